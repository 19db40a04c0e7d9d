import type { Day } from '../core/index.ts';
import type { IndexQuestion } from './relationIndex/index.ts';
import { indexTurningPoints, volumeTurningPoints } from './relationIndex/index.ts';
import type { SeriesPoint } from './series.ts';

/** A date at which a relation changed its level. Levels are those of the index, in doublings, −10 … +10. */
export interface DyadTurningPoint {
  /** First day of the period that begins the new stretch. */
  start: Day;
  /** 95 % interval of that day: first days of periods. */
  low: Day;
  high: Day;
  /** Index of the whole stretch before, and of the whole stretch after. */
  before: number;
  after: number;
  /** Mean PLOVER score of the same stretches, −10 … +10. */
  meanBefore: number;
  meanAfter: number;
  direction: 'up' | 'down';
}

/** Mean score of all events of these periods. */
function meanScore(points: readonly Pick<SeriesPoint, 'events' | 'meanScore'>[]): number {
  const events = points.reduce((sum, point) => sum + point.events, 0);
  return points.reduce((sum, point) => sum + (point.events * (point.meanScore ?? 0)) / events, 0);
}

/**
 * The turning points of a relation, in order: those of its index, from the counts of each period. Silent periods are
 * passed over, so that a gap in the news is no turning point; fewer than ten periods with events give none. `points` are
 * the series of the same `question`.
 */
export function dyadTurningPoints(
  question: IndexQuestion,
  points: readonly Pick<SeriesPoint, 'start' | 'events' | 'meanScore'>[],
): DyadTurningPoint[] {
  const turns = indexTurningPoints(question);
  const bounds = [0, ...turns.map(({ period }) => period), points.length];
  const startOf = (period: number): Day => points[period]?.start ?? '';
  return turns.map(({ period, low, high, before, after, direction }, place) => ({
    start: startOf(period),
    low: startOf(low),
    high: startOf(high),
    before,
    after,
    meanBefore: meanScore(points.slice(bounds[place], period)),
    meanAfter: meanScore(points.slice(period, bounds[place + 2])),
    direction,
  }));
}

/** A date at which the pair's share of the news changed. */
export type DyadVolumeTurn = Omit<DyadTurningPoint, 'meanBefore' | 'meanAfter'>;

/**
 * Where the pair's share of what the sources report changed, whatever its mix: {@link volumeTurningPoints}, by day. Levels
 * are doublings of its usual share.
 */
export function dyadVolumeTurns(question: IndexQuestion): DyadVolumeTurn[] {
  const startOf = (period: number): Day => question.periods[period]?.start ?? '';
  return volumeTurningPoints(question).map(({ period, low, high, before, after, direction }) => ({
    start: startOf(period),
    low: startOf(low),
    high: startOf(high),
    before,
    after,
    direction,
  }));
}
