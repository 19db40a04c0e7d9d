import { settle } from './candidates.ts';
import type { SegmentCost } from './costs.ts';
import type { IndexInterval } from './dateInterval.ts';
import { dateInterval } from './dateInterval.ts';
import { pelt } from './pelt.ts';

/** Two kinds of acts counted in one period; real numbers above zero in sum. */
export interface PairOfCounts {
  kind: number;
  other: number;
}

/** A date at which the share of one kind changed. */
export interface ShareTurningPoint extends IndexInterval {
  /** First index of the new segment, from 0. */
  index: number;
}

/** Fewer periods hold too little for any claim. */
const FEWEST = 10;
/** The fewest periods of a segment. */
const LEAST_PERIODS = 3;
/** What a change must save, in units of minus twice the log likelihood: `BASE` + `PER_LOG` log n. */
const [BASE, PER_LOG] = [5.5, 1.5];

/** Counts as many independent acts would make them: divided by their over-dispersion. */
interface Scaled {
  kind: Float64Array;
  size: Float64Array;
}

/** By how much counts of one period vary more than independent acts would. */
const inflation = (size: number, together: number): number => 1 + Math.max(0, size - 1) * together;

/**
 * How far acts of one period go together (intra-class correlation), from how much neighbouring periods differ, so that
 * steps hardly count: their squared differences are on average what that correlation foretells. 0 … 0.9.
 */
export function intraClassCorrelation(counts: readonly PairOfCounts[]): number {
  const pairs = counts.slice(1).flatMap((after, index) => {
    const before = counts[index] as PairOfCounts;
    const [first, second] = [before.kind + before.other, after.kind + after.other];
    const all = first + second;
    const share = (before.kind + after.kind) / all;
    // Where both periods hold one kind only nothing can differ; where they hold hardly two acts nothing is told.
    if (share <= 1e-9 || share >= 1 - 1e-9 || all < 2) return [];
    const apart = (before.kind / first - after.kind / second) ** 2 / (share * (1 - share));
    return [{ first, second, ratio: (apart * (all - 1)) / all }];
  });
  const excess = (together: number): number =>
    pairs.reduce(
      (sum, { first, second, ratio }) =>
        sum + ratio / (inflation(first, together) / first + inflation(second, together) / second) - 1,
      0,
    );
  let [low, high] = [0, 0.9];
  if (excess(low) <= 0) return low;
  if (excess(high) >= 0) return high;
  for (let round = 0; round < 30; round += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Minus twice the greatest log likelihood of one share for the periods `start` … `end` − 1. */
function shareCost({ kind, size }: Scaled): SegmentCost {
  const before = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(values.length + 1);
    for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] as number) + value;
    return sums;
  };
  const [kinds, sizes] = [before(kind), before(size)];
  return (start, end) => {
    const all = (sizes[end] as number) - (sizes[start] as number);
    const one = (kinds[end] as number) - (kinds[start] as number);
    const rest = all - one;
    return (
      -2 * ((one > 1e-9 ? one * Math.log(one / all) : 0) + (rest > 1e-9 ? rest * Math.log(rest / all) : 0))
    );
  };
}

/** How far residuals of neighbouring periods go together under a segmentation: 0 … 0.8. */
function carriedOn({ kind, size }: Scaled, changes: readonly number[]): number {
  const bounds = [0, ...changes, kind.length];
  const residuals = bounds.slice(1).flatMap((end, place) => {
    const start = bounds[place] as number;
    const [kinds, sizes] = [kind.subarray(start, end), size.subarray(start, end)];
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    const share = sum(kinds) / sum(sizes);
    const spread = share * (1 - share);
    return Array.from(kinds, (own, at) => {
      const all = sizes[at] as number;
      return spread < 1e-9 ? 0 : (own - all * share) / Math.sqrt(all * spread);
    });
  });
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const products = residuals
    .slice(1)
    .reduce((sum, residual, index) => sum + residual * (residuals[index] as number), 0);
  // Residuals that are nothing but rounding tell nothing.
  return squares < 1e-9 * residuals.length ? 0 : Math.min(0.8, Math.max(0, products / squares));
}

/**
 * Turning points of a share from the counts behind it: the segmentation whose levels tell the counts best, found exactly by
 * {@link pelt} under a binomial likelihood whose over-dispersion is estimated from neighbouring periods and widened by
 * (1 + r) / (1 − r) where residuals of neighbours go together. So a period with many acts says more than one with few, and
 * a rare act of the other kind is no turning point. Fewer than ten periods: none.
 */
export function findShareTurningPoints(counts: readonly PairOfCounts[]): ShareTurningPoint[] {
  const length = counts.length;
  if (length < FEWEST) return [];
  const together = intraClassCorrelation(counts);
  const scaled = (widening: number): Scaled => {
    const scales = counts.map(({ kind, other }) => inflation(kind + other, together) * widening);
    return {
      kind: Float64Array.from(counts, ({ kind }, index) => kind / (scales[index] as number)),
      size: Float64Array.from(counts, ({ kind, other }, index) => (kind + other) / (scales[index] as number)),
    };
  };
  const penalty = BASE + PER_LOG * Math.log(length);
  const step = Math.ceil(length / 400);
  const segmented = (cost: SegmentCost): number[] =>
    settle(
      pelt(length, cost, { penalty, minimum: LEAST_PERIODS, step }).changes,
      length,
      LEAST_PERIODS,
      step,
      cost,
    );
  const independent = scaled(1);
  const carried = carriedOn(independent, segmented(shareCost(independent)));
  const cost = shareCost(scaled((1 + carried) / (1 - carried)));
  const changes = segmented(cost);
  const bounds = [0, ...changes, length];
  return changes.map((index, place) => {
    const [start, end] = [bounds[place] as number, bounds[place + 2] as number];
    return {
      index,
      ...dateInterval(index, start + 1, end - 1, (date) => cost(start, date) + cost(date, end)),
    };
  });
}
