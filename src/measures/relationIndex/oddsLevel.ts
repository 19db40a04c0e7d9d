import type { LevelPrior, OddsFit, OddsObservation, Supposition } from './oddsFitter.ts';
import { oddsFitter } from './oddsFitter.ts';

/** The level of one period, given all observations before and after it; natural log-odds. */
export interface OddsLevel {
  mean: number;
  variance: number;
}

/** A supposition and how likely it is; the weights of several add up to one. */
export interface Belief extends Supposition {
  weight: number;
}

const STEPS = Array.from({ length: 9 }, (_, index) => 0.025 * 1.68 ** index);
const TOGETHER = [0, 0.006, 0.025, 0.1, 0.35];
/** Middle of the half-Cauchy belief about the size of the steps. */
const USUAL_STEP = 0.4;
/** Beliefs less likely than this share of the best are left out. */
const NEGLIGIBLE = 1e-3;

/**
 * Which beliefs the counts leave likely. Sizes of steps (0.025 to 1.6, by a half-Cauchy) and over-dispersion (0 to 0.35,
 * equally likely) are weighed by how well they tell the counts; taking only the best would make the interval too narrow.
 */
export function likelyBeliefs(observations: readonly OddsObservation[], prior: LevelPrior): Belief[] {
  const fit = oddsFitter(observations, prior);
  const logs: Belief[] = [];
  // Up and down the steps in turn, so that each fit begins near its solution.
  for (const [place, together] of TOGETHER.entries()) {
    for (const step of place % 2 === 0 ? STEPS : STEPS.toReversed()) {
      // The grid is even in the log of the step, hence the step itself beside the half-Cauchy density.
      const before = Math.log(step / (1 + (step / USUAL_STEP) ** 2));
      const { logLikelihood } = fit({ step, together });
      logs.push({ step, together, weight: before + logLikelihood });
    }
  }
  const best = Math.max(...logs.map(({ weight }) => weight));
  const likely = logs
    .map((belief) => ({ ...belief, weight: Math.exp(belief.weight - best) }))
    .filter(({ weight }) => weight >= NEGLIGIBLE);
  const total = likely.reduce((sum, { weight }) => sum + weight, 0);
  return likely.map((belief) => ({ ...belief, weight: belief.weight / total }));
}

/** Adds a belief's levels, with its weight, to the mixture's first two moments; periods between two observations are bridged. */
function add(
  { means, variances, gains }: OddsFit,
  { step: size, weight }: Belief,
  observations: readonly OddsObservation[],
  moments: { first: Float64Array; second: Float64Array },
): void {
  const { first, second } = moments;
  const start = observations[0]?.period ?? 0;
  const put = (period: number, mean: number, variance: number): void => {
    first[period - start] = (first[period - start] as number) + weight * mean;
    second[period - start] = (second[period - start] as number) + weight * (mean * mean + variance);
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
    for (let passed = 1; passed < gap; passed += 1) {
      const share = passed / gap;
      const rest = 1 - share;
      const ends = rest * rest * variance + share * share * aheadVariance + 2 * rest * share * shared;
      put(period + passed, rest * mean + share * ahead, ends + size * size * gap * share * rest);
    }
  }
}

/**
 * The local level model on log-odds: a level that walks at random from period to period, seen through counts of
 * cooperation and conflict that vary more than independent acts would; the mixture of its levels under several beliefs.
 *
 * `observations` stand in order of time and are not empty; one level for each period from the first to the last of them,
 * silent ones bridged with growing doubt.
 *
 * Cost: linear in observations, times the beliefs. Source: Durbin & Koopman, Time Series Analysis by State Space
 * Methods, 2nd ed. (2012), chapters 2, 10 and 11; extended quasi-likelihood after Nelder & Pregibon (1987).
 */
export function oddsLevel(
  observations: readonly OddsObservation[],
  prior: LevelPrior,
  beliefs: readonly Belief[],
): OddsLevel[] {
  const fit = oddsFitter(observations, prior);
  const periods = (observations.at(-1)?.period ?? -1) - (observations[0]?.period ?? 0) + 1;
  const moments = { first: new Float64Array(periods), second: new Float64Array(periods) };
  for (const belief of beliefs) add(fit(belief), belief, observations, moments);
  return Array.from(moments.first, (mean, period) => ({
    mean,
    variance: Math.max(0, (moments.second[period] as number) - mean * mean),
  }));
}
