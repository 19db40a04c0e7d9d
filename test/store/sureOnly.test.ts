import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/core/index.ts';
import { importableFiles } from '../../src/exchange/index.ts';
import { importData, importPlaces } from '../../src/pipeline/index.ts';
import type { CodedDocument, Store } from '../../src/store/index.ts';
import { openStore, withScope } from '../../src/store/index.ts';
import { gdeltLine } from '../exchange/importing/samples.ts';
import { everything } from './everything.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from './fixtures.ts';

/** How sure the events of each document are, told in this order of days; the last document repeats the one before it. */
const TOLD: readonly (readonly number[])[] = [[0.4, 0.9], [0.7, 0.35], [0.8], [0.6, 0.95], [0.6, 0.95]];
const LEAST = 0.6;
const STARTED = '2024-01-01T00:00:00Z';

function stance(document: string, code: string, confidence: number): Stance {
  return { initiative: 'Vennberg harbour', kind: 'infrastructure', actor: code, stance: 'for', since: null, document, sentence: 0, start: 0, end: 8, text: 'Sentence', confidence, rule: 'test' }; // prettier-ignore
}

function documents(): CodedDocument[] {
  return TOLD.map((confidences, place) => {
    const id = `story-${place}`;
    const events = confidences.map((confidence, sequence) =>
      event(id, sequence, { confidence, actor: [actor('PAK')], recipient: [actor('RUS')], event_scale: 5 - place }),
    ); // prettier-ignore
    const document = coded(id, events, {
      initiatives: [
        { document: id, sentence: 0, name: 'Vennberg harbour', kind: 'infrastructure', status: null, statusSince: null, first: 1, last: 2, start: 0, end: 8, parties: ['PAK'] }, // prettier-ignore
      ],
      stances: [stance(id, 'PAK', 0.5), stance(id, 'RUS', 0.7)],
    });
    document.article.published.date = `2014-03-2${place}`;
    return document;
  });
}

/** Without what is less sure. */
function sureOf(document: CodedDocument): CodedDocument {
  return {
    ...document,
    events: document.events.filter((told) => told.event.confidence >= LEAST),
    stances: document.stances.filter(({ confidence }) => confidence >= LEAST),
  };
}

/** A database of these documents and an imported list; of the first events of all stories, those that are there tell of one act. */
async function world(stories: readonly CodedDocument[]): Promise<Store> {
  const folder = scratchFolder();
  const path = join(folder, 'world.duckdb');
  const list = join(folder, 'list.csv');
  writeFileSync(list, `${gdeltLine({ id: 17, day: '20140312', actor1: 'PAKGOV', actor2: 'RUSGOV' })}\n`);
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  const plan = importableFiles('gdelt', [list]);
  const store = await openStore(path, { readable: importPlaces(plan.files, scratch) });
  const run = await store.startRun(RUN);
  const there = new Set(stories.flatMap((told) => told.events.map((one) => one.event.id)));
  const firsts = documents()
    .map((told) => told.events[0]?.event.id ?? '')
    .filter((id) => there.has(id));
  const pairs = firsts.slice(1).map((id) => [firsts[0] ?? '', id] as const);
  await store.saveBatch(
    batch(run, [...stories], { similar: [['story-4', 'story-3']], acts: { keys: [], pairs } }),
  );
  await importData(store, 'gdelt', plan, { coder: 'demarche test', settings: {}, scratch, clock: () => 0, now: () => STARTED }); // prettier-ignore
  return store;
}

describe('only what is sure', { timeout: 120_000 }, () => {
  it('every answer is that of a database in which nothing else was ever stored', async () => {
    const all = await world(documents());
    const sure = await world(documents().map(sureOf));
    const wanted = await everything(sure);
    expect(await withScope(all, { minConfidence: LEAST }, everything)).toEqual(wanted);
    // As of a day, too: the one layer lies over the other.
    expect(await withScope(all, { asOf: '2024-01-01', minConfidence: LEAST }, everything)).toEqual(wanted);
    expect(await everything(all)).not.toEqual(wanted);
    await all.close();
    await sure.close();
  });

  it('of what is at least nothing sure, everything is there', async () => {
    const store = await world(documents());
    expect(await withScope(store, { minConfidence: 0 }, everything)).toEqual(await everything(store));
    await store.close();
  });

  it('imported events say nothing of it and stay; the surest coded ones may all go', async () => {
    const store = await world(documents());
    const left = await withScope(store, { minConfidence: 1 }, async (part) => ({
      events: (await part.searchEvents({})).events.map((listed) => listed.event.id),
      series: await part.dyadSeries({ first: 'PAK', second: 'RUS', by: 'year' }),
      initiatives: await part.initiatives(),
    }));
    expect(left.events).toEqual(['gdelt:17']);
    expect(left.series.datasets).toEqual([{ dataset: 'gdelt', events: 1 }]);
    expect(left.initiatives.map(({ name, stances }) => [name, stances])).toEqual([['Vennberg harbour', []]]);
    await store.close();
  });
});
