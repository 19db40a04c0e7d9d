import { bestDate, settle } from './candidates.ts';
import { levelOrLineCost } from './costs.ts';
import { dateInterval } from './dateInterval.ts';
import { pelt } from './pelt.ts';
import type { PersistentCost } from './persistence.ts';
import { persistentCost } from './persistence.ts';
import { withoutSpikes } from './spikes.ts';
import { standardise } from './standardise.ts';
import type { StretchSums } from './sums.ts';
import { stretchSums } from './sums.ts';

/** A date at which a series changed its level or its course. */
export interface TurningPoint {
  /** First index of the new segment, from 0. */
  index: number;
  /** 95 % interval of that index. */
  low: number;
  high: number;
  /** Fitted value just before and just after the change, in the unit of the series. */
  before: number;
  after: number;
  /** Slope a step on either side; 0 for a segment that is a level. */
  slopeBefore: number;
  slopeAfter: number;
  direction: 'up' | 'down';
}

/** Shorter series hold too little for any claim. */
const FEWEST = 10;
/** A segment holds at least this share of the series, and at least five values: the eye's resolution on a whole chart. */
const LEAST_SHARE = 0.08;
const LEAST_VALUES = 5;
/** Added to each segment's variance, as a share of the series' variance: what is finer is not seen. */
const FLOOR = 0.02;
/** What a change costs among independent values, in log n: a date (2), a level, a variance, and one against multiple looks. */
const CHANGE_PENALTY = 5;
/** What a change must save against persistent noise, in log n. */
const SINGLE = 1.5;
/**
 * What all changes together must save against noise without any change, by how persistent that noise looks: 95 % of
 * simulated series without a change (60 to 120 values, persistence 0 to 0.6) stay below.
 */
const WHOLE = { independent: 10, rise: 14, most: 16.2 };
/** The share of the variance that a change must tell which only this comparison finds. */
const VISIBLE = 0.1;
/** The strongest persistence against which changes are held; beyond, every large swing could be noise. */
const PERSISTENT = 0.8;
const VERY_PERSISTENT = 0.96;

/** What a segmentation saves against a coarser one; it shrinks where values are few for so many parameters. */
function saving(
  persistent: PersistentCost,
  bounds: readonly number[],
  fewer: readonly number[],
  most: number,
): number {
  const size = (bounds.at(-1) as number) - (bounds[0] as number);
  const parameters = 3 * (bounds.length - 1);
  const shrunk = Math.max(0.3, (size - parameters) / size);
  return (persistent.cost(fewer, most).cost - persistent.cost(bounds, most).cost) * shrunk;
}

/** Whether these changes together say more than noise without any change could. */
function convincing({ length, persistent }: Search, changes: readonly number[], most: number): boolean {
  const { persistence } = persistent.cost([0, length], most);
  const needed = Math.min(WHOLE.most, WHOLE.independent + WHOLE.rise * persistence);
  return saving(persistent, [0, ...changes, length], [0, length], most) >= needed;
}

interface Search {
  length: number;
  minimum: number;
  step: number;
  persistent: PersistentCost;
  sums: StretchSums;
}

/** Takes away, weakest first, the changes that slow noise could have made. */
function prune(
  found: readonly number[],
  search: Search,
  cost: (start: number, end: number) => number,
): number[] {
  const { length, minimum, step, persistent } = search;
  let changes = [...found];
  while (changes.length > 0) {
    const bounds = [0, ...changes, length];
    const savings = changes.map((change, place) => {
      const [before, after] = [bounds[place] as number, bounds[place + 2] as number];
      return saving(persistent, [before, change, after], [before, after], PERSISTENT);
    });
    const least = Math.min(...savings);
    if (least >= SINGLE * Math.log(length)) break;
    changes.splice(savings.indexOf(least), 1);
    changes = settle(changes, length, minimum, step, cost);
  }
  return convincing(search, changes, PERSISTENT) ? changes : [];
}

/** One change in a series where segments of their own variance found none; it must be plain to see. */
function single(search: Search): number[] {
  const { length, minimum, step, persistent, sums } = search;
  const { date } = bestDate(
    minimum,
    length - minimum,
    step,
    (change) => persistent.cost([0, change, length], VERY_PERSISTENT).cost,
  );
  const levels = sums.aroundMean(0, date) + sums.aroundMean(date, length);
  const lines = sums.aroundLine(0, date) + sums.aroundLine(date, length);
  const told = 1 - Math.min(levels, lines) / sums.aroundMean(0, length);
  return told >= VISIBLE && convincing(search, [date], VERY_PERSISTENT) ? [date] : [];
}

