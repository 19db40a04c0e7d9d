import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Day, Event } from '../../../src/core/index.ts';
import { addDays } from '../../../src/core/index.ts';
import { linkReports } from '../../../src/pipeline/linkReports.ts';
import { idOf } from '../../../src/platform/index.ts';
import type { CodedDocument } from '../../../src/store/index.ts';
import { openStore } from '../../../src/store/index.ts';

/**
 * What linking the reports of one act costs as a database grows: `node .cache/tools/bench/speed/links/run.js
 * [DOCUMENTS]`. Made-up documents of five events each, in the order of time, eight a day; prints processor
 * milliseconds a batch of 64 for linking and for writing, at the beginning and at the end, and of the questions
 * whose answers count acts.
 */
const documents = Number(process.argv[2] ?? 20_000);
const STATES = ['USA', 'RUS', 'CHN', 'IND', 'PAK', 'IRN', 'TUR', 'SAU', 'ISR', 'EGY', 'FRA', 'DEU'];
const TYPES = ['CONSULT', 'SUPPORT', 'AGREE', 'ACCUSE', 'REQUEST', 'SANCTION', 'ASSAULT', 'REJECT'];
const WORDS = 'harbour treaty pipeline border fishing missiles grain visas railway prisoners tariffs bridge observers satellites vaccines flood students islands'.split(' '); // prettier-ignore

let state = 1;
/** A number below `bound`, the same in every run. */
function next(bound: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * bound);
}
const pick = <Item>(list: readonly Item[]): Item => list[next(list.length)] as Item;
const actor = (code: string): Actor => ({ code, sector: 'GOV', entity_text: code });

function story(index: number): CodedDocument {
  const id = idOf(String(index));
  const published = addDays('2010-01-01', Math.floor(index / 8));
  const events = Array.from({ length: 5 }, (_, sequence) => told(id, published, sequence));
  const text = events.map((event) => event.text).join(' ');
  return {
    article: {
      id, digest: id, source: id, url: null, title: null, byline: null, credit: null, publisher: null, language: 'en', text,
      published: { date: published, basis: 'given', earliest: published, latest: published, confidence: 1 },
    },
    sentences: [],
    events: events.map((event) => ({ event, trace: { rule: event.rule, spans: [], steps: [] } })),
    initiatives: [],
    stances: [],
    signature: null,
    textDigest: id,
  }; // prettier-ignore
}

function told(document: string, published: Day, sequence: number): Event {
  const day = addDays(published, -next(3));
  const text = `The ${pick(WORDS)} and the ${pick(WORDS)} were spoken of near the ${pick(WORDS)} ${next(90)}.`;
  return {
    id: idOf(document, String(sequence)), document, date: day, enddate: day, date_basis: null,
    actor: [actor(pick(STATES))], recipient: [actor(pick(STATES))], event: [pick(TYPES)], mode: [], context: [],
    quad_code: 1, event_scale: 1, cameo: null, modality: 'actual', reported_by: null, initiatives: [], event_text: ['spoke'],
    text, text_info: { sequence, start: 0, end: text.length }, confidence: 0.9, rule: 'bench', coder: 'bench',
  }; // prettier-ignore
}

/** Processor milliseconds of a piece of work. */
async function cost<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  const store = await openStore(join(folder, 'bench.duckdb'));
  const run = await store.startRun({
    coder: 'bench',
    started: '2024-01-01T00:00:00Z',
    models: {},
    settings: {},
  });
  const costs: { linking: number; writing: number }[] = [];
  for (let first = 0; first < documents; first += 64) {
    const batch = Array.from({ length: Math.min(64, documents - first) }, (_, index) => story(first + index));
    const [acts, linking] = await cost(() => linkReports(batch, store));
    const [, writing] = await cost(() => store.saveBatch({ run, documents: batch, rejections: [], sightings: [], similar: [], acts })); // prettier-ignore
    costs.push({ linking, writing });
  }
  const tenth = Math.ceil(costs.length / 10);
  const mean = (list: typeof costs, key: 'linking' | 'writing') =>
    (list.reduce((sum, one) => sum + one[key], 0) / list.length).toFixed(1);
  for (const [name, part] of [['first', costs.slice(0, tenth)], ['last', costs.slice(-tenth)]] as const)
    console.log(`${name} tenth of ${documents} documents: linking ${mean(part, 'linking')} ms, writing ${mean(part, 'writing')} ms a batch of 64`); // prettier-ignore
  const ask = async (name: string, work: () => Promise<unknown>) => console.log(`${name}: ${Math.round((await cost(work))[1])} ms`); // prettier-ignore
  await ask('series of a dyad by month', () =>
    store.dyadSeries({ first: 'USA', second: 'RUS', by: 'month' }),
  );
  await ask('first page of a dyad', () => store.dyadEvents('USA', 'RUS'));
  await ask('first page of all events', () => store.searchEvents({}));
  await ask('all pairs', () => store.dyads());
  const every = await store.searchEvents({ reports: true }, { limit: 1 });
  const once = await store.searchEvents({}, { limit: 1 });
  console.log(`${every.total} events, ${once.total} acts`);
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
