import { t95 } from '../meanInterval.ts';

/** One third state as two others see it: the levels of both relations and the variances of these levels. */
export interface SeenTwice {
  one: number;
  other: number;
  oneVariance: number;
  otherVariance: number;
}

/** Agreement of two profiles with its 95 % interval; −1 … +1. */
export interface Concordance {
  concordance: number;
  low: number;
  high: number;
  /** Third states that it rests on. */
  thirds: number;
}

/** Fewer third states than these make no profile. */
const FEWEST_THIRDS = 8;

/** How far true levels of relations usually scatter (variance, score points²): what noise is weighed against. */
const USUAL_SPREAD = 4;

/** Weighted moments of some third states; the weights are lower where the levels are less well known. */
interface Moments {
  weight: number;
  squaredWeight: number;
  one: number;
  other: number;
  oneOne: number;
  otherOther: number;
  both: number;
  oneNoise: number;
  otherNoise: number;
}

const NAMES = [
  'weight',
  'squaredWeight',
  'one',
  'other',
  'oneOne',
  'otherOther',
  'both',
  'oneNoise',
  'otherNoise',
] as const;

function momentsOf({ one, other, oneVariance, otherVariance }: SeenTwice): Moments {
  const weight = 1 / (1 + (oneVariance + otherVariance) / USUAL_SPREAD);
  return {
    weight,
    squaredWeight: weight * weight,
    one: weight * one,
    other: weight * other,
    oneOne: weight * one * one,
    otherOther: weight * other * other,
    both: weight * one * other,
    oneNoise: weight * oneVariance,
    otherNoise: weight * otherVariance,
  };
}

function combined(left: Moments, right: Moments, sign: 1 | -1): Moments {
  const sum = { ...left };
  for (const name of NAMES) sum[name] += sign * right[name];
  return sum;
}

/** The coefficient from moments, with the noise of the levels taken out of their variances. */
function coefficient(moments: Moments): number {
  const { weight } = moments;
  const [one, other] = [moments.one / weight, moments.other / weight];
  // Means of the same values make the spread around them look smaller than it is.
  const shrink = 1 - moments.squaredWeight / (weight * weight);
  const [oneNoise, otherNoise] = [moments.oneNoise / weight, moments.otherNoise / weight];
  const together = (moments.both / weight - one * other) / shrink;
  const spread =
    (moments.oneOne / weight - one * one + moments.otherOther / weight - other * other) / shrink -
    oneNoise -
    otherNoise;
  const apart = Math.max(0, (one - other) ** 2 - (oneNoise + otherNoise) * (1 - shrink));
  const size = Math.max(spread, Math.abs(together), 1e-9) + apart;
  return (2 * together) / size;
}

/** A coefficient within its range. */
export const within = (value: number): number => Math.min(1, Math.max(-1, value));

const bounded = (value: number): number => Math.atanh(Math.min(0.99, Math.max(-0.99, value)));

/** The coefficient with and without each third: what a jackknife needs. Null with fewer than eight thirds. */
export function jackknifed(thirds: readonly SeenTwice[]): { whole: number; without: number[] } | null {
  if (thirds.length < FEWEST_THIRDS) return null;
  const moments = thirds.map(momentsOf);
  const all = moments.reduce((sum, own) => combined(sum, own, 1));
  return {
    whole: coefficient(all),
    without: moments.map((own) => coefficient(combined(all, own, -1))),
  };
}

/** Standard error from leave-one-out values. */
export function jackknifeError(without: readonly number[]): number {
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt((squares * (without.length - 1)) / without.length);
}

/**
 * How alike two states stand to everyone else: the concordance correlation of Lin (1989), which is Cohen's weighted kappa
 * with squared differences, the chance-corrected similarity that Häge (Political Analysis 19, 2011) asks for in place
 * of S. +1: the same relations to every third state; 0: no more alike than two states drawn at random; −1: opposite.
 * The interval is a jackknife over the third states on Fisher's scale. Cost: linear.
 */
export function concordance(thirds: readonly SeenTwice[]): Concordance | null {
  const values = jackknifed(thirds);
  if (values === null) return null;
  const { whole, without } = values;
  const quantile = t95(thirds.length - 1);
  const plain = quantile * jackknifeError(without);
  const margin = quantile * jackknifeError(without.map(bounded));
  // Near the ends Fisher's scale stretches noise beyond measure, and beyond them it has no value.
  const [low, high] =
    Math.abs(whole) > 0.95
      ? [whole - plain, whole + plain]
      : [Math.tanh(bounded(whole) - margin), Math.tanh(bounded(whole) + margin)];
  return {
    concordance: within(whole),
    low: Math.max(-1, low),
    high: Math.min(1, high),
    thirds: thirds.length,
  };
}
