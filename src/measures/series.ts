import type { Day, Period } from '../core/index.ts';
import { groupBy, nextPeriod, periodEnd, periodStart } from '../core/index.ts';
import type { PeriodCoverage } from './coverage.ts';
import { coverageOf } from './coverage.ts';
import { meanInterval } from './meanInterval.ts';
import type { ClassWeights, IndexPoint, IndexQuestion, SourceCounts } from './relationIndex/index.ts';
import { relationIndex } from './relationIndex/index.ts';

/** Events of one directed pair in one data set and period, added up. Scores are PLOVER scores, −10 … +10. */
export interface DirectedCounts {
  /** The data set that reports them. */
  dataset: string;
  /** First day of the period. */
  start: Day;
  source: string;
  target: string;
  /** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  quad: readonly [number, number, number, number];
  scoreSum: number;
  scoreSquares: number;
  /** Distinct articles in which those events are reported, copies of the same story counted once. */
  articles: number;
}

/** What a data set reports in one month, whoever acts. */
export interface WorldMonth {
  dataset: string;
  /** First day of the month. */
  month: Day;
  /** Events between two states by quad class. */
  quad: readonly [number, number, number, number];
  /** All events. */
  events: number;
}

/** What one side of the dyad did to the other in one period. */
export interface DirectedPoint {
  events: number;
  quad: [number, number, number, number];
  /** Mean PLOVER score; null without events: unknown is not zero. */
  meanScore: number | null;
  /** Index of what this side did; null outside the span of its events. */
  index: IndexPoint | null;
}

/** One period of a dyad's series. */
export interface SeriesPoint {
  start: Day;
  end: Day;
  /** Distinct events of the dyad, whoever began them; a mutual act (a meeting) counts once. */
  events: number;
  /** The same by data set. */
  datasets: { dataset: string; events: number }[];
  /** False where no source reported anything at all: then no events is unknown, not zero. */
  known: boolean;
  /** Events to be expected from what the sources covered, had the pair its usual share; null where unknown. */
  expected: number | null;
  articles: number;
  quad: [number, number, number, number];
  meanScore: number | null;
  /** 95 % interval of the mean; null with fewer than two events. */
  low: number | null;
  high: number | null;
  /** The index of the relation with its intervals, from all periods together; null outside the span of events. */
  index: IndexPoint | null;
  /** What the first state did to the second, and the second to the first. Mutual acts stand in both. */
  outward: DirectedPoint;
  inward: DirectedPoint;
}

export interface SeriesOptions {
  first: string;
  second: string;
  period: Period;
  from?: Day;
  to?: Day;
  /** What the data sets report in each month; without it the world's standard mix is assumed. */
  world?: readonly WorldMonth[];
  weights?: ClassWeights;
}

type Quad = [number, number, number, number];

function added(rows: readonly DirectedCounts[]) {
  const quad: Quad = [0, 0, 0, 0];
  const sums = { scoreSum: 0, scoreSquares: 0, articles: 0 };
  for (const row of rows) {
    for (const index of [0, 1, 2, 3] as const) quad[index] += row.quad[index];
    sums.scoreSum += row.scoreSum;
    sums.scoreSquares += row.scoreSquares;
    sums.articles += row.articles;
  }
  const events = quad[0] + quad[1] + quad[2] + quad[3];
  return { ...sums, quad, events, meanScore: events === 0 ? null : sums.scoreSum / events };
}

const eventsOf = ({ quad }: DirectedCounts): number => quad[0] + quad[1] + quad[2] + quad[3];

/** The periods of a series: from the first to the last with events, or as asked. */
function periodsOf(rows: readonly DirectedCounts[], options: SeriesOptions): { start: Day; end: Day }[] {
  const starts = rows.map((row) => row.start).toSorted();
  const from = options.from ?? starts[0];
  const to = options.to ?? starts.at(-1);
  const periods: { start: Day; end: Day }[] = [];
  if (from === undefined || to === undefined) return periods;
  const { period } = options;
  for (let start = periodStart(from, period); start <= to; start = nextPeriod(start, period))
    periods.push({ start, end: periodEnd(start, period) });
  return periods;
}

/** Rows added up by data set and period, by the place of the period; those of no period are left out. */
function sourceCounts(rows: readonly DirectedCounts[], periods: readonly { start: Day }[]): SourceCounts[] {
  const byStart = groupBy(rows, ({ start }) => start);
  return periods.flatMap(({ start }, period) =>
    [...groupBy(byStart.get(start) ?? [], ({ dataset }) => dataset)]
      .map(([source, own]) => ({ period, source, quad: added(own).quad }))
      .toSorted((one, other) => one.source.localeCompare(other.source, 'en')),
  );
}

/** What {@link relationIndex} and the turning points are asked about these rows. */
export function indexQuestion(rows: readonly DirectedCounts[], options: SeriesOptions): IndexQuestion {
  const { world = [], weights } = options;
  const periods = periodsOf(rows, options);
  return {
    periods,
    own: sourceCounts(rows, periods),
    world: world.map(({ dataset, month, quad }) => ({ source: dataset, month, quad })),
    ...(weights === undefined ? {} : { weights }),
  };
}

/**
 * A dyad's series, one point for each period between the first and the last (empty ones included, so that
 * silence shows as silence).
 *
 * `mutual` rows hold the dyad's distinct events with `source` and `target` in any order; `directedRows` the
 * same events by direction, where a mutual act stands once in each. Cost: linear in rows and periods.
 */
export function buildSeries(
  mutual: readonly DirectedCounts[],
  directedRows: readonly DirectedCounts[],
  options: SeriesOptions,
): SeriesPoint[] {
  const { first, second, world = [] } = options;
  const question = indexQuestion(mutual, options);
  const { periods } = question;
  const index = relationIndex(question);
  /** One direction: its counts and its own index. */
  const side = (source: string, target: string): ((period: number, start: Day) => DirectedPoint) => {
    const rows = directedRows.filter((row) => row.source === source && row.target === target);
    const byStart = groupBy(rows, ({ start }) => start);
    const own = sourceCounts(rows, periods);
    const indexes = relationIndex({ ...question, own, otherWeights: false });
    return (period, start) => {
      const { events, quad, meanScore } = added(byStart.get(start) ?? []);
      return { events, quad, meanScore, index: indexes[period] ?? null };
    };
  };
  const [outward, inward] = [side(first, second), side(second, first)];
  const coverage = coverageOf(
    periods,
    mutual.map((row) => ({ dataset: row.dataset, events: eventsOf(row) })),
    world,
  );
  const byStart = groupBy(mutual, (row) => row.start);
  return periods.map(({ start, end }, period): SeriesPoint => {
    const rows = byStart.get(start) ?? [];
    const { events, articles, quad, meanScore, scoreSum, scoreSquares } = added(rows);
    const interval = meanInterval(events, scoreSum, scoreSquares);
    const datasets = [...groupBy(rows, ({ dataset }) => dataset)].map(([dataset, own]) => ({
      dataset,
      events: own.reduce((sum, row) => sum + eventsOf(row), 0),
    }));
    return {
      start,
      end,
      events,
      datasets: datasets.toSorted((one, other) => one.dataset.localeCompare(other.dataset, 'en')),
      ...(coverage[period] as PeriodCoverage),
      articles,
      quad,
      meanScore,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      index: index[period] ?? null,
      outward: outward(period, start),
      inward: inward(period, start),
    };
  });
}
