import {
  addDays,
  addMonths,
  type Day,
  type Granularity,
  partsOf,
  periodStart,
  weekday,
} from '../../core/index.ts';
import {
  choose,
  dayIn,
  monthIn,
  quarterIn,
  resolveMonthDay,
  resolveToward,
  seasonIn,
  yearsFor,
} from './nearest.ts';
import { FINENESS, move, resolveOffset, resolveSame, resolveShift } from './offsets.ts';
import { nthOf } from './ordinal.ts';
import { partOf } from './parts.ts';
import type { TimeValue } from './values.ts';
import type { Unit } from './words.ts';

/** Which side of the publication a bare "Friday" or "in May" lies on. */
export type Side = 'past' | 'future' | 'unknown';

/** A resolved time. */
export interface Resolved {
  earliest: Day;
  latest: Day;
  granularity: Granularity;
}

/** What a value is resolved against. */
export interface Frame {
  /** The day that "today" means. */
  today: Day;
  side: Side;
  /** The time named last before this one, for "the same day" and "two years later". */
  previous: Resolved | null;
}

/** Whether a value says all by itself, without publication day or context. */
export function isAbsolute(value: TimeValue): boolean {
  switch (value.kind) {
    case 'fixed':
      return true;
    case 'day':
    case 'month':
    case 'season':
    case 'quarter':
      return value.year !== undefined;
    case 'range':
      return isAbsolute(value.from) && isAbsolute(value.to);
    case 'nth':
      return isAbsolute(value.of);
    case 'part':
      return value.part !== 'elapsed' && value.part !== 'remaining' && isAbsolute(value.of);
    default:
      return false;
  }
}

/** Granularity by which a unit is shown; hours and minutes fall on days. */
export function granularityOf(unit: Unit): Granularity {
  return unit === 'minute' || unit === 'hour' ? 'day' : unit;
}

/** The interval a value denotes, or null where it cannot be known. */
export function resolve(value: TimeValue, frame: Frame): Resolved | null {
  try {
    return resolveValue(value, frame);
  } catch (thrown) {
    // "5000 years ago" leaves the calendar: not a day that can be written.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

function resolveValue(value: TimeValue, frame: Frame): Resolved | null {
  const { year } = partsOf(frame.today);
  switch (value.kind) {
    case 'fixed':
      return { earliest: value.earliest, latest: value.latest, granularity: value.granularity };
    case 'day':
      return choose(yearsFor(value, year), (each) => dayIn(each, value.month, value.day), frame);
    case 'month-day':
      return resolveMonthDay(value.day, frame);
    case 'month':
      return choose(yearsFor(value, year), (each) => monthIn(each, value.month), frame);
    case 'season':
      return choose(yearsFor(value, year), (each) => seasonIn(each, value.season), frame);
    case 'quarter':
      return choose(yearsFor(value, year), (each) => quarterIn(each, value.quarter), frame);
    case 'toward':
      return resolveToward(value.direction, value.of, frame);
    case 'weekday':
      return resolveWeekday(value, frame);
    case 'shift':
      return resolveShift(value.unit, value.least, value.most, frame.today);
    case 'window': {
      const far = move(frame.today, value.unit, value.direction * value.amount);
      const granularity = granularityOf(value.unit);
      return value.direction < 0
        ? { earliest: far, latest: frame.today, granularity }
        : { earliest: frame.today, latest: far, granularity };
    }
    case 'range':
      return resolveRange(value.from, value.to, frame);
    case 'part': {
      const whole = resolveValue(value.of, frame);
      return whole === null ? null : partOf(whole, value.part, frame.today);
    }
    case 'nth': {
      const whole = resolveValue(value.of, frame);
      return whole === null ? null : nthOf(whole, value);
    }
    case 'offset':
      return resolveOffset(value, frame);
    case 'same':
      return resolveSame(value.unit, frame.previous);
    case 'duration':
      return null;
  }
}

function resolveWeekday(value: Extract<TimeValue, { kind: 'weekday' }>, frame: Frame): Resolved {
  const day = (written: Day): Resolved => ({ earliest: written, latest: written, granularity: 'day' });
  const { today } = frame;
  if (value.week !== undefined)
    return day(addDays(periodStart(today, 'week'), 7 * value.week + value.weekday - 1));
  const back = (weekday(today) - value.weekday + 7) % 7;
  if (value.which === 'last') return day(addDays(today, back === 0 ? -7 : -back));
  if (value.which === 'next') return day(addDays(today, 7 - back));
  // "this weekend" is the coming one unless the clause says that it is over.
  const ahead = frame.side === 'future' || (value.which === 'this' && frame.side !== 'past');
  if (ahead) return day(addDays(today, (7 - back) % 7));
  return day(addDays(today, -back));
}

function resolveRange(from: TimeValue, to: TimeValue, frame: Frame): Resolved | null {
  let first = resolveValue(from, frame);
  let second = resolveValue(to, frame);
  if (first === null || second === null) return null;
  if (from.kind === 'weekday' && to.kind === 'weekday' && second.latest < first.earliest) {
    // Each end was counted from today: the range runs on from its beginning, or back from its end.
    if (frame.side === 'future') second = { ...second, ...sameDay(addDays(second.latest, 7)) };
    else first = { ...first, ...sameDay(addDays(first.earliest, -7)) };
  }
  if (second.latest < first.earliest) {
    const back = addMonths(first.earliest, -12);
    if (isAbsolute(from) || back > second.latest) return null;
    first = { ...first, earliest: back };
  }
  const finer = FINENESS.indexOf(first.granularity) < FINENESS.indexOf(second.granularity) ? first : second;
  return { earliest: first.earliest, latest: second.latest, granularity: finer.granularity };
}

function sameDay(day: Day): { earliest: Day; latest: Day } {
  return { earliest: day, latest: day };
}
