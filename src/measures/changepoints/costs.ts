import { stretchSums } from './sums.ts';

/**
 * What it costs to describe the values `start` … `end` − 1 as one segment: minus twice the greatest log
 * likelihood, up to a constant of the whole series. Constant time for each call.
 */
export type SegmentCost = (start: number, end: number) => number;

/** A level for each segment, one variance for all, which is given. */
export function meanCost(values: ArrayLike<number>, variance: number): SegmentCost {
  const sums = stretchSums(values);
  return (start, end) => sums.aroundMean(start, end) / variance;
}

/**
 * A level and a variance for each segment; `floor` is added to each variance, so that a constant stretch costs no −∞.
 * `roots`: square roots of the values' weights, which should average about 1.
 */
export function meanVarianceCost(
  values: ArrayLike<number>,
  floor: number,
  roots?: ArrayLike<number>,
): SegmentCost {
  const sums = stretchSums(values, roots);
  return (start, end) => {
    const size = end - start;
    return size * Math.log(sums.aroundMean(start, end) / size + floor);
  };
}

/** A straight line and a variance for each segment; `floor` as in {@link meanVarianceCost}. */
export function lineCost(values: ArrayLike<number>, floor: number, roots?: ArrayLike<number>): SegmentCost {
  const sums = stretchSums(values, roots);
  return (start, end) => {
    const size = end - start;
    return size * Math.log(sums.aroundLine(start, end) / size + floor);
  };
}

/** Whichever is cheaper for each segment: a level, or a line that pays `slopePenalty` for its slope. */
export function levelOrLineCost(
  values: ArrayLike<number>,
  floor: number,
  slopePenalty: number,
  roots?: ArrayLike<number>,
): SegmentCost {
  const level = meanVarianceCost(values, floor, roots);
  const line = lineCost(values, floor, roots);
  return (start, end) => Math.min(level(start, end), line(start, end) + slopePenalty);
}

/** The size of a negative binomial (small: over-dispersed; ∞: Poisson) by moments of neighbours, so that steps do not count. */
export function negativeBinomialSize(counts: ArrayLike<number>): number {
  let mean = 0;
  let variance = 0;
  const pairs = counts.length - 1;
  for (let index = 1; index < counts.length; index += 1) {
    const [before, after] = [counts[index - 1] as number, counts[index] as number];
    mean += (before + after) / 2 / pairs;
    variance += (after - before) ** 2 / 2 / pairs;
  }
  return variance > mean ? (mean * mean) / (variance - mean) : Number.POSITIVE_INFINITY;
}

/**
 * Over-dispersed counts: a mean for each segment, one dispersion for all (`size`: variance = mean + mean² / size;
 * ∞ for Poisson).
 */
export function negativeBinomialCost(
  counts: ArrayLike<number>,
  size: number = negativeBinomialSize(counts),
): SegmentCost {
  const sums = stretchSums(counts);
  return (start, end) => {
    const mean = sums.mean(start, end);
    const length = end - start;
    if (mean <= 0) return 0;
    if (!Number.isFinite(size)) return -2 * length * mean * (Math.log(mean) - 1);
    return -2 * length * (mean * Math.log(mean / (size + mean)) + size * Math.log(size / (size + mean)));
  };
}
