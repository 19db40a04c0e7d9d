import type { SegmentCost } from './costs.ts';

export interface PeltOptions {
  /** What each change must save, in units of the cost (minus twice the log likelihood). */
  penalty: number;
  /** The fewest values of a segment. Default 1. */
  minimum?: number;
  /** Changes may stand only at multiples of this. Default 1: anywhere. */
  step?: number;
  /** The most by which splitting a segment can raise the cost: 0 for likelihoods; the slope's penalty of the mixed cost. */
  slack?: number;
}

/** The cheapest segmentation: first index of each segment but the first, and what it costs, penalties included. */
export interface Segmentation {
  changes: number[];
  cost: number;
}

/**
 * Optimal partitioning with pruning: exact, and linear in time where changes come regularly.
 *
 * A start that is beaten at time t by ending a segment there can never win again, but only from t + `minimum` on,
 * since no segment may be shorter; so it is kept that long.
 *
 * Source: Killick, Fearnhead & Eckley, "Optimal detection of changepoints with a linear computational cost",
 * JASA 107 (2012).
 */
export function pelt(length: number, cost: SegmentCost, options: PeltOptions): Segmentation {
  const { penalty, slack = 0 } = options;
  const step = Math.max(1, Math.floor(options.step ?? 1));
  const minimum = Math.max(1, options.minimum ?? 1);
  if (length < 1) return { changes: [], cost: 0 };
  const ends: number[] = [0];
  for (let end = step; end < length; end += step) ends.push(end);
  ends.push(length);
  const best = new Float64Array(ends.length).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(ends.length);
  /** The time from which a start is of no more use. */
  const useless = new Float64Array(ends.length).fill(Number.POSITIVE_INFINITY);
  best[0] = -penalty;
  let starts = [0];
  let entering = 1;
  for (let at = 1; at < ends.length; at += 1) {
    const end = ends[at] as number;
    while (entering < at && (ends[entering] as number) + minimum <= end) starts.push(entering++);
    starts = starts.filter((start) => (useless[start] as number) > end);
    const totals = new Float64Array(starts.length);
    for (const [place, start] of starts.entries()) {
      const from = ends[start] as number;
      const reached = best[start] as number;
      if (reached === Number.POSITIVE_INFINITY || end - from < minimum) {
        totals[place] = Number.POSITIVE_INFINITY;
        continue;
      }
      const total = reached + cost(from, end);
      totals[place] = total;
      if (total + penalty < (best[at] as number)) {
        best[at] = total + penalty;
        previous[at] = start;
      }
    }
    const reached = best[at] as number;
    for (const [place, start] of starts.entries()) {
      const total = totals[place] as number;
      if (total !== Number.POSITIVE_INFINITY && total - slack >= reached)
        useless[start] = Math.min(useless[start] as number, end + minimum);
    }
  }
  const changes: number[] = [];
  for (let at = previous[ends.length - 1] as number; at > 0; at = previous[at] as number)
    changes.push(ends[at] as number);
  return { changes: changes.reverse(), cost: best[ends.length - 1] as number };
}
