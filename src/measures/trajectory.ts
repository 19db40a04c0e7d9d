import { localLevel } from './localLevel.ts';
import type { Level, Observation } from './localLevel.ts';

/** What a period's events sum to. */
export interface ScoredPeriod {
  events: number;
  scoreSum: number;
  scoreSquares: number;
}

/** The level of a relation in one period, in PLOVER score points, with its 95 % interval. */
export interface TrajectoryPoint {
  level: number;
  low: number;
  high: number;
}

/**
 * Variance of single scores that is assumed before any is seen, and how many events that belief is worth.
 * A dyad's scores usually spread by about four points.
 */
const PRIOR_VARIANCE = 16;
const PRIOR_EVENTS = 4;

/** Variance of single scores around their period's mean, pooled over all periods and shrunk to the prior. */
function pooledVariance(periods: readonly ScoredPeriod[]): number {
  let squares = PRIOR_VARIANCE * PRIOR_EVENTS;
  let freedom = PRIOR_EVENTS;
  for (const { events, scoreSum, scoreSquares } of periods) {
    if (events < 2) continue;
    squares += Math.max(0, scoreSquares - (scoreSum * scoreSum) / events);
    freedom += events - 1;
  }
  return squares / freedom;
}

const cut = (score: number): number => Math.min(10, Math.max(-10, score));

function pointOf({ mean, variance }: Level): TrajectoryPoint {
  const margin = 1.96 * Math.sqrt(variance);
  return { level: cut(mean), low: cut(mean - margin), high: cut(mean + margin) };
}

/**
 * The trajectory of a relation: its level in every period, the silent ones too, from the local level model over
 * the periods' mean scores. Nothing before the first or after the last period with events is claimed: null there.
 */
export function trajectory(periods: readonly ScoredPeriod[]): (TrajectoryPoint | null)[] {
  const first = periods.findIndex(({ events }) => events > 0);
  const last = periods.findLastIndex(({ events }) => events > 0);
  if (first === -1) return periods.map(() => null);
  const variance = pooledVariance(periods);
  const observations = periods
    .slice(first, last + 1)
    .map(({ events, scoreSum }): Observation | null =>
      events === 0 ? null : { value: scoreSum / events, variance: variance / events },
    );
  const levels = localLevel(observations);
  return periods.map((_, index) => {
    const level = levels[index - first];
    return index < first || level === undefined ? null : pointOf(level);
  });
}
