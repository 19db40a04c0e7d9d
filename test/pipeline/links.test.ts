import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkEarlier, linkReports } from '../../src/pipeline/linkReports.ts';
import type { CodedDocument, Store } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from '../store/fixtures.ts';

interface Told {
  id: string;
  published: string;
  /** Each event: day of the month, words of the sentence. */
  events: { day: number; text: string; type?: string }[];
}

function story({ id, published, events }: Told): CodedDocument {
  const document = coded(id, events.map(({ day, text, type = 'SUPPORT' }, index) => {
    const date = `2014-03-${String(day).padStart(2, '0')}`;
    return event(id, index, { date, enddate: date, text, event: [type], actor: [actor('FRE')], recipient: [actor('SYL')] }); // prettier-ignore
  })); // prettier-ignore
  document.article.published.date = published;
  return document;
}

async function filled(batches: readonly (readonly Told[])[]): Promise<Store> {
  const store = await openStore(join(scratchFolder(), 'world.duckdb'));
  const run = await store.startRun(RUN);
  for (const told of batches) {
    const documents = told.map(story);
    await store.saveBatch(batch(run, documents, { acts: await linkReports(documents, store) }));
  }
  return store;
}

const TREATY = 'Freedonia praised Sylvania for the harbour treaty at Vennberg.';
const FISH = 'Freedonia praised Sylvania for fair fishing quotas in the strait.';
const STORIES: Told[] = [
  { id: 'a', published: '2014-03-12', events: [{ day: 12, text: TREATY }] },
  { id: 'b', published: '2014-03-13', events: [{ day: 12, text: 'At Vennberg Freedonia praised the harbour treaty of Sylvania.' }, { day: 13, text: FISH }] }, // prettier-ignore
  { id: 'c', published: '2014-03-14', events: [{ day: 12, text: 'The harbour treaty of Vennberg was praised.' }, { day: 25, text: TREATY }] }, // prettier-ignore
];

describe('reports of one act', { timeout: 240_000 }, () => {
  it('point to the first, and count once in lists, series and pairs', async () => {
    const store = await filled([STORIES]);
    const all = await store.searchEvents({ reports: true });
    const ofTreaty = all.events.filter((listed) => listed.event.date === '2014-03-12');
    const first = ofTreaty.find((listed) => listed.event.document === 'a');
    expect(ofTreaty).toHaveLength(3);
    expect(first?.event.same_as).toBeUndefined();
    expect(first?.reports).toBe(3);
    for (const other of ofTreaty.filter((listed) => listed !== first))
      expect(other.event.same_as).toBe(first?.event.id);
    // Three reports of one act, one other act on the next day, one later.
    expect((await store.searchEvents({})).total).toBe(3);
    expect((await store.searchEvents({ text: 'was praised' })).total).toBe(1);
    const series = await store.dyadSeries({ first: 'FRE', second: 'SYL', by: 'month' });
    expect(series).toMatchObject({ events: 3, articles: 3 });
    expect(series.mutual[0]).toMatchObject({ quad: [3, 0, 0, 0], scoreSum: 15, articles: 3 });
    expect(series.directed[0]).toMatchObject({ quad: [3, 0, 0, 0], articles: 3 });
    expect(await store.dyads()).toMatchObject([{ events: 3, articles: 3 }]);
    const view = await store.eventById(first?.event.id ?? '');
    expect(view?.reports.map(({ document, first: isFirst }) => [document, isFirst])).toEqual([['b', false], ['c', false]]); // prettier-ignore
    await store.close();
  });

  it('count for the period of the first report', async () => {
    const store = await filled([
      [
        { id: 'early', published: '2014-04-01', events: [{ day: 31, text: TREATY }] },
        { id: 'late', published: '2014-04-02', events: [{ day: 31, text: TREATY }] },
      ],
    ]);
    const { mutual, events } = await store.dyadSeries({ first: 'FRE', second: 'SYL', by: 'week', from: '2014-03-31' }); // prettier-ignore
    expect(events).toBe(1);
    expect(mutual).toHaveLength(1);
    await store.close();
  });

  it('are the same whatever the order and the size of batches', async () => {
    const anyTold = fc.record({
      day: fc.integer({ min: 10, max: 13 }),
      type: fc.constantFrom('SUPPORT', 'AGREE', 'ASSAULT'),
      text: fc.constantFrom(TREATY, FISH, 'Freedonia praised the treaty.', 'A harbour was praised.'),
    });
    const anyStories = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{3}$/),
        published: fc.constantFrom('2014-03-12', '2014-03-13', '2014-03-20'),
        events: fc.uniqueArray(anyTold, { selector: ({ day }) => day, minLength: 1, maxLength: 3 }),
      }),
      { selector: ({ id }) => id, minLength: 4, maxLength: 9 },
    );
    let linked = 0;
    await fc.assert(
      fc.asyncProperty(
        anyStories.chain((stories) =>
          fc.tuple(fc.constant(stories), fc.shuffledSubarray(stories, { minLength: stories.length }), fc.integer({ min: 1, max: 9 })),
        ),
        async ([stories, shuffled, size]) => {
          const whole = await filled([stories]);
          const chunks = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, index) => shuffled.slice(index * size, (index + 1) * size)); // prettier-ignore
          const pieces = await filled(chunks);
          linked += (await whole.searchEvents({ reports: true })).events.filter(({ event: one }) => one.same_as !== undefined).length; // prettier-ignore
          expect(await pieces.contentDigest()).toBe(await whole.contentDigest());
          await Promise.all([whole.close(), pieces.close()]);
        },
      ),
      { numRuns: 12, seed: 11 },
    ); // prettier-ignore
    expect(linked).toBeGreaterThan(12);
  });

  it('are found in what an earlier version stored without looking for them', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    const store = await openStore(path);
    const run = await store.startRun(RUN);
    await store.saveBatch(batch(run, STORIES.map(story)));
    // As the migration leaves it.
    await store.linkEarlier([], { keys: [], pairs: [] });
    expect((await store.searchEvents({})).total).toBe(5);
    await store.close();
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run(`INSERT INTO unlinked SELECT id FROM documents`);
    connection.closeSync();
    instance.closeSync();
    const again = await openStore(path);
    await linkEarlier(again);
    expect(await again.unlinkedDocuments(10)).toEqual([]);
    const fresh = await filled([STORIES]);
    expect(await again.contentDigest()).toBe(await fresh.contentDigest());
    await Promise.all([again.close(), fresh.close()]);
  });
});
