import type { Day, Granularity } from '../../core/index.ts';
import type { Unit } from './words.ts';

/** A part of a longer time: "early March", "the end of the year", "earlier this week", "the first half of". */
export type Part =
  'early' | 'mid' | 'late' | 'start' | 'end' | 'first-half' | 'second-half' | 'elapsed' | 'remaining';

/** What an expression says, before anything is counted from a publication day. */
export type TimeValue =
  /** A day of the calendar, with or without its year. */
  | { kind: 'day'; month: number; day: number; year?: number; shift?: number }
  /** "the 24th": the month is left to the context. */
  | { kind: 'month-day'; day: number }
  /** A month; `shift` counts years from the publication ("last March", "March next year"). */
  | { kind: 'month'; month: number; year?: number; shift?: number }
  /** 0 spring … 3 winter. */
  | { kind: 'season'; season: number; year?: number; shift?: number }
  /** 1–4 for quarters, 11 and 12 for halves. */
  | { kind: 'quarter'; quarter: number; year?: number; shift?: number }
  /** Fully known. */
  | { kind: 'fixed'; earliest: Day; latest: Day; granularity: Granularity }
  /** `week` counts calendar weeks from the publication ("Friday last week", "next Friday"). */
  | { kind: 'weekday'; weekday: number; which: 'near' | 'this' | 'last' | 'next'; week?: number }
  /** The nearest such month or season wholly on one side: "last March", "next summer". */
  | { kind: 'toward'; direction: -1 | 1; of: TimeValue }
  /** The calendar unit that lies `least` to `most` units from the publication: "last month" is −1, −1. */
  | {
      kind: 'shift';
      unit: Unit;
      least: number;
      most: number;
      /** "in three days": a stretch and no date when the clause is in the past ("built in three days"). */
      ahead?: boolean;
    }
  /** The stretch of `amount` units that ends (−1) or begins (1) at publication: "in the past three months". */
  | { kind: 'window'; unit: Unit; amount: number; direction: -1 | 1 }
  | { kind: 'range'; from: TimeValue; to: TimeValue }
  | { kind: 'part'; part: Part; of: TimeValue }
  /** Counted within a month: "the first Monday of May"; −1 is the last. */
  | { kind: 'nth'; nth: number; unit: 'day' | 'week'; weekday?: number; of: TimeValue }
  /** Counted from an event or from a time named before: "three days after the strike", "two years later". */
  | {
      kind: 'offset';
      unit: Unit;
      least: number;
      most: number;
      anchor: 'event' | 'text';
      base?: TimeValue;
      /** The calendar unit itself ("the following week") and not a count of days from the base. */
      calendar?: boolean;
    }
  /** "the same day", "that month", "since then". */
  | { kind: 'same'; unit: Unit | null }
  /** Durations and repetitions. */
  | { kind: 'duration'; unit: Unit };

/** What the grammar found: atoms `from` to `to` (exclusive). */
export interface Match {
  from: number;
  to: number;
  value: TimeValue;
  open?: 'since' | 'until' | 'before' | 'after';
}
