import type { Acquired } from '../../src/acquire/index.ts';
import type { Event, QuadCode, RawDocument, Rejection } from '../../src/core/index.ts';
import type { Coder, Outcome } from '../../src/pipeline/index.ts';
import { digest, idOf } from '../../src/platform/index.ts';

/**
 * A small world whose coder is quick and simple, so that what is tried is the machinery and not the language:
 * "FRE praised SYL." is an event, and some words make the coder misbehave as a broken document would.
 */
const ROOMS = ['clean', 'language', 'actors', 'events', 'initiatives'] as const;

const VERBS: Readonly<Record<string, readonly [type: string, quad: QuadCode, score: number]>> = {
  praised: ['SUPPORT', 1, 5],
  accused: ['ACCUSE', 3, -2],
  attacked: ['ASSAULT', 4, -9],
};

function misbehave(text: string): void {
  if (text.includes('ENDLESS')) for (;;);
  if (text.includes('GREEDY')) {
    const heap: unknown[] = [];
    for (;;) heap.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  }
  if (text.includes('DEADLY')) process.exit(3);
}

function reject(raw: RawDocument, code: string, reason: string): { rejection: Rejection } {
  const position = raw.position === undefined ? {} : { position: raw.position };
  return { rejection: { stage: 'clean', source: raw.source, ...position, code, reason } };
}

function eventOf(raw: RawDocument, sequence: number, start: number, text: string): Event | undefined {
  const [, source, verb = '', target] = /([A-Z]{3}) (praised|accused|attacked) ([A-Z]{3})/.exec(text) ?? [];
  const [type, quad, score] = VERBS[verb] ?? [];
  if (source === undefined || target === undefined || type === undefined) return undefined;
  const date = raw.given.date ?? null;
  const actor = (code: string) => ({ code, sector: 'GOV', entity_text: code });
  return {
    id: idOf(raw.id, String(sequence), type, source, target),
    document: raw.id,
    date,
    enddate: date,
    date_basis: date === null ? null : 'the day of publication',
    actor: [actor(source)],
    recipient: [actor(target)],
    event: [type],
    mode: [],
    context: [],
    quad_code: quad ?? 1,
    event_scale: score ?? 0,
    cameo: null,
    modality: 'actual',
    reported_by: null,
    initiatives: [],
    event_text: [verb],
    text,
    text_info: { sequence, start, end: start + text.length },
    confidence: 1,
    rule: `fiction.${verb}`,
    coder: 'fiction',
  };
}

function code(raw: RawDocument, onStage?: (index: number) => void): Outcome {
  const text = raw.content.kind === 'text' ? raw.content.text : '';
  onStage?.(0);
  if (text === '') return reject(raw, 'page.empty', 'No text was found.');
  if (text.includes('CLEAN')) misbehave(text);
  onStage?.(1);
  misbehave(text);
  onStage?.(3);
  const sentences = [...text.matchAll(/[^.]+\./g)].map((match, index) => ({
    index,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const events = sentences.flatMap((sentence) => {
    const event = eventOf(raw, sentence.index, sentence.start, sentence.text);
    return event === undefined ? [] : [{ event, trace: { rule: event.rule, spans: [], steps: [] } }];
  });
  const date = raw.given.date ?? null;
  return {
    document: {
      article: {
        id: raw.id,
        digest: raw.digest,
        source: raw.source,
        ...(raw.position === undefined ? {} : { position: raw.position }),
        url: null,
        title: null,
        byline: null,
        credit: null,
        publisher: null,
        published: {
          date,
          basis: date === null ? null : 'given',
          earliest: date,
          latest: date,
          confidence: 1,
        },
        language: 'en',
        text,
      },
      sentences,
      events,
      initiatives: [],
      stances: [],
      signature: null,
      textDigest: digest((text.toLowerCase().match(/[a-z]+/g) ?? []).join(' ')),
    },
  };
}

/** The coder of the small world; its stages are only named. */
export function createCoder(): Coder {
  return { stages: ROOMS.map((room) => ({ room, needs: [], gives: [], run: () => ({}) })), code };
}

/** A document of plain text; its id is the digest of the text unless given. */
export function document(
  text: string,
  fields: { id?: string; date?: string; source?: string } = {},
): Acquired {
  const { id = digest(text), date, source = 'world.txt' } = fields;
  return {
    kind: 'document',
    document: {
      id,
      digest: digest(text),
      source,
      content: { kind: 'text', text },
      given: date === undefined ? {} : { date },
    },
  };
}

const inLetters = (number: number): string =>
  Array.from(String(number), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('');

/** `count` stories: every seventh is the one before in capitals (unless that is empty), every eleventh is empty. */
export function stories(count: number): Acquired[] {
  return Array.from({ length: count }, (_, index) => {
    if (index % 11 === 10) return document('', { id: `empty-${index}`, source: `empty-${index}.txt` });
    const number = index % 7 === 6 ? index - 1 : index;
    const verb = Object.keys(VERBS)[number % 3] ?? '';
    const filler = `Nothing else of note was heard of matter ${inLetters(number)}. `.repeat(1 + (number % 9));
    const text = index % 7 === 6 ? filler.toUpperCase() : filler;
    return document(`${text}FRE ${verb} SYL. SYL ${verb} FRE.`, {
      date: `2014-0${1 + (index % 9)}-1${index % 10}`,
      source: `story-${index}.txt`,
    });
  });
}

export async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** Numbers from 0 up to 1 that look random and are the same every time (xorshift). */
export function seeded(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
