/** Counts of one source in one period, heard in order of time. Real numbers: weighted counts come as their effective size. */
export interface OddsObservation {
  /** Index of the period, never falling. */
  period: number;
  cooperative: number;
  conflictual: number;
  /** Log-odds of cooperation in that source where the level is 0. */
  offset: number;
}

/** What is believed of the level before anything is heard; natural log-odds. */
export interface LevelPrior {
  mean: number;
  variance: number;
}

/** A level at each observation under one belief about its steps and the spread of the counts, and how likely that belief is. */
export interface OddsFit {
  logLikelihood: number;
  means: Float64Array;
  variances: Float64Array;
  /** How much of a surprise at the next observation is carried back to this one; 0 for the last. */
  gains: Float64Array;
}

/** Rounds of linearising; Newton's method needs three to six. */
const MOST_ROUNDS = 25;
/** Rounds end when no level moves by more, in natural log-odds. */
const SETTLED = 0.005;
/** No level moves further than this in a round: far from the solution the linear step overshoots. */
const LEAP = 3;

/** By how much counts of one observation vary more than independent acts would: 1 + (n − 1) ρ. */
const inflation = (size: number, together: number): number => 1 + Math.max(0, size - 1) * together;

/** Log likelihood of a share under the extended quasi-likelihood: minus half of the scaled deviance and of the log of the scale. */
function quasiLikelihood(cooperative: number, conflictual: number, logOdds: number, scale: number): number {
  const size = cooperative + conflictual;
  const fitted = -Math.log1p(Math.exp(-Math.abs(logOdds)));
  const [cooperation, conflict] = logOdds >= 0 ? [fitted, fitted - logOdds] : [fitted + logOdds, fitted];
  let deviance = -2 * (cooperative * cooperation + conflictual * conflict);
  if (cooperative > 0) deviance += 2 * cooperative * Math.log(cooperative / size);
  if (conflictual > 0) deviance += 2 * conflictual * Math.log(conflictual / size);
  return -0.5 * (Math.log(scale) + deviance / scale);
}

/**
 * The level of log-odds at each observation, given the variance `drift` of its step from period to period and how
 * far acts of one period go together (`together`, 0 for independent acts): the mode and the curvature of the posterior,
 * by linearising the counts around the present guess, filtering, smoothing, and again, until nothing moves (Laplace's
 * approximation). `guess` is where to begin and holds the levels afterwards.
 */
export function fitOdds(
  observations: readonly OddsObservation[],
  prior: LevelPrior,
  drift: number,
  together: number,
  guess: Float64Array,
): OddsFit {
  const length = observations.length;
  const updatedMeans = new Float64Array(length);
  const updatedVariances = new Float64Array(length);
  const predictedVariances = new Float64Array(length);
  const variances = new Float64Array(length);
  const gains = new Float64Array(length);
  let logLikelihood = 0;
  let last = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let { mean, variance } = prior;
    logLikelihood = 0;
    let before = 0;
    for (let at = 0; at < length; at += 1) {
      const { period, cooperative, conflictual, offset } = observations[at] as OddsObservation;
      if (at > 0) variance += drift * (period - before);
      before = period;
      predictedVariances[at] = variance;
      const level = guess[at] as number;
      const logOdds = Math.min(20, Math.max(-20, level + offset));
      const share = 1 / (1 + Math.exp(-logOdds));
      const size = cooperative + conflictual;
      const information = size * share * (1 - share);
      const scale = inflation(size, together);
      const noise = scale / information;
      const seen = level + (cooperative - size * share) / information;
      const spread = variance + noise;
      const surprise = seen - mean;
      if (last) {
        logLikelihood +=
          quasiLikelihood(cooperative, conflictual, logOdds, scale) -
          0.5 * (Math.log(spread / noise) + (surprise * surprise) / spread) +
          (0.5 * (seen - level) ** 2) / noise;
      }
      const gain = variance / spread;
      mean += gain * surprise;
      variance *= 1 - gain;
      updatedMeans[at] = mean;
      updatedVariances[at] = variance;
    }
    let moved = 0;
    let nextMean = 0;
    let nextVariance = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      mean = updatedMeans[at] as number;
      variance = updatedVariances[at] as number;
      if (at < length - 1) {
        const ahead = predictedVariances[at + 1] as number;
        const gain = ahead === 0 ? 1 : variance / ahead;
        gains[at] = gain;
        mean += gain * (nextMean - mean);
        variance += gain * gain * (nextVariance - ahead);
      }
      nextMean = mean;
      nextVariance = variance;
      const leap = mean - (guess[at] as number);
      moved = Math.max(moved, Math.abs(leap));
      guess[at] = Math.abs(leap) > LEAP ? (guess[at] as number) + Math.sign(leap) * LEAP : mean;
      variances[at] = variance;
    }
    if (last) break;
    if (moved < SETTLED || round === MOST_ROUNDS - 2) last = true;
  }
  return { logLikelihood, means: Float64Array.from(guess), variances, gains };
}
