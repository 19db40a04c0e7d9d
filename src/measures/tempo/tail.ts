import type { Random } from '../chance/random.ts';

/** The upper part of a distribution of waiting times, after Pareto: how long waits of more than usual are. */
export interface Tail {
  /** Waits above this are the tail. */
  threshold: number;
  /** Share of the waits in the tail. */
  share: number;
  /** 0: an exponential tail, without memory; above 0 heavier, with bursts and lulls. */
  shape: number;
  scale: number;
}

/** How many of so many waits make the tail: half of few, a fifth of many. */
const tailSize = (waits: number): number => Math.max(5, Math.min(waits / 2, Math.max(75, waits / 5)));

/**
 * A generalised Pareto distribution for the longer waits, by probability-weighted moments (Hosking & Wallis, Technometrics
 * 29, 1987); never lighter than exponential. `sorted`: the waits in rising order. Null with fewer than five above 0.
 */
export function fitTail(sorted: Float64Array): Tail | null {
  // The highest wait that leaves enough above it; of many alike waits all are below.
  const pivot = sorted[Math.max(0, Math.floor(sorted.length - tailSize(sorted.length)))] ?? 0;
  const threshold = sorted.findLast((wait) => wait < pivot) ?? 0;
  const excess = sorted.filter((wait) => wait > threshold).map((wait) => wait - threshold);
  const count = excess.length;
  if (count < 5) return null;
  const mean = excess.reduce((sum, value) => sum + value, 0) / count;
  const weighted =
    excess.reduce((sum, value, index) => sum + (value * (count - index - 0.65)) / count, 0) / count;
  const lightness = mean / (mean - 2 * weighted) - 2;
  const shape = Math.min(0.9, Math.max(0, -lightness));
  return { threshold, share: count / sorted.length, shape, scale: mean * (1 - shape) };
}

/** A wait drawn from the tail's model; those that are usual come as the threshold. */
function drawn({ threshold, share, shape, scale }: Tail, random: Random): number {
  const rank = random.uniform();
  if (rank > share) return threshold;
  const rest = rank / share;
  return threshold + (shape < 1e-6 ? -scale * Math.log(rest) : (scale * (rest ** -shape - 1)) / shape);
}

/** How far the longest wait stands out of the tail of the others: a probability, not yet an honest one. */
function standsOut(sorted: Float64Array): { tail: Tail; chance: number } | null {
  const tail = fitTail(sorted.subarray(0, -1));
  if (tail === null) return null;
  return { tail, chance: asLongAs(tail, sorted.at(-1) as number) };
}

/**
 * Probability that among so many waits the longest stands out as much as here. The others are fitted without it, and
 * as one that was chosen for its length always stands out, the same is done with waits drawn from the fit, 199 times.
 * `sorted`: the waits in rising order. Null with too few waits.
 */
export function longestWaitTest(sorted: Float64Array, random: Random): number | null {
  const seen = standsOut(sorted);
  if (seen === null) return null;
  let [drawnTimes, asFar] = [0, 0];
  for (let round = 0; round < 199; round += 1) {
    const other = standsOut(sorted.map(() => drawn(seen.tail, random)).sort());
    if (other === null) continue;
    drawnTimes += 1;
    if (other.chance <= seen.chance) asFar += 1;
  }
  return (1 + asFar) / (1 + drawnTimes);
}

/** Probability of a wait of at least this length; 1 for those that are usual. */
function asLongAs({ threshold, share, shape, scale }: Tail, wait: number): number {
  const beyond = wait - threshold;
  if (beyond <= 0) return 1;
  return share * (shape < 1e-6 ? Math.exp(-beyond / scale) : (1 + (shape * beyond) / scale) ** (-1 / shape));
}

/**
 * Probability that at any moment the present wait has lasted at least this long, when waits last `mean` on average:
 * long waits hold more moments than short ones, so this is more than {@link asLongAs}. 1 for waits that are usual.
 */
export function lastedAsLongAs(tail: Tail, wait: number, mean: number): number {
  const { threshold, shape, scale } = tail;
  if (wait <= threshold) return 1;
  const meanBeyond = (scale + shape * (wait - threshold)) / (1 - shape);
  return Math.min(1, (asLongAs(tail, wait) * meanBeyond) / mean);
}
