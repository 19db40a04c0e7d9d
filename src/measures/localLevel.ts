/** An observation of a period: a mean and the variance of that mean; null where the period is silent. */
export interface Observation {
  value: number;
  variance: number;
}

/** The level of one period, given all observations before and after it. */
export interface Level {
  mean: number;
  variance: number;
}

interface Filtered {
  /** Before the period's own observation, and after it. */
  predicted: Level;
  updated: Level;
}

/** Variance of the level before anything was seen: wide against a scale of −10 … +10. */
const DIFFUSE = 1e7;

/** Kalman filter of a random walk observed with noise; gives the log likelihood too. */
function filter(
  observations: readonly (Observation | null)[],
  drift: number,
): { steps: Filtered[]; logLikelihood: number } {
  const steps: Filtered[] = [];
  let level: Level = { mean: 0, variance: DIFFUSE };
  let logLikelihood = 0;
  for (const [index, observation] of observations.entries()) {
    const predicted = index === 0 ? level : { mean: level.mean, variance: level.variance + drift };
    if (observation === null) level = predicted;
    else {
      const spread = predicted.variance + observation.variance;
      const surprise = observation.value - predicted.mean;
      const gain = predicted.variance / spread;
      logLikelihood -= 0.5 * (Math.log(2 * Math.PI * spread) + (surprise * surprise) / spread);
      level = { mean: predicted.mean + gain * surprise, variance: (1 - gain) * predicted.variance };
    }
    steps.push({ predicted, updated: level });
  }
  return { steps, logLikelihood };
}

/** Rauch–Tung–Striebel smoother: carries what later periods tell back to the earlier ones. */
function smooth(steps: readonly Filtered[]): Level[] {
  const levels: Level[] = [];
  let next: { predicted: Level; smoothed: Level } | undefined;
  for (const { predicted, updated } of steps.toReversed()) {
    let smoothed = updated;
    if (next !== undefined) {
      const gain = updated.variance / next.predicted.variance;
      smoothed = {
        mean: updated.mean + gain * (next.smoothed.mean - next.predicted.mean),
        variance: updated.variance + gain * gain * (next.smoothed.variance - next.predicted.variance),
      };
    }
    next = { predicted, smoothed };
    levels.push(smoothed);
  }
  return levels.reverse();
}

/** Steps of a level from one period to the next that are weighed, as standard deviations in score points. */
const DRIFTS = Array.from({ length: 33 }, (_, index) => 0.05 * 1.15 ** index);

/** The mixture of several beliefs about the same levels, by their weights. */
function mixture(beliefs: readonly { weight: number; levels: readonly Level[] }[]): Level[] {
  const periods = beliefs[0]?.levels.length ?? 0;
  return Array.from({ length: periods }, (_, period) => {
    let mean = 0;
    let square = 0;
    for (const { weight, levels } of beliefs) {
      const level = levels[period] as Level;
      mean += weight * level.mean;
      square += weight * (level.variance + level.mean * level.mean);
    }
    return { mean, variance: Math.max(0, square - mean * mean) };
  });
}

/**
 * The local level model: a level that walks at random from period to period, seen through means whose
 * variances are known; silent periods are bridged, with growing doubt. How large the steps are is not known
 * either: 33 sizes from 0.05 to 4.4 score points a period, equally likely at first, are weighed by how well they
 * foretell the observations. Taking only the best one would make the interval too narrow.
 *
 * Cost: linear in periods. Source: Durbin & Koopman, Time Series Analysis by State Space Methods, 2nd ed. (2012),
 * chapter 2; the smoother after Rauch, Tung & Striebel (1965).
 */
export function localLevel(observations: readonly (Observation | null)[]): Level[] {
  const filtered = DRIFTS.map((drift) => filter(observations, drift * drift));
  const best = Math.max(...filtered.map(({ logLikelihood }) => logLikelihood));
  const weights = filtered.map(({ logLikelihood }) => Math.exp(logLikelihood - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return mixture(
    filtered.map(({ steps }, index) => ({
      weight: (weights[index] as number) / total,
      levels: smooth(steps),
    })),
  );
}
