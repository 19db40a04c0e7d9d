import type { LevelPrior, OddsFit, OddsObservation } from './fitOdds.ts';
import { fitOdds } from './fitOdds.ts';

/** The level of one period, given all observations before and after it; natural log-odds. */
export interface OddsLevel {
  mean: number;
  variance: number;
}

/** Steps of the level from one period to the next that are weighed: standard deviations in natural log-odds. */
const STEPS = Array.from({ length: 10 }, (_, index) => 0.02 * 1.62 ** index);
/** Middle of the half-Cauchy belief about the size of the steps. */
const USUAL_STEP = 0.4;
/** How far acts of one period go together (intra-class correlation): what is weighed. */
const TOGETHER = [0, 0.004, 0.015, 0.05, 0.15, 0.4];
/** Beliefs less likely than this share of the best are left out. */
const NEGLIGIBLE = 1e-4;

interface Belief {
  /** Log of the belief beforehand, up to a constant. */
  before: number;
  drift: number;
  fit: OddsFit;
}

/** Adds a belief's levels, with its weight, to the mixture's first two moments; periods between two observations are bridged. */
function add(
  { drift, fit: { means, variances, gains } }: Belief,
  weight: number,
  observations: readonly OddsObservation[],
  first: Float64Array,
  second: Float64Array,
): void {
  const put = (period: number, mean: number, variance: number): void => {
    first[period] = (first[period] as number) + weight * mean;
    second[period] = (second[period] as number) + weight * (mean * mean + variance);
  };
  for (const [at, { period }] of observations.entries()) {
    const next = observations[at + 1]?.period;
    // Of several sources in one period all carry the same level.
    if (next === period) continue;
    const [mean, variance] = [means[at] as number, variances[at] as number];
    put(period, mean, variance);
    if (next === undefined) break;
    const gap = next - period;
    const [ahead, aheadVariance] = [means[at + 1] as number, variances[at + 1] as number];
    const shared = (gains[at] as number) * aheadVariance;
    for (let step = 1; step < gap; step += 1) {
      const share = step / gap;
      const rest = 1 - share;
      put(
        period + step,
        rest * mean + share * ahead,
        rest * rest * variance +
          share * share * aheadVariance +
          2 * rest * share * shared +
          drift * gap * share * rest,
      );
    }
  }
}

/**
 * The local level model on log-odds: a level that walks at random from period to period, seen through counts of
 * cooperation and conflict that vary more than independent acts would. Neither the size of the steps (0.01 to 1.5 a
 * period) nor the over-dispersion (intra-class correlation 0 to 0.4) is known; all pairs of a grid, equally likely at first,
 * are weighed by how well they tell the counts. Taking only the best would make the interval too narrow.
 *
 * `observations` stand in order of time and are not empty; one level for each period from the first to the last of them,
 * silent ones bridged with growing doubt.
 *
 * Cost: linear in observations, times about sixty pairs. Source: Durbin & Koopman, Time Series Analysis by State Space
 * Methods, 2nd ed. (2012), chapters 2, 10 and 11; extended quasi-likelihood after Nelder & Pregibon (1987).
 */
export function oddsLevel(observations: readonly OddsObservation[], prior: LevelPrior): OddsLevel[] {
  const start = observations[0]?.period ?? 0;
  const shifted = observations.map((observation) => ({ ...observation, period: observation.period - start }));
  const guess = new Float64Array(observations.length).fill(prior.mean);
  const beliefs: Belief[] = [];
  // Up and down the steps in turn, so that each fit begins near its solution.
  for (const [place, together] of TOGETHER.entries()) {
    for (const step of place % 2 === 0 ? STEPS : STEPS.toReversed()) {
      const drift = step * step;
      // The grid is even in the log of the step, hence the step itself beside the half-Cauchy density.
      const before = Math.log(step / (1 + (step / USUAL_STEP) ** 2));
      beliefs.push({ before, drift, fit: fitOdds(shifted, prior, drift, together, guess) });
    }
  }
  const logs = beliefs.map(({ before, fit }) => before + fit.logLikelihood);
  const best = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - best));
  const total = weights.reduce((sum, weight) => (weight < NEGLIGIBLE ? sum : sum + weight), 0);
  const periods = (shifted.at(-1)?.period ?? -1) + 1;
  const first = new Float64Array(periods);
  const second = new Float64Array(periods);
  for (const [place, belief] of beliefs.entries()) {
    const weight = weights[place] as number;
    if (weight >= NEGLIGIBLE) add(belief, weight / total, shifted, first, second);
  }
  return Array.from(first, (mean, period) => ({
    mean,
    variance: Math.max(0, (second[period] as number) - mean * mean),
  }));
}
