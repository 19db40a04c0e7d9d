import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { actor, batch, coded, event, RUN, scratchFolder } from './fixtures.ts';

/** One event between two days, and what the series and the search of single months make of it. */
async function counted(date: string | null, enddate: string | null) {
  const store = await openStore(`${scratchFolder()}/days.duckdb`);
  const run = await store.startRun(RUN);
  const sides = { actor: [actor('PAK')], recipient: [actor('RUS')] };
  await store.saveBatch(batch(run, [coded('one', [event('one', 0, { ...sides, date, enddate })])]));
  const series = await store.dyadSeries({ first: 'PAK', second: 'RUS', by: 'month' });
  const start = series.mutual[0]?.start ?? null;
  const month = start === null ? {} : { from: start, to: `${start.slice(0, 8)}31` };
  const found = await store.searchEvents({ dyad: ['PAK', 'RUS'], ...month });
  await store.close();
  return { start, undated: series.undated, found: found.total };
}

describe('the day on which an event counts', () => {
  it('is its day', async () => {
    expect(await counted('2014-03-12', '2014-03-12')).toEqual({ start: '2014-03-01', undated: 0, found: 1 });
    expect(await counted('2014-03-12', null)).toEqual({ start: '2014-03-01', undated: 0, found: 1 });
  });

  it('is the middle of the time in which it lies, in the series and in the search alike', async () => {
    expect(await counted('2017-08-01', '2018-05-31')).toEqual({ start: '2017-12-01', undated: 0, found: 1 });
  });

  it('is none where it could lie anywhere within years', async () => {
    expect(await counted('1999-12-31', '2004-05-22')).toEqual({ start: null, undated: 1, found: 1 });
    expect(await counted(null, null)).toEqual({ start: null, undated: 1, found: 1 });
  });
});
