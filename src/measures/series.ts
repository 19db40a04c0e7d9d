import type { Day, Period } from '../core/index.ts';
import { groupBy, nextPeriod, periodEnd, periodStart } from '../core/index.ts';
import { meanInterval } from './meanInterval.ts';
import { trajectory } from './trajectory.ts';
import type { TrajectoryPoint } from './trajectory.ts';

/** Events of one directed pair in one period, added up. Scores are PLOVER scores, −10 … +10. */
export interface DirectedCounts {
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

/** What one side of the dyad did to the other in one period. */
export interface DirectedPoint {
  events: number;
  quad: [number, number, number, number];
  /** Mean PLOVER score; null without events: unknown is not zero. */
  meanScore: number | null;
}

/** One period of a dyad's series. */
export interface SeriesPoint {
  start: Day;
  end: Day;
  /** Distinct events of the dyad, whoever began them; a mutual act (a meeting) counts once. */
  events: number;
  articles: number;
  quad: [number, number, number, number];
  meanScore: number | null;
  /** 95 % interval of the mean; null with fewer than two events. */
  low: number | null;
  high: number | null;
  /** Level of the relation with its 95 % interval, from all periods together; null outside the span of events. */
  trajectory: TrajectoryPoint | null;
  /** What the first state did to the second, and the second to the first. Mutual acts stand in both. */
  outward: DirectedPoint;
  inward: DirectedPoint;
}

function directed(rows: readonly DirectedCounts[]): DirectedPoint {
  const quad: DirectedPoint['quad'] = [0, 0, 0, 0];
  let sum = 0;
  for (const row of rows) {
    for (const index of [0, 1, 2, 3] as const) quad[index] += row.quad[index];
    sum += row.scoreSum;
  }
  const events = quad[0] + quad[1] + quad[2] + quad[3];
  return { events, quad, meanScore: events === 0 ? null : sum / events };
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
  options: { first: string; second: string; period: Period; from?: Day; to?: Day },
): SeriesPoint[] {
  const starts = mutual.map((row) => row.start).toSorted();
  const from = options.from ?? starts[0];
  const to = options.to ?? starts.at(-1);
  if (from === undefined || to === undefined) return [];
  const byStart = groupBy(mutual, (row) => row.start);
  const directedByStart = groupBy(directedRows, (row) => row.start);
  const points: SeriesPoint[] = [];
  const sums: { events: number; scoreSum: number; scoreSquares: number }[] = [];
  for (
    let start = periodStart(from, options.period);
    start <= to;
    start = nextPeriod(start, options.period)
  ) {
    const rows = byStart.get(start) ?? [];
    const sides = directedByStart.get(start) ?? [];
    const whole = directed(rows);
    const scoreSum = rows.reduce((sum, row) => sum + row.scoreSum, 0);
    const scoreSquares = rows.reduce((sum, row) => sum + row.scoreSquares, 0);
    const interval = meanInterval(whole.events, scoreSum, scoreSquares);
    sums.push({ events: whole.events, scoreSum, scoreSquares });
    points.push({
      start,
      end: periodEnd(start, options.period),
      events: whole.events,
      articles: rows.reduce((sum, row) => sum + row.articles, 0),
      quad: whole.quad,
      meanScore: whole.meanScore,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      trajectory: null,
      outward: directed(sides.filter((row) => row.source === options.first && row.target === options.second)),
      inward: directed(sides.filter((row) => row.source === options.second && row.target === options.first)),
    });
  }
  for (const [index, level] of trajectory(sums).entries()) {
    const point = points[index];
    if (point !== undefined) point.trajectory = level;
  }
  return points;
}
