import { describe, expect, it } from 'vitest';
import { oddsFitter } from '../../../src/measures/relationIndex/oddsFitter.ts';
import { oddsRegression } from '../../../src/measures/relationIndex/oddsRegression.ts';

/**
 * Values of other people's programs, computed once with SciPy 1.17.1 and statsmodels 0.15.0 and written down here: the
 * commands stand beside each.
 */
describe('against other programs', () => {
  it('levels are the mode of the posterior, and their variances its curvature (scipy.optimize)', () => {
    // scipy.optimize.minimize(method='BFGS', gtol=1e-10) of minus the binomial log likelihood with a normal random walk
    // (step 0.4, first level 0.8 ± √1.5), then the diagonal of numpy.linalg.inv of its Hessian there.
    const mode = [0.82839, 0.91284, 0.71631, 0.62573, 0.81098, -0.28585];
    const variance = [0.19112, 0.15626, 0.15814, 0.10601, 0.14073, 0.24775];
    const observations = [
      [0, 8, 3],
      [1, 12, 1],
      [2, 8, 4],
      [5, 20, 9],
      [6, 15, 0],
      [9, 3, 7],
    ].map(([period = 0, cooperative = 0, conflictual = 0]) => ({
      period,
      cooperative,
      conflictual,
      offset: 0.4,
    }));
    const fit = oddsFitter(observations, { mean: 0.8, variance: 1.5 })({ step: 0.4, together: 0 });
    for (const [at, value] of mode.entries()) {
      expect(fit.means[at]).toBeCloseTo(value, 2);
      expect(fit.variances[at]).toBeCloseTo(variance[at] as number, 2);
    }
  });

  it('the line through log-odds is that of logistic regression (statsmodels GLM)', () => {
    // sm.GLM(counts, [1, time], family=Binomial()).fit(): change 0.71034 with standard error 0.06438.
    const kind = [620, 655, 610, 700, 690, 705, 720, 735, 700, 760, 770, 765];
    const { change } = oddsRegression(
      kind.map((cooperative, period) => ({
        period,
        cooperative,
        conflictual: 1000 - cooperative,
        offset: 0,
      })),
    );
    expect(change.value).toBeCloseTo(0.71034, 2);
    // Over-dispersed a little, so no smaller than that of independent acts.
    expect(change.standardError).toBeGreaterThan(0.06438 - 0.001);
    expect(change.standardError).toBeLessThan(2 * 0.06438);
  });
});
