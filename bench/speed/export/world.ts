import { digest, idOf } from '../../../src/platform/index.ts';
import type { Event } from '../../../src/core/index.ts';
import { dayFromNumber } from '../../../src/core/index.ts';
import { COUNTRIES } from '../../../src/ontology/index.ts';
import type { CodedDocument, Store } from '../../../src/store/index.ts';

/** Numbers from a seed, 0 to 1: the same ones each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const CODES = COUNTRIES.map(({ code }) => code);
const ACTS = [
  { type: 'CONSULT', quad: 1, score: 2.5 },
  { type: 'SUPPORT', quad: 1, score: 5 },
  { type: 'AID', quad: 2, score: 10 },
  { type: 'ACCUSE', quad: 3, score: -3 },
  { type: 'ASSAULT', quad: 4, score: -9 },
] as const;

function madeUp(random: () => number, document: string, sequence: number, day: string): Event {
  const act = ACTS[Math.floor(random() * ACTS.length)] ?? ACTS[0];
  // Few pairs have most of the events, as in the world.
  const state = (): string => CODES[Math.floor(random() ** 3 * CODES.length)] ?? 'PAK';
  const actor = (code: string) => ({ code, sector: 'GOV', entity_text: `the government of ${code}` });
  const [source, target] = [state(), state()];
  const text = `The government of ${source} said on ${day} that it would ${act.type.toLowerCase()} ${target}, and that this sentence, number ${sequence} of ${document}, is as long as sentences are.`;
  return {
    id: idOf(document, String(sequence)),
    document,
    date: day,
    enddate: day,
    date_basis: 'the day of publication',
    actor: [actor(source)],
    recipient: [actor(target)],
    event: [act.type],
    mode: [],
    context: ['diplomatic'],
    quad_code: act.quad,
    event_scale: act.score,
    cameo: '040',
    modality: 'actual',
    reported_by: null,
    initiatives: [],
    event_text: [act.type.toLowerCase()],
    text,
    text_info: { sequence, start: 0, end: text.length },
    confidence: 0.8,
    rule: `${act.type.toLowerCase()}.made-up`,
    coder: 'bench',
  };
}

function document(random: () => number, number: number, events: number): CodedDocument {
  const id = `made-up-${number}`;
  const day = dayFromNumber(11_000 + Math.floor(random() * 9_000));
  const found = Array.from({ length: events }, (_, sequence) => madeUp(random, id, sequence, day));
  const published = { date: day, basis: 'given', earliest: day, latest: day, confidence: 1 } as const;
  return {
    article: {
      id,
      digest: digest(id),
      source: `${id}.txt`,
      url: `https://news.example/${id}`,
      title: `Story ${number}`,
      byline: null,
      credit: null,
      publisher: 'The Example',
      published,
      language: 'en',
      text: id,
    },
    sentences: [],
    events: found.map((event) => ({ event, trace: { rule: event.rule, spans: [], steps: [] } })),
    initiatives: [],
    stances: [],
    signature: null,
    textDigest: digest(id),
  };
}

/** Fills a store with made-up events, five in each document. */
export async function fillMadeUp(store: Store, events: number): Promise<void> {
  const random = chance(1);
  const run = await store.startRun({
    coder: 'bench',
    started: '2024-01-01T00:00:00Z',
    models: {},
    settings: {},
  });
  const perBatch = 2000;
  for (let first = 0; first < events / 5; first += perBatch) {
    const count = Math.min(perBatch, events / 5 - first);
    const documents = Array.from({ length: count }, (_, index) => document(random, first + index, 5));
    await store.saveBatch({ run, documents, rejections: [], sightings: [], similar: [] });
  }
}
