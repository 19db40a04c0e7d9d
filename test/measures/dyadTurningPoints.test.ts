import { describe, expect, it } from 'vitest';
import { falseTurns, turnRates } from '../../bench/quality/relation-index/turns.ts';
import { dyadTurningPoints } from '../../src/measures/index.ts';
import type { QuadCounts } from '../../src/measures/index.ts';

const month = (index: number): string =>
  `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;

/** Turning points of months with these quad counts; null is silence. */
function turns(quads: readonly (QuadCounts | null)[]) {
  const periods = quads.map((_, index) => ({ start: month(index), end: month(index).replace(/01$/, '28') }));
  const own = quads.flatMap((quad, period) => (quad === null ? [] : [{ period, source: 'paper', quad }]));
  const points = quads.map((quad, index) => ({
    start: month(index),
    events: quad === null ? 0 : quad[0] + quad[2],
    meanScore: quad === null ? null : (3 * quad[0] - 4 * quad[2]) / (quad[0] + quad[2]),
  }));
  return dyadTurningPoints({ periods, own, world: [] }, points);
}

describe('turning points of a dyad', () => {
  it('of the worked example: nine of ten acts kind for twenty months, then half of them', () => {
    const quads = Array.from({ length: 40 }, (_, index): QuadCounts =>
      index < 20 ? [9, 0, 1, 0] : [5, 0, 5, 0],
    );
    const [point, ...others] = turns(quads);
    expect(others).toEqual([]);
    expect(point).toMatchObject({ start: '2001-09-01', direction: 'down' });
    // 180.5 to 20.5 and 100.5 to 100.5 against the standard mix, 889 to 197 with deeds doubled.
    expect(point?.before).toBeCloseTo(Math.log2(180.5 / 20.5) - Math.log2(0.889 / 0.197), 2);
    expect(point?.after).toBeCloseTo(-Math.log2(0.889 / 0.197), 2);
    expect(point?.meanBefore).toBeCloseTo(2.3, 9);
    expect(point?.meanAfter).toBeCloseTo(-0.5, 9);
    expect([point?.low, point?.high].map((day) => day?.slice(0, 4))).toEqual(['2001', '2001']);
  });

  it('do not come from silence, from volume, or from a single bad month', () => {
    const months = (count: number, quad: QuadCounts | null) => Array.from({ length: count }, () => quad);
    const calm = (count: number) => months(count, [9, 0, 1, 0]);
    expect(turns([...calm(15), ...months(60, null), ...calm(15)])).toEqual([]);
    expect(turns([...calm(20), ...months(20, [180, 0, 20, 0])])).toEqual([]);
    expect(turns([...calm(20), ...months(1, [5, 0, 5, 0]), ...calm(20)])).toEqual([]);
    expect(turns([])).toEqual([]);
    expect(turns(calm(9))).toEqual([]);
  });
});

describe('on synthetic relations', () => {
  it('are rare where nothing changes, however the acts are told', () => {
    for (const recipe of [
      {},
      { together: 0.15 },
      { repeats: 2 },
      { coverage: (month: number) => (month < 40 ? 1 : 0.4) },
    ])
      expect(falseTurns({ periods: 90, events: 10, ...recipe }, 60, 3)).toBeLessThanOrEqual(0.05);
  });

  it('date a step of one standard deviation of single acts within two months in 80 of 100', () => {
    const rates = turnRates({ periods: 90, events: 10, silent: 0.05 }, 3.7, 60, 4);
    expect(rates.dated).toBeGreaterThan(0.8);
    expect(rates.covered).toBeGreaterThan(0.9);
    expect(rates.extra).toBeLessThan(0.1);
  });
});
