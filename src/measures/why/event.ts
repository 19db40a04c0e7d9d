import type { Day } from '../../core/index.ts';
import { groupBy } from '../../core/index.ts';

/** An event of a relation, as far as it moves a mean. */
export interface ScoredEvent {
  id: string;
  date: Day | null;
  /** What is averaged; a PLOVER score, −10 … +10, unless told otherwise. */
  score: number;
  /** How much it counts in the mean; above 0. Default 1. */
  weight?: number;
}

/** What one event adds to the change. */
export interface EventContribution {
  id: string;
  date: Day | null;
  score: number;
  /** Period in which it stands. */
  period: 'before' | 'after';
  contribution: number;
}

/** An event, or the part of it that belongs to a group. */
export interface Part<Own extends ScoredEvent = ScoredEvent> {
  event: Own;
  /** Above 0, up to 1. */
  part: number;
}

/** What parts of events add up to. */
export interface Sums {
  events: number;
  weight: number;
  scored: number;
}

export const weightOf = ({ weight }: ScoredEvent): number => weight ?? 1;

export function sumsOf(parts: readonly Part[]): Sums {
  const sums: Sums = { events: 0, weight: 0, scored: 0 };
  for (const { event, part } of parts) {
    sums.events += part;
    sums.weight += part * weightOf(event);
    sums.scored += part * weightOf(event) * event.score;
  }
  return sums;
}

/** Groups events that may stand in several groups, each with its even part of the event; those in none under "none". */
export function partsByGroup<Own extends ScoredEvent>(
  events: readonly Own[],
  groupsOf: (event: Own) => readonly string[],
): Map<string, Part<Own>[]> {
  const parts = events.flatMap((event) => {
    const groups = [...new Set(groupsOf(event))];
    return (groups.length === 0 ? ['none'] : groups).map((group, _, all) => ({
      group,
      event,
      part: 1 / all.length,
    }));
  });
  return groupBy(parts, ({ group }) => group);
}

export function strongestFirst(list: readonly EventContribution[]): EventContribution[] {
  return list.toSorted(
    (one, other) => Math.abs(other.contribution) - Math.abs(one.contribution) || (one.id < other.id ? -1 : 1),
  );
}
