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

/** What is supposed of a relation: the standard deviation of its step from period to period, in natural log-odds, and how far acts of one period go together (intra-class correlation; 0 for independent acts). */
export interface Supposition {
  step: number;
  together: number;
}

/** The level at each observation under one supposition, and how likely that makes the counts. */
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

/** What the counts say without any level: the greatest log likelihood of a share, per unit of scale. */
function greatest(cooperative: number, conflictual: number): number {
  const size = cooperative + conflictual;
  const part = (count: number): number => (count > 0 ? count * Math.log(count / size) : 0);
  return part(cooperative) + part(conflictual);
}

/**
 * Prepares the fits of one relation under many suppositions. Each fit finds the mode and the curvature of the
 * posterior: the counts are linearised around the present guess, filtered, smoothed, and again, until nothing moves
 * (Laplace's approximation; the likelihood is Nelder & Pregibon's extended quasi-likelihood). A fit begins where the last
 * one ended, and its arrays are written over by the next.
 */
export function oddsFitter(
  observations: readonly OddsObservation[],
  prior: LevelPrior,
): (supposed: Supposition) => OddsFit {
  const length = observations.length;
  const array = (value: (observation: OddsObservation, at: number) => number): Float64Array =>
    Float64Array.from(observations, value);
  const cooperative = array((observation) => observation.cooperative);
  const sizes = array((observation) => observation.cooperative + observation.conflictual);
  const offsets = array(({ offset }) => offset);
  const passed = array(({ period }, at) => period - (observations[at - 1]?.period ?? period));
  const saturated = array((observation) => greatest(observation.cooperative, observation.conflictual));
  const means = new Float64Array(length).fill(prior.mean);
  const variances = new Float64Array(length);
  const gains = new Float64Array(length);
  const updated = new Float64Array(length);
  const updatedVariances = new Float64Array(length);
  const predictedVariances = new Float64Array(length);

  /** Forwards through time; with `likelihood`, how likely the counts are, means being the mode already. */
  const filter = ({ step, together }: Supposition, likelihood: boolean): number => {
    let { mean, variance } = prior;
    let total = 0;
    for (let at = 0; at < length; at += 1) {
      variance += step * step * (passed[at] as number);
      predictedVariances[at] = variance;
      const level = means[at] as number;
      const logOdds = Math.min(20, Math.max(-20, level + (offsets[at] as number)));
      const share = 1 / (1 + Math.exp(-logOdds));
      const size = sizes[at] as number;
      const kind = cooperative[at] as number;
      const information = size * share * (1 - share);
      // By how much counts vary more than independent acts would.
      const scale = 1 + Math.max(0, size - 1) * together;
      const noise = scale / information;
      const seen = level + (kind - size * share) / information;
      const spread = variance + noise;
      const surprise = seen - mean;
      if (likelihood) {
        const told = kind * Math.log(share) + (size - kind) * Math.log1p(-share);
        total +=
          (told - (saturated[at] as number)) / scale -
          0.5 * (Math.log((scale * spread) / noise) + (surprise * surprise) / spread) +
          (0.5 * (seen - level) ** 2) / noise;
      }
      const gain = variance / spread;
      mean += gain * surprise;
      variance *= 1 - gain;
      updated[at] = mean;
      updatedVariances[at] = variance;
    }
    return total;
  };

  /** Backwards through time; gives the furthest that any level moved. */
  const smooth = (): number => {
    let moved = 0;
    let nextMean = 0;
    let nextVariance = 0;
    for (let at = length - 1; at >= 0; at -= 1) {
      let mean = updated[at] as number;
      let variance = updatedVariances[at] as number;
      if (at < length - 1) {
        const ahead = predictedVariances[at + 1] as number;
        const gain = variance / ahead;
        gains[at] = gain;
        mean += gain * (nextMean - mean);
        variance += gain * gain * (nextVariance - ahead);
      }
      nextMean = mean;
      nextVariance = variance;
      variances[at] = variance;
      const leap = mean - (means[at] as number);
      moved = Math.max(moved, Math.abs(leap));
      means[at] = Math.abs(leap) > LEAP ? (means[at] as number) + Math.sign(leap) * LEAP : mean;
    }
    return moved;
  };

  return (supposed) => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      filter(supposed, false);
      if (smooth() < SETTLED) break;
    }
    return { logLikelihood: filter(supposed, true), means, variances, gains };
  };
}
