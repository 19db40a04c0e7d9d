import { describe, expect, it } from 'vitest';
import { likelyBeliefs, oddsLevel } from '../../../src/measures/relationIndex/oddsLevel.ts';
import { oddsFitter } from '../../../src/measures/relationIndex/oddsFitter.ts';
import { exactLevel } from './exactLevel.ts';

const PRIOR = { mean: 0.8, variance: 1.5 };
const COUNTS: [number, number, number][] = [
  [0, 8, 3],
  [1, 12, 1],
  [2, 2, 4],
  [2, 6, 0],
  [5, 20, 9],
  [6, 15, 0],
  [9, 3, 7],
];
const observations = COUNTS.map(([period, cooperative, conflictual]) => ({
  period,
  cooperative,
  conflictual,
  offset: 0.4,
}));

describe('the level of log-odds', () => {
  it.each([
    [0.1, 0],
    [0.4, 0.05],
    [1, 0.2],
  ])(
    'is near the exact one on a grid, for steps of %s and counts that go together by %s',
    (step, together) => {
      const { means, variances } = oddsFitter(observations, PRIOR)({ step, together });
      for (const [at, exact] of exactLevel(observations, PRIOR, { step, together }).entries()) {
        const error = Math.sqrt(exact.variance);
        expect(Math.abs((means[at] as number) - exact.mean)).toBeLessThan(0.25 * error);
        expect(Math.sqrt(variances[at] as number) / error).toBeGreaterThan(0.85);
        expect(Math.sqrt(variances[at] as number) / error).toBeLessThan(1.1);
      }
    },
  );

  it('is the closed form for one observation: where prior and score balance', () => {
    const [only] = observations;
    const fit = oddsFitter([only as (typeof observations)[0]], PRIOR)({ step: 0.3, together: 0 });
    const level = fit.means[0] as number;
    const share = 1 / (1 + Math.exp(-level - 0.4));
    expect(8 - 11 * share).toBeCloseTo((level - 0.8) / 1.5, 2);
    expect(fit.variances[0]).toBeCloseTo(1 / (1 / 1.5 + 11 * share * (1 - share)), 2);
  });

  it('bridges silent periods with more doubt than either side, and gives one level for each', () => {
    const levels = oddsLevel(observations, PRIOR, likelyBeliefs(observations, PRIOR));
    expect(levels).toHaveLength(10);
    const variance = (at: number): number => levels[at]?.variance ?? 0;
    expect(variance(7)).toBeGreaterThan(variance(6));
    expect(variance(3)).toBeGreaterThan(variance(2));
  });

  it('weighs beliefs that add up to one', () => {
    const beliefs = likelyBeliefs(observations, PRIOR);
    expect(beliefs.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
  });
});
