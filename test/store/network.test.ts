import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from './fixtures.ts';

/** Freedonia praises and strikes Sylvania, both meet, and Sylvania trades with Osterlich and the United Nations. */
async function world(): Promise<Store> {
  const store = await openStore(join(scratchFolder(), 'world.duckdb'));
  const strike = { event: ['ASSAULT'], event_scale: -9, quad_code: 4 as const, context: ['military'] };
  const documents = [
    coded('a', [event('a', 0), event('a', 1, { ...strike, date: '2014-03-20', enddate: null })]),
    coded('b', [event('b', 0, { actor: [actor('FRE'), actor('SYL')], recipient: [], event_scale: 4 })]),
    coded('c', [
      event('c', 0, { actor: [actor('SYL')], recipient: [actor('OST')], date: '2015-07-01', enddate: null }),
      event('c', 1, { actor: [actor('SYL')], recipient: [actor('UNO')], date: '2015-07-01', enddate: null }),
      event('c', 2, { modality: 'future', date: '2015-07-01', enddate: null }),
      event('c', 3, { date: null, enddate: null }),
    ]),
  ];
  await store.saveBatch(batch(await store.startRun(RUN), documents));
  return store;
}

describe('acts between states', { timeout: 60_000 }, () => {
  it('add up to ties by period, a mutual act once', async () => {
    const store = await world();
    const ties = await store.periodTies({ by: 'year', without: ['UNO'] });
    expect(ties.map(({ start, first, second, events }) => [start, first, second, events])).toEqual([
      ['2014-01-01', 'FRE', 'SYL', 3],
      ['2015-01-01', 'OST', 'SYL', 1],
    ]);
    expect(ties[0]).toMatchObject({
      scoreSum: 0,
      scoreSquares: 25 + 81 + 16,
      cooperation: 9,
      conflict: 9,
      cooperative: 2,
      cooperationSquares: 41,
      reports: 2,
    });
    const strongest = await store.eventById(ties[0]?.evidence[0] ?? '');
    expect(strongest?.listed.event.event).toEqual(['ASSAULT']);
    expect(ties[0]?.evidence).toHaveLength(3);
    expect((await store.periodTies({ by: 'year' })).length).toBe(3);
    expect(await store.periodTies({ by: 'year', dataset: 'gdelt' })).toEqual([]);
    expect((await store.periodTies({ by: 'month', from: '2014-03-13', to: '2014-12-31' })).length).toBe(1);
    await store.close();
  });

  it('are listed for a dyad, each once, with the side that acted', async () => {
    const store = await world();
    const acts = await store.dyadActs('SYL', 'FRE');
    expect(acts.map(({ date, side, type }) => `${date} ${side} ${type}`).toSorted()).toEqual([
      '2014-03-12 both SUPPORT',
      '2014-03-12 second SUPPORT',
      '2014-03-20 second ASSAULT',
    ]);
    expect(acts[2]?.contexts).toEqual(['military']);
    expect(await store.dyadActs('FRE', 'OST')).toEqual([]);
    expect((await store.dyadActs('SYL', 'FRE', { context: 'military' })).map(({ type }) => type)).toEqual([
      'ASSAULT',
    ]);
    expect(await store.dayVolumes()).toEqual([
      { date: '2014-03-12', events: 3 },
      { date: '2014-03-20', events: 1 },
      { date: '2015-07-01', events: 2 },
    ]);
    await store.close();
  });

  it('count an imported mutual act once, though it is listed in both directions', async () => {
    const path = join(scratchFolder(), 'imported.duckdb');
    await (await openStore(path)).close();
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run(
      `INSERT INTO event_kinds (kind, scheme, code, type, mode, contexts, quad, score, cameo, lost)
       VALUES (1, 'cameo', '040', 'CONSULT', [], ['diplomatic'], 1, 2.5, '040', 0)`,
    );
    await connection.run(
      `INSERT INTO imported_dyads (dataset, import, row, source, target, mutual, date, kind, type, quad, score,
         modality, reports, sources, articles, act)
       SELECT 'icews', 1, 7, a, b, true, DATE '2014-03-12', 1, 'CONSULT', 1, 2.5, 'actual', 1, 1, 1, 7
       FROM (VALUES ('FRE', 'SYL'), ('SYL', 'FRE')) pairs(a, b)`,
    );
    connection.closeSync();
    instance.closeSync();
    const store = await openStore(path, { readOnly: true });
    const [tie, more] = await store.periodTies({ by: 'year' });
    expect(tie).toMatchObject({ events: 1, scoreSum: 2.5, reports: 1, evidence: ['icews:7'] });
    expect(more).toBeUndefined();
    expect(await store.dyadActs('FRE', 'SYL')).toMatchObject([{ id: 'icews:7', side: 'both' }]);
    await store.close();
  });
});
