import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from './fixtures.ts';

async function fresh() {
  const path = join(scratchFolder(), 'world.duckdb');
  const store = await openStore(path);
  return { path, store, run: await store.startRun(RUN) };
}

describe('what goes in comes out', { timeout: 120_000 }, () => {
  it('an event is read back as it was stored', async () => {
    const { path, store, run } = await fresh();
    const written = event('a', 0, {
      actor: [{ ...actor('FRE'), office: 'Prime Minister', identifier_text: 'Rufus Firefly' }],
      reported_by: actor('OST'),
      event_loc: { country: 'OST', name: 'Vennberg' },
      numbers: { killed: 3 },
      initiatives: ['Vennberg Treaty'],
      text: 'A "quoted" line,\nwith a break, a half \ud800 pair, \\ud800 spelt out, and é😀.',
    });
    await store.saveBatch(batch(run, [coded('a', [written])]));
    await store.close();
    const again = await openStore(path, { readOnly: true });
    const view = await again.eventById(written.id.slice(0, 8));
    expect(view?.listed.event).toEqual({
      ...written,
      text: written.text.replace('half \ud800', 'half \ufffd'),
    });
    expect(view?.listed.trace.steps).toEqual(['matched']);
    expect(view?.article.article.title).toBe('Story a');
    expect(view?.article.sentences).toHaveLength(1);
    await again.close();
  });

  it('writing twice adds nothing', async () => {
    const { store, run } = await fresh();
    const documents = ['a', 'b', 'c'].map((id) => coded(id));
    const rejections = [
      { stage: 'clean' as const, source: 'x', code: 'page.empty', reason: 'The page is empty.' },
    ];
    const first = await store.saveBatch(batch(run, documents, { rejections }));
    expect(first).toMatchObject({ stored: ['a', 'b', 'c'], known: [], events: 3, sentences: 3 });
    const before = await store.contentDigest();
    const second = await store.saveBatch(batch(run, documents, { rejections }));
    expect(second).toMatchObject({ stored: [], known: ['a', 'b', 'c'], events: 0 });
    expect(await store.contentDigest()).toBe(before);
    expect(await store.stats()).toMatchObject({ documents: 3, events: 3, rejections: 1 });
    await store.close();
  });

  it('the same id with other bytes is told apart', async () => {
    const { store, run } = await fresh();
    await store.saveBatch(batch(run, [coded('a')]));
    const other = coded('a');
    other.article.digest = 'f'.repeat(64);
    expect(await store.saveBatch(batch(run, [other]))).toMatchObject({ stored: [], clashing: ['a'] });
    await store.close();
  });

  it('a batch that fails leaves nothing behind', async () => {
    const { store, run } = await fresh();
    const bad = coded('b', [event('b', 0, { date: '2014-02-31' })]);
    await expect(store.saveBatch(batch(run, [coded('a'), bad]))).rejects.toMatchObject({
      code: 'store.not-a-day',
    });
    expect(await store.stats()).toMatchObject({ documents: 0, events: 0 });
    await store.saveBatch(batch(run, [coded('a')]));
    expect(await store.stats()).toMatchObject({ documents: 1, events: 1 });
    await store.close();
  });

  it('the order of writing does not show', async () => {
    const documents = ['a', 'b', 'c', 'd'].map((id, index) => {
      const one = coded(id, [event(id, 0, { text: 'The same words everywhere.' })]);
      one.article.published.date = ['2014-03-14', '2014-03-12', '2014-03-13', null][index] ?? null;
      return one;
    });
    const pairs = [
      ['a', 'b'],
      ['c', 'd'],
      ['b', 'c'],
    ] as const;
    const digests: string[] = [];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ]) {
      const { store, run } = await fresh();
      const there = new Set<string>();
      for (const index of order) {
        const document = documents[index];
        if (document === undefined) continue;
        there.add(document.article.id);
        const similar = pairs.filter(
          (pair) => pair.includes(document.article.id as never) && pair.every((id) => there.has(id)),
        );
        await store.saveBatch(batch(run, [document], { similar }));
      }
      digests.push(await store.contentDigest());
      const page = await store.searchEvents({});
      expect(page.events.map(({ event: found, sources }) => [found.document, sources])).toEqual([['b', 4]]);
      expect((await store.documentById('b'))?.copies.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
      expect((await store.documentById('d'))?.article.duplicateOf).toBe('b');
      await store.close();
    }
    expect(new Set(digests).size).toBe(1);
  });
});

