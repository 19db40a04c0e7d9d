import { describe, expect, it } from 'vitest';
import { autoregressive, normals, withStep } from '../../../bench/quality/turning-points/simulate.ts';
import type { SegmentCost } from '../../../src/measures/index.ts';
import {
  levelOrLineCost,
  lineCost,
  meanCost,
  meanVarianceCost,
  negativeBinomialCost,
  pelt,
} from '../../../src/measures/index.ts';

/** The plain twin: every start for every end. */
function exhaustive(length: number, cost: SegmentCost, penalty: number, minimum: number): number {
  const best = [-penalty, ...Array.from({ length }, () => Number.POSITIVE_INFINITY)];
  for (let end = minimum; end <= length; end += 1)
    for (let start = 0; start <= end - minimum; start += 1)
      best[end] = Math.min(best[end] as number, (best[start] as number) + cost(start, end) + penalty);
  return best[length] as number;
}

const SERIES = [1, 2, 3, 4].map((seed) =>
  withStep(withStep(autoregressive(normals(seed), 80, 0.2), 30, 2), 55, -3),
);

describe('pelt', () => {
  it.each([
    ['mean', (values: number[]) => meanCost(values, 1), 0],
    ['mean and variance', (values: number[]) => meanVarianceCost(values, 0.01), 0],
    ['line', (values: number[]) => lineCost(values, 0.01), 0],
    ['level or line', (values: number[]) => levelOrLineCost(values, 0.01, 4), 4],
    [
      'counts',
      (values: number[]) =>
        negativeBinomialCost(values.map((value) => Math.max(0, Math.round(5 + 3 * value)))),
      0,
    ],
  ] as const)('is as good as trying everything: %s', (_name, costOf, slack) => {
    for (const values of SERIES)
      for (const minimum of [1, 2, 7]) {
        const cost = costOf(values);
        const found = pelt(values.length, cost, { penalty: 12, minimum: Math.max(minimum, 2), slack });
        expect(found.cost).toBeCloseTo(exhaustive(values.length, cost, 12, Math.max(minimum, 2)), 8);
        const bounds = [0, ...found.changes, values.length];
        for (let place = 1; place < bounds.length; place += 1)
          expect((bounds[place] as number) - (bounds[place - 1] as number)).toBeGreaterThanOrEqual(minimum);
      }
  });

  it('finds a step of counts', () => {
    const counts = [3, 5, 2, 4, 3, 6, 2, 4, 30, 22, 41, 28, 35, 19, 33, 27];
    expect(pelt(counts.length, negativeBinomialCost(counts), { penalty: 8, minimum: 2 }).changes).toEqual([
      8,
    ]);
  });
});

describe('costs', () => {
  it('are sums over the stretch, worked by hand', () => {
    // 1, 2, 6: mean 3, squares 4 + 1 + 9 = 14; the line has slope 2.5 and leaves 14 − 12.5 = 1.5.
    expect(meanCost([1, 2, 6], 1)(0, 3)).toBeCloseTo(14, 9);
    expect(meanVarianceCost([1, 2, 6], 0)(0, 3)).toBeCloseTo(3 * Math.log(14 / 3), 9);
    expect(lineCost([1, 2, 6], 0)(0, 3)).toBeCloseTo(3 * Math.log(0.5), 9);
    // Poisson, counts 2 and 4: −2 (6 log 3 − 6).
    expect(negativeBinomialCost([2, 4], Number.POSITIVE_INFINITY)(0, 2)).toBeCloseTo(
      -2 * (6 * Math.log(3) - 6),
      9,
    );
  });
});
