import { createHash } from 'node:crypto';

/**
 * A coder of a small world, in plain JavaScript so that worker threads can load it: "FRE praised SYL." is an
 * event, and some words make it misbehave as a broken document would.
 */
const ROOMS = ['clean', 'language', 'actors', 'events', 'initiatives'];
const VERBS = { praised: ['SUPPORT', 1, 5], accused: ['ACCUSE', 3, -2], attacked: ['ASSAULT', 4, -9] };

const hash = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
const actor = (code) => ({ code, sector: 'GOV', entity_text: code });

function misbehave(text) {
  if (text.includes('ENDLESS')) for (;;);
  if (text.includes('GREEDY')) {
    const heap = [];
    for (;;) heap.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  }
  if (text.includes('DEADLY')) process.exit(3);
}

function reject(raw, stage, code, reason) {
  const position = raw.position === undefined ? {} : { position: raw.position };
  return { rejection: { stage, source: raw.source, ...position, code, reason } };
}

export function createCoder() {
  return {
    stages: ROOMS.map((room) => ({ room, needs: [], gives: [], run: () => ({}) })),
    code(raw, onStage) {
      const text = raw.content.kind === 'text' ? raw.content.text : '';
      onStage?.(0);
      if (text === '') return reject(raw, 'clean', 'page.empty', 'No text was found.');
      if (text.includes('CLEAN')) misbehave(text);
      onStage?.(1);
      misbehave(text);
      onStage?.(3);
      const sentences = [];
      const events = [];
      for (const match of text.matchAll(/[^.]+\./g)) {
        const start = match.index;
        const end = start + match[0].length;
        const sentence = { index: sentences.length, start, end, text: match[0] };
        sentences.push(sentence);
        const found = /([A-Z]{3}) (praised|accused|attacked) ([A-Z]{3})/.exec(match[0]);
        if (found === null) continue;
        const [, source, verb, target] = found;
        const [type, quad, score] = VERBS[verb];
        events.push({
          event: {
            id: hash(raw.id, String(sentence.index), type, source, target),
            document: raw.id,
            date: raw.given.date ?? null,
            enddate: raw.given.date ?? null,
            date_basis: raw.given.date === undefined ? null : 'the day of publication',
            actor: [actor(source)],
            recipient: [actor(target)],
            event: [type],
            mode: [],
            context: [],
            quad_code: quad,
            event_scale: score,
            cameo: null,
            modality: 'actual',
            reported_by: null,
            initiatives: [],
            event_text: [verb],
            text: match[0],
            text_info: { sequence: sentence.index, start, end },
            confidence: 1,
            rule: `fiction.${verb}`,
            coder: 'fiction',
          },
          trace: { rule: `fiction.${verb}`, spans: [], steps: [] },
        });
      }
      const date = raw.given.date ?? null;
      const published = {
        date,
        basis: date === null ? null : 'given',
        earliest: date,
        latest: date,
        confidence: 1,
      };
      const article = {
        id: raw.id,
        digest: raw.digest,
        source: raw.source,
        ...(raw.position === undefined ? {} : { position: raw.position }),
        url: null,
        title: null,
        byline: null,
        credit: null,
        publisher: null,
        published,
        language: 'en',
        text,
      };
      const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
      return {
        document: {
          article,
          sentences,
          events,
          initiatives: [],
          stances: [],
          signature: null,
          textDigest: hash(words.join(' ')),
        },
      };
    },
  };
}
