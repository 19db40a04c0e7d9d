import { describe, expect, it } from 'vitest';
import { dyadTurningPoints } from '../../src/measures/index.ts';

const month = (index: number): string =>
  `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;

/** Forty months at about 1, then at about 5. */
const scores = Array.from({ length: 40 }, (_, index) => (index >= 20 ? 4 : 0) + ((index + 1) % 3));

describe('turning points of a dyad', () => {
  it('are the days at which the mean scores turn', () => {
    const [point, ...others] = dyadTurningPoints(
      scores.map((meanScore, index) => ({ start: month(index), meanScore })),
    );
    expect(others).toEqual([]);
    expect(point).toMatchObject({
      start: '2001-09-01',
      low: '2001-09-01',
      high: '2001-09-01',
      direction: 'up',
    });
    expect(point?.before).toBeCloseTo(1.05, 9);
  });

  it('do not come from silence', () => {
    const gap = scores
      .slice(0, 20)
      .map((meanScore, index) => ({ start: month(index < 10 ? index : index + 60), meanScore }));
    const silent = Array.from({ length: 60 }, (_, index) => ({ start: month(index + 10), meanScore: null }));
    const all = [...gap, ...silent].toSorted((one, other) => (one.start < other.start ? -1 : 1));
    expect(dyadTurningPoints(all)).toEqual([]);
    expect(dyadTurningPoints([])).toEqual([]);
  });
});
