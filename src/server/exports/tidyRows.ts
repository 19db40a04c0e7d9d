import type { Day, Period } from '../../core/index.ts';
import { dayFromNumber, dayNumber, nextPeriod, periodEnd } from '../../core/index.ts';
import type { TidyRow } from '../../exchange/index.ts';
import { meanInterval, relationIndex } from '../../measures/index.ts';
import type { IndexPoint, MonthlyCounts, SourceCounts } from '../../measures/index.ts';
import { collectGarbage } from '../../platform/index.ts';
import type { PeriodCounts } from '../../store/index.ts';

/** Counts by quad class as measures. */
const COUNTS = [
  'verbal_cooperation',
  'material_cooperation',
  'verbal_conflict',
  'material_conflict',
] as const;

/** Periods whose indexes are worked out before what that left behind is cleared away: some tens of megabytes. */
const PERIODS_HELD = 4000;

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

const SOURCE = 'all';

/** A day in the middle of a period, which tells its month whatever the length of the period. */
function middle(start: Day, by: Period): Day {
  return dayFromNumber(Math.floor((dayNumber(start) + dayNumber(periodEnd(start, by))) / 2));
}

/** Everything that all pairs did in each period: what the index of each is held against. */
export async function worldOf(counts: AsyncIterable<PeriodCounts>, by: Period): Promise<MonthlyCounts[]> {
  const world = new Map<Day, [number, number, number, number]>();
  for await (const { start, quad } of counts) {
    const sums = world.get(start) ?? [0, 0, 0, 0];
    world.set(start, sums);
    for (const place of [0, 1, 2, 3] as const) sums[place] += quad[place];
  }
  return [...world].map(([start, quad]) => ({ source: SOURCE, month: middle(start, by), quad }));
}

/** The index in each of these periods, with the silent ones between them taken into account. */
function indexOf(
  group: readonly PeriodCounts[],
  by: Period,
  world: readonly MonthlyCounts[],
): (IndexPoint | null)[] {
  const periods: { start: Day; end: Day }[] = [];
  const last = group.at(-1)?.start ?? '';
  for (let start = group[0]?.start ?? ''; start <= last && start !== ''; start = nextPeriod(start, by))
    periods.push({ start, end: periodEnd(start, by) });
  const places = new Map(periods.map(({ start }, place) => [start, place]));
  const own = group.map(({ start, quad }): SourceCounts => ({
    period: places.get(start) ?? 0,
    source: SOURCE,
    quad,
  }));
  const index = relationIndex({ periods, own, world, otherWeights: false });
  return own.map(({ period }) => index[period] ?? null);
}

/** Six decimals: what a model computes may differ in its last bits from one engine to the next, files must not. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/**
 * Directed dyad–period rows, a row for each measure: the four counts, the mean score with its interval, and the index
 * with its interval, held against `world` ({@link worldOf}). A period without events has no row: nothing found is not a score of zero.
 */
export async function* tidyRows(
  counts: AsyncIterable<PeriodCounts>,
  by: Period,
  world: readonly MonthlyCounts[],
  versions: Pick<TidyRow, 'dataVersion' | 'modelVersion'>,
): AsyncGenerator<TidyRow> {
  let held = 0;
  for await (const group of byPair(counts)) {
    const indexes = indexOf(group, by, world);
    held += group.length;
    if (held >= PERIODS_HELD) {
      held = 0;
      collectGarbage();
    }
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
      const at = indexes[index];
      if (at)
        yield {
          ...shared,
          measure: 'index',
          value: rounded(at.value),
          lo: rounded(at.low95),
          hi: rounded(at.high95),
        };
    }
  }
}
