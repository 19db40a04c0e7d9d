import type { Day } from '../../core/index.ts';
import { groupBy } from '../../core/index.ts';
import type { ClassWeights, QuadCounts } from './weights.ts';
import { weigh } from './weights.ts';

/** Events between all other pairs in one source and month. */
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
  const mix: Mix = [...counts];
  addTo(mix, belief, BELIEF / (belief[0] + belief[1] + belief[2] + belief[3]));
  return mix;
}

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The sums of one source before each month, so that any span is a difference of two. */
class SourceMonths {
  readonly #first: number;
  readonly #before: Mix[];
  readonly #usual: QuadCounts;

  constructor(rows: readonly MonthlyCounts[]) {
    const months = rows.map(({ month }) => monthNumber(month));
    this.#first = Math.min(...months);
    this.#before = Array.from({ length: Math.max(...months) - this.#first + 2 }, (): Mix => [0, 0, 0, 0]);
    for (const [place, { quad }] of rows.entries()) addTo(this.#at((months[place] as number) + 1), quad, 1);
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
 */
export function baseline(others: readonly MonthlyCounts[]): Baseline {
  const sources = new Map(
    [...groupBy(others, ({ source }) => source)].map(([source, rows]) => [source, new SourceMonths(rows)]),
  );
  return (source, start, end) => sources.get(source)?.mix(start, end) ?? STANDARD_MIX;
}

/** Weighted log-odds of cooperation of a mix. */
export function logOdds(mix: QuadCounts, weights: ClassWeights): number {
  const { cooperative, conflictual } = weigh(mix, weights);
  return Math.log(cooperative / conflictual);
}
