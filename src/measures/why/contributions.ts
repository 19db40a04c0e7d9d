import type { Day } from '../../core/index.ts';
import { groupBy } from '../../core/index.ts';
import { t95 } from '../meanInterval.ts';

/** An event of a relation, as far as it moves the score. */
export interface ScoredEvent {
  id: string;
  date: Day | null;
  /** PLOVER score, −10 … +10. */
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

/** What one group of events (a type, a context, a direction) adds to the change. */
export interface GroupContribution {
  group: string;
  /** Events in the two periods; an event in several groups is shared among them. */
  before: number;
  after: number;
  /** Mean scores in the two periods; null without events. */
  meanBefore: number | null;
  meanAfter: number | null;
  /** What it adds to the change of the mean, in score points, with its 95 % interval (null: too few events for one). */
  contribution: number;
  low: number | null;
  high: number | null;
  /** The part that comes from there being more or less of it, and the part from its being kinder or harsher. */
  composition: number;
  intensity: number;
  /** Its three events that moved the mean most. */
  events: EventContribution[];
}

/** Why the mean score of a relation moved. All contributions of one table add up to `change`. */
export interface Change {
  before: { events: number; mean: number };
  after: { events: number; mean: number };
  change: number;
  /** 95 % interval; null where a period has a single event. */
  low: number | null;
  high: number | null;
}

/** How many events are named for each group. */
const NAMED = 3;

const weightOf = ({ weight }: ScoredEvent): number => weight ?? 1;

interface Sums {
  events: number;
  weight: number;
  scored: number;
}

function sumsOf(events: readonly { event: ScoredEvent; part: number }[]): Sums {
  const sums: Sums = { events: 0, weight: 0, scored: 0 };
  for (const { event, part } of events) {
    sums.events += part;
    sums.weight += part * weightOf(event);
    sums.scored += part * weightOf(event) * event.score;
  }
  return sums;
}

/** Why a relation moved from one period to another: built once, asked for one table after the other. */
export class Explanation<Own extends ScoredEvent = ScoredEvent> {
  readonly #before: readonly Own[];
  readonly #after: readonly Own[];
  readonly #weights: { before: number; after: number };
  readonly #middle: number;
  /** The change of the mean score and its 95 % interval. */
  readonly whole: Change;

  private constructor(before: readonly Own[], after: readonly Own[]) {
    const whole = (events: readonly ScoredEvent[]): Sums =>
      sumsOf(events.map((event) => ({ event, part: 1 })));
    const [early, late] = [whole(before), whole(after)];
    const [meanBefore, meanAfter] = [early.scored / early.weight, late.scored / late.weight];
    this.#before = before;
    this.#after = after;
    this.#weights = { before: early.weight, after: late.weight };
    this.#middle = (meanBefore + meanAfter) / 2;
    const change = meanAfter - meanBefore;
    const margin = this.#margin(() => 1);
    this.whole = {
      before: { events: before.length, mean: meanBefore },
      after: { events: after.length, mean: meanAfter },
      change,
      ...around(change, margin),
    };
  }

  /** Null where one of the periods has no events: nothing can be compared with nothing. */
  static of<Own extends ScoredEvent>(before: readonly Own[], after: readonly Own[]): Explanation<Own> | null {
    return before.length === 0 || after.length === 0 ? null : new Explanation(before, after);
  }

