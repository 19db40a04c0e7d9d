import { describe, expect, it } from 'vitest';
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