/** Fitted values at both ends of a segment, and its slope. */
function fitted(
  sums: StretchSums,
  start: number,
  end: number,
): { first: number; last: number; slope: number } {
  const size = end - start;
  const mean = sums.mean(start, end);
  const level = size * Math.log(sums.aroundMean(start, end) / size + FLOOR);
  const line = size * Math.log(sums.aroundLine(start, end) / size + FLOOR);
  const slope = line + Math.log(sums.length) < level ? sums.slope(start, end) : 0;
  const centre = sums.centre(start, end);
  return { first: mean - slope * centre, last: mean + slope * (size - 1 - centre), slope };
}

/** Up where the level jumps up, or, where it hardly jumps, where the course bends upwards. Standardised values. */
function directionOf(jump: number, bend: number, size: number): 'up' | 'down' {
  return jump + (bend * size) / 2 >= 0 ? 'up' : 'down';
}

/**
 * The turning points of any series of numbers, without being told anything about it.
 *
 * Lone spikes are laid down; {@link pelt} finds the segments, each a level or a line with a variance of its own;
 * changes that first-order autoregressive noise up to 0.8 tells nearly as well are taken away; where nothing is
 * left, one change is sought by that comparison alone. Changes in spread alone are no turning points. The same
 * settings for every series; a page of the documentation gives formulas and measured error rates.
 *
 * Fewer than ten numbers, or numbers that never move: no turning point. Cost: about 5 ms for 300 numbers; 10,000 in
 * under 50 ms, since long series are searched on a grid of some 400 dates first.
 *
 * `weights` say how much each value rests on (the number of events behind a mean); all alike if left out.
 *
 * @throws RangeError on a number that is not finite, or a weight that is not above zero.
 */
export function findTurningPoints(
  values: readonly number[],
  weights: readonly number[] = values.map(() => 1),
): TurningPoint[] {
  if (values.some((value) => !Number.isFinite(value)))
    throw new RangeError('every value must be a finite number');
  if (weights.length !== values.length || weights.some((weight) => !(weight > 0) || !Number.isFinite(weight)))
    throw new RangeError('every value must have a weight above zero');
  const length = values.length;
  if (length < FEWEST) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const even = weights.map((weight) => (weight * length) / total);
  const roots = Float64Array.from(even, Math.sqrt);
  const scaled = standardise(withoutSpikes(values, even), even);
  if (scaled === null) return [];
  const logLength = Math.log(length);
  const minimum = Math.min(Math.floor(length / 3), Math.max(LEAST_VALUES, Math.round(LEAST_SHARE * length)));
  const step = Math.ceil(length / 400);
  const sums = stretchSums(scaled.values, roots);
  const cost = levelOrLineCost(scaled.values, FLOOR, logLength, roots);
  const { changes } = pelt(length, cost, {
    penalty: CHANGE_PENALTY * logLength,
    minimum,
    step,
    slack: logLength,
  });
  const search: Search = {
    length,
    minimum,
    step,
    sums,
    persistent: persistentCost(scaled.values, FLOOR, roots),
  };
  const pruned = prune(settle(changes, length, minimum, step, cost), search, cost);
  const kept = pruned.length > 0 ? pruned : single(search);
  const bounds = [0, ...kept, length];
  return kept.map((index, place): TurningPoint => {
    const [start, end] = [bounds[place] as number, bounds[place + 2] as number];
    const { persistence } = search.persistent.cost([start, index, end], PERSISTENT);
    const interval = dateInterval(index, start + 3, end - 3, (date) =>
      search.persistent.costAt([start, date, end], persistence),
    );
    const before = fitted(sums, start, index);
    const after = fitted(sums, index, end);
    const back = (value: number): number => scaled.mean + scaled.deviation * value;
    return {
      index,
      ...interval,
      before: back(before.last),
      after: back(after.first),
      slopeBefore: scaled.deviation * before.slope,
      slopeAfter: scaled.deviation * after.slope,
      direction: directionOf(
        after.first - before.last,
        after.slope - before.slope,
        Math.min(index - start, end - index),
      ),
    };
  });
}
