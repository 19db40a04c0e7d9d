import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { RUN, batch, coded, event, scratchFolder } from './fixtures.ts';

/** Runs statements on a DuckDB file, past the store. */
async function raw(path: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  let rows: Record<string, unknown>[] = [];
  for (const statement of statements) rows = (await connection.runAndReadAll(statement)).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const IMPORTED = [
  `INSERT INTO event_kinds VALUES (1, 'cameo', '042', 'CONSULT', ['visit'], ['diplomatic'], 1, 4, '042', 1.9, 0),
     (2, 'cameo', '190', 'ASSAULT', [], ['military'], 4, -9, '190', -10, 1024)`,
  `INSERT INTO imported_actors VALUES ('gdelt', 'FREGOV', 'FREGOV', ['FRE'], 'GOV', 0),
     ('gdelt', 'SYL', 'SYL', ['SYL'], NULL, 16), ('gdelt', 'SYLMIL', 'SYLMIL', ['SYL'], 'MIL', 0),
     ('gdelt', 'FRE', 'FRE', ['FRE'], NULL, 16)`,
  `INSERT INTO imported (dataset, import, row, date, scheme, code, modality, source_actor, target_actor,
     goldstein, sources, articles, url, act) VALUES
     ('gdelt', 1, 100, '2014-03-12', 'cameo', '042', 'actual', 'FREGOV', 'SYL', 1.9, 2, 3, 'http://a.example/', 7),
     ('gdelt', 1, 101, '2014-03-12', 'cameo', '042', 'actual', 'FREGOV', 'SYL', 1.9, 1, 1, 'http://b.example/', 7),
     ('gdelt', 1, 102, '2014-04-02', 'cameo', '190', 'actual', 'SYLMIL', 'FRE', -10, 1, 1, NULL, 8)`,
  `INSERT INTO imported_repeats VALUES (1, 101, 1, 100)`,
  `INSERT INTO imported_dyads SELECT i.dataset, i.import, i.row, i.label, a.countries[1], b.countries[1], false,
     i.date, k.kind, k.type, k.quad, k.score, i.goldstein, i.modality, CASE i.row WHEN 100 THEN 2 ELSE 1 END,
     i.sources, CASE i.row WHEN 100 THEN 4 ELSE 1 END, i.act
   FROM imported i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code
   JOIN imported_actors a ON a.actor = i.source_actor JOIN imported_actors b ON b.actor = i.target_actor
   WHERE i.row <> 101`,
  `INSERT INTO dyad_months SELECT dataset, source, target, mutual, date_trunc('month', date)::DATE, type, quad,
     modality, count(*), sum(score), sum(score * score), sum(goldstein), sum(reports), sum(sources), sum(articles),
     min(date), max(date) FROM imported_dyads GROUP BY ALL`,
  `INSERT INTO imported_months VALUES ('gdelt', '2014-03-01', 1, 4), ('gdelt', '2014-04-01', 1, 1)`,
];

async function world(): Promise<string> {
  const path = join(scratchFolder(), 'world.duckdb');
  const store = await openStore(path);
  await store.saveBatch(
    batch(await store.startRun(RUN), [coded('a'), coded('b', [event('b', 0, { recipient: [] })])]),
  );
  await store.close();
  await raw(path, ...IMPORTED);
  return path;
}

describe('coded and imported events side by side', { timeout: 120_000 }, () => {
  it('stand in one view', async () => {
    const path = await world();
    const rows = await raw(
      path,
      `SELECT dataset, event, source, target, date::VARCHAR AS date, type, contexts, articles, reports
       FROM relations ORDER BY dataset, event`,
    );
    expect(rows.map(({ dataset }) => dataset)).toEqual(['demarche', 'gdelt', 'gdelt']);
    expect(rows[1]).toMatchObject({
      event: 'gdelt:100',
      source: 'FRE',
      target: 'SYL',
      date: '2014-03-12',
      type: 'CONSULT',
      articles: 4,
      reports: 2,
    });
    const coverage = await raw(
      path,
      `SELECT dataset, month::VARCHAR AS month, events::INTEGER AS events FROM coverage ORDER BY ALL`,
    );
    expect(coverage).toEqual([
      { dataset: 'demarche', month: '2014-03-01', events: 2 },
      { dataset: 'gdelt', month: '2014-03-01', events: 1 },
      { dataset: 'gdelt', month: '2014-04-01', events: 1 },
    ]);
  });

  it('make one series, from the sums by month and day by day alike', async () => {
    const store = await openStore(await world(), { readOnly: true });
    const asked = { first: 'FRE', second: 'SYL' };
    const months = await store.dyadSeries({ ...asked, by: 'month' });
    expect(months).toMatchObject({ events: 3, from: '2014-03-12', to: '2014-04-02' });
    expect(months.datasets).toEqual([
      { dataset: 'gdelt', events: 2 },
      { dataset: 'demarche', events: 1 },
    ]);
    expect(
      months.mutual.map(({ dataset, start, quad, scoreSum, articles }) => [
        dataset,
        start,
        quad,
        scoreSum,
        articles,
      ]),
    ).toEqual([
      ['demarche', '2014-03-01', [1, 0, 0, 0], 5, 1],
      ['gdelt', '2014-03-01', [1, 0, 0, 0], 4, 4],
      ['gdelt', '2014-04-01', [0, 0, 0, 1], -9, 1],
    ]);
    // A first day within a month cannot be answered from the sums; the answer must be the same all the same.
    const days = await store.dyadSeries({ ...asked, by: 'month', from: '2014-03-02' });
    expect(days).toEqual(months);
    const military = await store.dyadSeries({ ...asked, by: 'month', context: 'military' });
    expect(military.datasets).toEqual([{ dataset: 'gdelt', events: 1 }]);
    expect(await store.worldMonths({ dataset: 'gdelt' })).toEqual([
      { dataset: 'gdelt', month: '2014-03-01', quad: [1, 0, 0, 0], events: 1, articles: 4 },
      { dataset: 'gdelt', month: '2014-04-01', quad: [0, 0, 0, 1], events: 1, articles: 1 },
    ]);
    expect((await store.worldMonths()).map(({ dataset, events }) => [dataset, events])).toEqual([
      ['demarche', 2],
      ['gdelt', 1],
      ['gdelt', 1],
    ]);
    const one = await store.dyadSeries({ ...asked, by: 'month', dataset: 'demarche' });
    expect(one).toMatchObject({ events: 1, datasets: [{ dataset: 'demarche', events: 1 }] });
    expect(await store.dyads()).toEqual([{ first: 'FRE', second: 'SYL', events: 3, articles: 6 }]);
    expect(await store.dyads({ dataset: 'gdelt' })).toEqual([
      { first: 'FRE', second: 'SYL', events: 2, articles: 5 },
    ]);
    await store.close();
  });

  it('are searched together, page by page, repeats left out', async () => {
    const store = await openStore(await world(), { readOnly: true });
    const ids: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await store.searchEvents({}, { limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.total).toBe(4);
      ids.push(...page.events.map((listed) => listed.event.imported?.dataset ?? listed.event.document));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(ids.toSorted()).toEqual(['a', 'b', 'gdelt', 'gdelt']);
    const dyad = await store.dyadEvents('SYL', 'FRE', { dataset: 'gdelt' });
    expect(dyad.events.map((listed) => listed.event.id)).toEqual(['gdelt:102', 'gdelt:100']);
    expect((await store.searchEvents({ type: 'assault', actor: 'SYL' })).total).toBe(1);
    expect((await store.searchEvents({ text: 'story', dataset: 'gdelt' })).total).toBe(0);
    await store.close();
  });

  it('an imported event is found by its row, with what it lost', async () => {
    const store = await openStore(await world(), { readOnly: true });
    const view = await store.eventById('gdelt:102');
    expect(view?.listed.event).toMatchObject({
      event: ['ASSAULT'],
      event_scale: -9,
      imported: { dataset: 'gdelt', row: '102', code: '190', goldstein: -10, reports: 1, url: null },
    });
    expect(view?.listed.event.imported?.lost).toHaveLength(2);
    expect(view?.article.article.text).toBe('');
    expect(await store.eventById('gdelt:999')).toBeUndefined();
    await store.close();
  });
});
