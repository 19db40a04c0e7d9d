import type { Day } from '../core/index.ts';
import { findTurningPoints } from './changepoints/index.ts';
import type { SeriesPoint } from './series.ts';

/** A date at which a relation changed its level or its course. Levels are PLOVER scores, −10 … +10. */
export interface DyadTurningPoint {
  /** First day of the period that begins the new stretch. */
  start: Day;
  /** 95 % interval of that day: first days of periods. */
  low: Day;
  high: Day;
  /** Fitted mean score just before and just after. */
  before: number;
  after: number;
  direction: 'up' | 'down';
}

const cut = (score: number): number => Math.min(10, Math.max(-10, score));

/**
 * The turning points of a relation: those of the mean scores of its periods with events, in order. Silent periods
 * are passed over, so that a gap in the news is no turning point; fewer than ten periods with events give none.
 */
export function dyadTurningPoints(
  points: readonly Pick<SeriesPoint, 'start' | 'meanScore'>[],
): DyadTurningPoint[] {
  const heard = points.flatMap(({ start, meanScore }) => (meanScore === null ? [] : [{ start, meanScore }]));
  const startOf = (index: number): Day => heard[index]?.start ?? '';
  return findTurningPoints(heard.map(({ meanScore }) => meanScore)).map(
    ({ index, low, high, before, after, direction }) => ({
      start: startOf(index),
      low: startOf(low),
      high: startOf(high),
      before: cut(before),
      after: cut(after),
      direction,
    }),
  );
}
