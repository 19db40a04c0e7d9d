import { t95 } from '../meanInterval.ts';
import type { EventContribution, Part, ScoredEvent, Sums } from './event.ts';
import { partsByGroup, strongestFirst, sumsOf, weightOf } from './event.ts';

/** What one group of events (a type, a context, a direction) adds to the change. */
export interface GroupContribution {
  group: string;
  /** Events in the two periods; an event in several groups is shared among them. */
  before: number;
  after: number;
  /** Mean scores in the two periods; null without events. */
  meanBefore: number | null;
  meanAfter: number | null;
  /** What it adds to the change of the mean, with its 95 % interval (null: too few events for one). */
  contribution: number;
  low: number | null;
  high: number | null;
  /** The part that comes from there being more or less of it, and the part from its being kinder or harsher. */
  composition: number;
  intensity: number;
  /** Its three events that moved the mean most. */
  events: EventContribution[];
}

/** Why a mean moved. All contributions of one table add up to `change`. */
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

type Side = 'before' | 'after';

/** Why a mean moved from one period to another: built once, asked for one table after the other. */
export class Explanation<Own extends ScoredEvent = ScoredEvent> {
  readonly #events: { before: readonly Own[]; after: readonly Own[] };
  readonly #weights: { before: number; after: number };
  readonly #middle: number;
  /** The change of the mean and its 95 % interval. */
  readonly whole: Change;

  private constructor(before: readonly Own[], after: readonly Own[]) {
    const whole = (events: readonly Own[]): Sums => sumsOf(events.map((event) => ({ event, part: 1 })));
    const [early, late] = [whole(before), whole(after)];
    const [meanBefore, meanAfter] = [early.scored / early.weight, late.scored / late.weight];
    this.#events = { before, after };
    this.#weights = { before: early.weight, after: late.weight };
    this.#middle = (meanBefore + meanAfter) / 2;
    const change = meanAfter - meanBefore;
    this.whole = {
      before: { events: before.length, mean: meanBefore },
      after: { events: after.length, mean: meanAfter },
      change,
      ...this.#interval(change, () => 1),
    };
  }

  /** Null where one of the periods has no events: nothing can be compared with nothing. */
  static of<Own extends ScoredEvent>(before: readonly Own[], after: readonly Own[]): Explanation<Own> | null {
    return before.length === 0 || after.length === 0 ? null : new Explanation(before, after);
  }

  /** Every event's contribution, the strongest first. They add up to the change. */
  events(): EventContribution[] {
    const all = (side: Side): EventContribution[] =>
      this.#events[side].map((event) => this.#named({ event, part: 1 }, side));
    return strongestFirst([...all('before'), ...all('after')]);
  }

  /**
   * The change by groups, the strongest first: Kitagawa's (1955) symmetric decomposition. A group's contribution is
   * Δshare × (its mean over both periods − the mean of all) + mean share × Δ(its mean), which is also the sum of the
   * contributions of its events. `groupsOf` names the groups of an event; one in several is shared evenly among them,
   * one in none stands under "none".
   */
  by(groupsOf: (event: Own) => readonly string[]): GroupContribution[] {
    const early = partsByGroup(this.#events.before, groupsOf);
    const late = partsByGroup(this.#events.after, groupsOf);
    const groups = [...new Set([...early.keys(), ...late.keys()])];
    return groups
      .map((group) => this.#group(group, early.get(group) ?? [], late.get(group) ?? []))
      .toSorted(
        (one, other) =>
          Math.abs(other.contribution) - Math.abs(one.contribution) || (one.group < other.group ? -1 : 1),
      );
  }

  #group(group: string, early: readonly Part<Own>[], late: readonly Part<Own>[]): GroupContribution {
    const [before, after] = [sumsOf(early), sumsOf(late)];
    const shareBefore = before.weight / this.#weights.before;
    const shareAfter = after.weight / this.#weights.after;
    const meanBefore = before.weight === 0 ? null : before.scored / before.weight;
    const meanAfter = after.weight === 0 ? null : after.scored / after.weight;
    // A group that stands in one period only cannot have changed its tone.
    const [tone, laterTone] = [meanBefore ?? meanAfter ?? 0, meanAfter ?? meanBefore ?? 0];
    const composition = (shareAfter - shareBefore) * ((tone + laterTone) / 2 - this.#middle);
    const intensity = ((shareBefore + shareAfter) / 2) * (laterTone - tone);
    const contribution = composition + intensity;
    const parts = new Map([...early, ...late].map(({ event, part }) => [event, part]));
    return {
      group,
      before: before.events,
      after: after.events,
      meanBefore,
      meanAfter,
      contribution,
      ...this.#interval(contribution, (event) => parts.get(event) ?? 0),
      composition,
      intensity,
      events: strongestFirst([
        ...early.map((part) => this.#named(part, 'before')),
        ...late.map((part) => this.#named(part, 'after')),
      ]).slice(0, NAMED),
    };
  }

  /**
   * What a single event adds: its weight × (its score − the middle of the two means) / the weight of its period; counted
   * against in the earlier period. Over all events this adds up to the change, whatever the middle is.
   */
  #contribution(event: Own, side: Side): number {
    const part = (weightOf(event) * (event.score - this.#middle)) / this.#weights[side];
    return side === 'after' ? part : -part;
  }

  #named({ event, part }: Part<Own>, side: Side): EventContribution {
    const { id, date, score } = event;
    return { id, date, score, period: side, contribution: part * this.#contribution(event, side) };
  }

  /** 95 % interval of a sum of contributions, events taken as drawn independently in each period. */
  #interval(value: number, partOf: (event: Own) => number): { low: number | null; high: number | null } {
    const variance = (side: Side): number => {
      const values = this.#events[side].map((event) => partOf(event) * this.#contribution(event, side));
      const mean = values.reduce((sum, own) => sum + own, 0) / values.length;
      const squares = values.reduce((sum, own) => sum + (own - mean) ** 2, 0);
      return (squares * values.length) / (values.length - 1);
    };
    const fewest = Math.min(this.#events.before.length, this.#events.after.length);
    if (fewest < 2) return { low: null, high: null };
    const margin = t95(fewest - 1) * Math.sqrt(variance('before') + variance('after'));
    return { low: value - margin, high: value + margin };
  }
}