describe('dyads', { timeout: 120_000 }, () => {
  it('counts by period, direction and quad class; a mutual act counts once for the pair', async () => {
    const { store, run } = await fresh();
    await store.saveBatch(
      batch(run, [
        coded('a', [
          event('a', 0, { date: '2014-03-12' }),
          event('a', 1, {
            date: '2014-03-30',
            actor: [actor('SYL')],
            recipient: [actor('FRE'), actor('OST')],
            event: ['ACCUSE'],
            quad_code: 3,
            event_scale: -2,
          }),
          event('a', 2, {
            date: '2014-05-01',
            actor: [actor('FRE'), actor('SYL')],
            recipient: [],
            event: ['CONSULT'],
            event_scale: 2.5,
          }),
          event('a', 3, { date: null, event: ['AID'] }),
          event('a', 4, { modality: 'negation', event: ['COOPERATE'] }),
        ]),
      ]),
    );
    const series = await store.dyadSeries({ first: 'FRE', second: 'SYL', by: 'month' });
    expect(series).toMatchObject({
      events: 3,
      articles: 1,
      undated: 1,
      from: '2014-03-12',
      to: '2014-05-01',
    });
    expect(series.mutual).toEqual([
      {
        dataset: 'demarche',
        start: '2014-03-01',
        source: 'FRE',
        target: 'SYL',
        quad: [1, 0, 1, 0],
        scoreSum: 3,
        scoreSquares: 29,
        articles: 1,
      },
      {
        dataset: 'demarche',
        start: '2014-05-01',
        source: 'FRE',
        target: 'SYL',
        quad: [1, 0, 0, 0],
        scoreSum: 2.5,
        scoreSquares: 6.25,
        articles: 1,
      },
    ]);
    expect(series.directed.map((row) => [row.start, row.source, row.quad])).toEqual([
      ['2014-03-01', 'FRE', [1, 0, 0, 0]],
      ['2014-03-01', 'SYL', [0, 0, 1, 0]],
      ['2014-05-01', 'FRE', [1, 0, 0, 0]],
      ['2014-05-01', 'SYL', [1, 0, 0, 0]],
    ]);
    expect(await store.dyads()).toEqual([
      { first: 'FRE', second: 'SYL', events: 4, articles: 1 },
      { first: 'OST', second: 'SYL', events: 1, articles: 1 },
    ]);
    await store.close();
  });

  it.each([
    ['week', '2014-03-10'],
    ['quarter', '2014-01-01'],
    ['year', '2014-01-01'],
    ['day', '2014-03-12'],
  ] as const)('by %s', async (by, start) => {
    const { store, run } = await fresh();
    await store.saveBatch(batch(run, [coded('a')]));
    expect((await store.dyadSeries({ first: 'FRE', second: 'SYL', by })).mutual[0]?.start).toBe(start);
    await store.close();
  });
});

describe('searching', { timeout: 120_000 }, () => {
  it('every filter narrows, pages follow one another without gap or overlap', async () => {
    const { store, run } = await fresh();
    const events = Array.from({ length: 30 }, (_, index) => {
      const date = index % 7 === 0 ? null : `2014-03-${String(1 + (index % 5)).padStart(2, '0')}`;
      return event('a', index, {
        date,
        enddate: date,
        text: index % 2 === 0 ? `The envoy’s visit number ${index}` : `Trade talk ${index}`,
        initiatives: index === 3 ? ['Vennberg Treaty'] : [],
      });
    });
    await store.saveBatch(batch(run, [coded('a', events)]));
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await store.searchEvents({}, { limit: 7, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.total).toBe(30);
      seen.push(...page.events.map(({ event: found }) => found.id));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
    const count = async (filter: Parameters<typeof store.searchEvents>[0]): Promise<number> =>
      (await store.searchEvents(filter)).total;
    expect(await count({ text: 'VISIT envoy' })).toBe(15);
    expect(await count({ text: "'; DROP TABLE events; --" })).toBe(0);
    expect(await count({ initiative: 'vennberg treaty' })).toBe(1);
    expect(await count({ from: '2014-03-02', to: '2014-03-03' })).toBe(
      events.filter(({ date }) => date !== null && date >= '2014-03-02' && date <= '2014-03-03').length,
    );
    expect(await count({ actor: 'FRE', recipient: 'SYL', type: 'support' })).toBe(30);
    expect(await count({ actor: 'SYL' })).toBe(0);
    expect(await count({ dyad: ['SYL', 'FRE'] })).toBe(30);
    expect(await count({ modalities: ['negation'] })).toBe(0);
    await expect(store.searchEvents({}, { cursor: 'nonsense' })).rejects.toMatchObject({ exitCode: 2 });
    const all: string[] = [];
    for await (const { event: found } of store.eachEvent({})) all.push(found.id);
    expect(all).toEqual(seen);
    await store.close();
  });
});