  /**
   * What a single event adds: its weight × (its score − the middle of the two means) / the weight of its period; counted
   * against in the earlier period. Over all events this adds up to the change, whatever the middle is.
   */
  #contributionOf(event: ScoredEvent, period: 'before' | 'after'): number {
    const part = (weightOf(event) * (event.score - this.#middle)) / this.#weights[period];
    return period === 'after' ? part : -part;
  }

  /** Every event's contribution, the strongest first. They add up to the change. */
  events(): EventContribution[] {
    const listed = (events: readonly ScoredEvent[], period: 'before' | 'after'): EventContribution[] =>
      events.map((event) => ({
        id: event.id,
        date: event.date,
        score: event.score,
        period,
        contribution: this.#contributionOf(event, period),
      }));
    return strongestFirst([...listed(this.#before, 'before'), ...listed(this.#after, 'after')]);
  }

  /**
   * The change by groups, the strongest first: Kitagawa's (1955) symmetric decomposition. A group's contribution is
   * Δshare × (its mean over both periods − the mean of all) + mean share × Δ(its mean), which is also the sum of the
   * contributions of its events. `groupsOf` names the groups of an event; one in several is shared evenly among them,
   * one in none stands under "none".
   */
  by(groupsOf: (event: Own) => readonly string[]): GroupContribution[] {
    const parted = (events: readonly Own[]): Map<string, { event: ScoredEvent; part: number }[]> =>
      groupBySeveral(events, groupsOf);
    const [early, late] = [parted(this.#before), parted(this.#after)];
    const groups = [...new Set([...early.keys(), ...late.keys()])];
    return groups
      .map((group) => this.#group(group, early.get(group) ?? [], late.get(group) ?? []))
      .toSorted(
        (one, other) =>
          Math.abs(other.contribution) - Math.abs(one.contribution) || (one.group < other.group ? -1 : 1),
      );
  }

  #group(
    group: string,
    early: readonly { event: ScoredEvent; part: number }[],
    late: readonly { event: ScoredEvent; part: number }[],
  ): GroupContribution {
    const [before, after] = [sumsOf(early), sumsOf(late)];
    const shareBefore = before.weight / this.#weights.before;
    const shareAfter = after.weight / this.#weights.after;
    const meanBefore = before.weight === 0 ? null : before.scored / before.weight;
    const meanAfter = after.weight === 0 ? null : after.scored / after.weight;
    // A group that stands in one period only cannot have changed its tone.
    const [tone, laterTone] = [meanBefore ?? meanAfter ?? 0, meanAfter ?? meanBefore ?? 0];
    const composition = (shareAfter - shareBefore) * ((tone + laterTone) / 2 - this.#middle);
    const intensity = ((shareBefore + shareAfter) / 2) * (laterTone - tone);
    const parts = new Map([...early, ...late].map(({ event, part }) => [event, part]));
    const margin = this.#margin((event) => parts.get(event) ?? 0);
    const contribution = composition + intensity;
    const own =
      (period: 'before' | 'after'): ((entry: { event: ScoredEvent; part: number }) => EventContribution) =>
      ({ event, part }) => ({
        id: event.id,
        date: event.date,
        score: event.score,
        period,
        contribution: part * this.#contributionOf(event, period),
      });
    return {
      group,
      before: before.events,
      after: after.events,
      meanBefore,
      meanAfter,
      contribution,
      ...around(contribution, margin),
      composition,
      intensity,
      events: strongestFirst([...early.map(own('before')), ...late.map(own('after'))]).slice(0, NAMED),
    };
  }

  /** Half of the 95 % interval of a sum of contributions, events taken as drawn independently in each period. */
  #margin(partOf: (event: ScoredEvent) => number): number {
    const scatter = (events: readonly ScoredEvent[], period: 'before' | 'after'): number => {
      const values = events.map((event) => partOf(event) * this.#contributionOf(event, period));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return values.length < 2 ? Infinity : (squares * values.length) / (values.length - 1);
    };
    const freedom = Math.max(1, Math.min(this.#before.length, this.#after.length) - 1);
    return t95(freedom) * Math.sqrt(scatter(this.#before, 'before') + scatter(this.#after, 'after'));
  }
}

function around(value: number, margin: number): { low: number | null; high: number | null } {
  return Number.isFinite(margin) ? { low: value - margin, high: value + margin } : { low: null, high: null };
}

function strongestFirst(list: EventContribution[]): EventContribution[] {
  return list.toSorted(
    (one, other) => Math.abs(other.contribution) - Math.abs(one.contribution) || (one.id < other.id ? -1 : 1),
  );
}

/** Groups events that may stand in several groups, each with its even part of the event. */
function groupBySeveral<Own extends ScoredEvent>(
  events: readonly Own[],
  groupsOf: (event: Own) => readonly string[],
): Map<string, { event: ScoredEvent; part: number }[]> {
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
