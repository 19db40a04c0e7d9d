import type { Period } from '../../core/index.ts';
import { nextPeriod, periodEnd } from '../../core/index.ts';
import type { TidyRow } from '../../exchange/index.ts';
import { meanInterval, trajectory } from '../../measures/index.ts';
import type { ScoredPeriod } from '../../measures/index.ts';
import type { PeriodCounts } from '../../store/index.ts';

/** Counts by quad class as measures. */
const COUNTS = [
  'verbal_cooperation',
  'material_cooperation',
  'verbal_conflict',
  'material_conflict',
] as const;

/** Rows of one directed pair after another; each group as one list, in order of periods. */
export async function* byPair(rows: AsyncIterable<PeriodCounts>): AsyncGenerator<PeriodCounts[]> {
  let group: PeriodCounts[] = [];
  for await (const row of rows) {
    const [before] = group;
    if (before !== undefined && (before.source !== row.source || before.target !== row.target)) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}

export const eventsOf = ({ quad }: PeriodCounts): number => quad[0] + quad[1] + quad[2] + quad[3];

/** The level in each of these periods, with the silent ones between them taken into account. */
function levels(group: readonly PeriodCounts[], by: Period): ReturnType<typeof trajectory> {
  const periods: ScoredPeriod[] = [];
  const places: number[] = [];
  let start = group[0]?.start ?? '';
  for (const row of group) {
    for (; start < row.start; start = nextPeriod(start, by))
      periods.push({ events: 0, scoreSum: 0, scoreSquares: 0 });
    places.push(periods.length);
    periods.push({ events: eventsOf(row), scoreSum: row.scoreSum, scoreSquares: row.scoreSquares });
    start = nextPeriod(start, by);
  }
  const all = trajectory(periods);
  return places.map((place) => all[place] ?? null);
}

/** Six decimals: what a model computes may differ in its last bits from one engine to the next, files must not. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * Directed dyad–period rows, a row for each measure: the four counts, the mean score with its interval, and the level
 * of the trajectory with its interval. A period without events has no row: nothing found is not a score of zero.
 */
export async function* tidyRows(
  counts: AsyncIterable<PeriodCounts>,
  by: Period,
  versions: Pick<TidyRow, 'dataVersion' | 'modelVersion'>,
): AsyncGenerator<TidyRow> {
  for await (const group of byPair(counts)) {
    const level = levels(group, by);
    for (const [index, row] of group.entries()) {
      const events = eventsOf(row);
      const { source, target, start, articles } = row;
      const shared = { source, target, start, end: periodEnd(start, by), events, articles, ...versions };
      for (const [quad, measure] of COUNTS.entries())
        yield { ...shared, measure, value: row.quad[quad] ?? 0, lo: null, hi: null };
      const mean = meanInterval(events, row.scoreSum, row.scoreSquares);
      yield {
        ...shared,
        measure: 'mean_score',
        value: rounded(row.scoreSum / events),
        lo: mean === null ? null : rounded(mean.low),
        hi: mean === null ? null : rounded(mean.high),
      };
      const at = level[index];
      if (at)
        yield {
          ...shared,
          measure: 'level',
          value: rounded(at.level),
          lo: rounded(at.low),
          hi: rounded(at.high),
        };
    }
  }
}
