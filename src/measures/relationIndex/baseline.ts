import type { Day } from '../../core/index.ts';
import { groupBy } from '../../core/index.ts';
import type { ClassWeights, QuadCounts } from './weights.ts';
import { weigh } from './weights.ts';

/** Events between states in one source and month. */
export interface MonthlyCounts {
  source: string;
  /** Any day of the month. */
  month: Day;
  quad: QuadCounts;
}

/**
 * The mix of the world's news between states where nothing better is known: ICEWS coded events of 2002–2014, which are
 * 85 % verbal cooperation, 2 % material cooperation, 7 % verbal and 6 % material conflict.
 */
const STANDARD_MIX: QuadCounts = [0.847, 0.021, 0.067, 0.065];
/** How many events that belief is worth. */
const BELIEF = 400;
/** Months on either side of a period that count as its time. */
const MONTHS_AROUND = 3;

type Mix = [number, number, number, number];

const CLASSES = [0, 1, 2, 3] as const;

function addTo(mix: Mix, quad: QuadCounts, times: number): void {
  for (const place of CLASSES) mix[place] += times * quad[place];
}

/** `counts` with `BELIEF` events of the mix `belief` added. */
function shrunk(counts: QuadCounts, belief: QuadCounts): QuadCounts {
  // A pair's own events may be dated a month off the source's: what is taken away never exceeds what is there.
  const mix = counts.map((count) => Math.max(0, count)) as unknown as Mix;
  addTo(mix, belief, BELIEF / (belief[0] + belief[1] + belief[2] + belief[3]));
  return mix;
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The sums of one source before each month, so that any span is a difference of two. */
class SourceMonths {
  readonly #first: number;
  readonly #before: Mix[];
  readonly #usual: QuadCounts;

  constructor(world: readonly MonthlyCounts[], own: readonly MonthlyCounts[]) {
    const [first, last] = world.reduce(
      ([least, most], { month }) => [Math.min(least, monthNumber(month)), Math.max(most, monthNumber(month))],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    this.#first = first;
    this.#before = Array.from({ length: last - first + 2 }, (): Mix => [0, 0, 0, 0]);
    for (const { month, quad } of world) addTo(this.#at(monthNumber(month) + 1), quad, 1);
    for (const { month, quad } of own) addTo(this.#at(monthNumber(month) + 1), quad, -1);
    for (let at = 1; at < this.#before.length; at += 1)
      addTo(this.#before[at] as Mix, this.#before[at - 1] as Mix, 1);
    this.#usual = shrunk(this.#before.at(-1) as Mix, STANDARD_MIX);
  }

  #at(month: number): Mix {
    const place = Math.min(this.#before.length - 1, Math.max(0, month - this.#first));
    return this.#before[place] as Mix;
  }

  /** The mix from `start` to `end` and the months around, drawn towards the source's own of all its months. */
  mix(start: Day, end: Day): QuadCounts {
    const around: Mix = [...this.#at(monthNumber(end) + MONTHS_AROUND + 1)];
    addTo(around, this.#at(monthNumber(start) - MONTHS_AROUND), -1);
    return shrunk(around, this.#usual);
  }
}

/** The mix of events in a source from one day to another. */
export type Baseline = (source: string, start: Day, end: Day) => QuadCounts;

/**
 * What counts as the middle of the scale: the mix of what all *other* pairs did, in the same source and at the same time,
 * three months more on either side. So the index does not move when a source as a whole reports more quarrels than
 * before. Where a source holds little but the pair itself, its mix is drawn towards its own long-run mix and that towards
 * the standard mix, each worth 400 events. Cost: linear in rows and months; constant for each question.
 *
 * `world` holds all events, the pair's `own` among them, which are taken away in the middle of their period.
 */
export function baseline(world: readonly MonthlyCounts[], own: readonly MonthlyCounts[]): Baseline {
  const ownBySource = groupBy(own, ({ source }) => source);
  const sources = new Map(
    [...groupBy(world, ({ source }) => source)].map(([source, rows]) => [
      source,
      new SourceMonths(rows, ownBySource.get(source) ?? []),
    ]),
  );
  return (source, start, end) => sources.get(source)?.mix(start, end) ?? STANDARD_MIX;
}

/** Weighted log-odds of cooperation of a mix. */
export function logOdds(mix: QuadCounts, weights: ClassWeights): number {
  const { cooperative, conflictual } = weigh(mix, weights);
  return Math.log(cooperative / conflictual);
}
