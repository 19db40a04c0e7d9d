import type { Day } from '../core/index.ts';

/** An event near a turning point: its PLOVER score, and what it added to the change of the mean. */
export interface TurningEvent {
  id: string;
  date: Day | null;
  /** Last day of the time in which it lies. */
  enddate: Day | null;
  score: number;
  /** (score − mean before) / number of events in the interval, in score points; they add up to mean − mean before. */
  contribution: number;
}

/** How many events are named for each turning point. */
const NAMED = 5;

/**
 * The events of a turning point's interval that moved the mean most in the direction of the change, the strongest
 * first, at most five; those that pulled the other way are not named.
 */
export function turningEvents(
  turn: { meanBefore: number; direction: 'up' | 'down' },
  events: readonly Omit<TurningEvent, 'contribution'>[],
): TurningEvent[] {
  const sign = turn.direction === 'up' ? 1 : -1;
  return events
    .map((event) => ({ ...event, contribution: (event.score - turn.meanBefore) / events.length }))
    .filter(({ contribution }) => sign * contribution > 0)
    .toSorted(
      (one, other) =>
        sign * (other.contribution - one.contribution) ||
        (one.date ?? '').localeCompare(other.date ?? '', 'en') ||
        one.id.localeCompare(other.id, 'en'),
    )
    .slice(0, NAMED);
}
