import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysInMonth,
  daysBetween,
  type Granularity,
  partsOf,
  type Period,
  periodEnd,
  periodStart,
  weekday,
} from '../../core/index.ts';
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
    case 'offset':
      return resolveOffset(value, frame);
    case 'same':
      return resolveSame(value.unit, frame.previous);
    case 'duration':
      return null;
  }
}

function yearsFor(value: { year?: number; shift?: number }, current: number): number[] {
  if (value.year !== undefined) return [value.year];
  if (value.shift !== undefined) return [current + value.shift];
  return [current - 1, current, current + 1];
}

function dayIn(year: number, month: number, day: number): Resolved | null {
  const written = dayOf(year, month, day);
  return written === undefined ? null : { earliest: written, latest: written, granularity: 'day' };
}

function monthIn(year: number, month: number): Resolved | null {
  const earliest = dayOf(year, month, 1);
  const latest = dayOf(year, month, daysInMonth(year, month));
  return earliest === undefined || latest === undefined ? null : { earliest, latest, granularity: 'month' };
}

/** Meteorological seasons of the northern hemisphere; the winter of a year is the one that ends in it. */
function seasonIn(year: number, season: number): Resolved | null {
  const first = season === 3 ? dayOf(year - 1, 12, 1) : dayOf(year, 3 + 3 * season, 1);
  if (first === undefined) return null;
  return { earliest: first, latest: addDays(addMonths(first, 3), -1), granularity: 'season' };
}

function quarterIn(year: number, quarter: number): Resolved | null {
  const half = quarter > 10;
  const first = dayOf(year, half ? 1 + 6 * (quarter - 11) : 1 + 3 * (quarter - 1), 1);
  if (first === undefined) return null;
  return { earliest: first, latest: addDays(addMonths(first, half ? 6 : 3), -1), granularity: 'quarter' };
}

/** Picks among the years: the last one begun for the past, the first not over for the future, else the nearest. */
function choose(years: number[], make: (year: number) => Resolved | null, frame: Frame): Resolved | null {
  const candidates = years.map(make).filter((each) => each !== null);
  if (candidates.length <= 1) return candidates[0] ?? null;
  const { today } = frame;
  if (frame.side === 'past') return candidates.filter((each) => each.earliest <= today).at(-1) ?? null;
  if (frame.side === 'future') return candidates.find((each) => each.latest >= today) ?? null;
  const cost = (each: Resolved): number => {
    if (each.earliest <= today && today <= each.latest) return 0;
    // News looks back more often than ahead.
    return each.latest < today ? daysBetween(each.latest, today) : 1.5 * daysBetween(today, each.earliest);
  };
  return candidates.reduce((best, each) => (cost(each) < cost(best) ? each : best));
}

function resolveMonthDay(day: number, frame: Frame): Resolved | null {
  const { year, month } = partsOf(frame.today);
  const at = (step: number): Resolved | null => {
    const total = year * 12 + month - 1 + step;
    return dayIn(Math.floor(total / 12), (total % 12) + 1, day);
  };
  const steps = frame.side === 'future' ? [0, 1, 2] : [0, -1, -2];
  for (const step of steps) {
    const found = at(step);
    if (found === null) continue;
    if (frame.side === 'future' ? found.earliest >= frame.today : found.earliest <= frame.today) return found;
  }
  return null;
}

function resolveToward(direction: -1 | 1, of: TimeValue, frame: Frame): Resolved | null {
  if (of.kind !== 'month' && of.kind !== 'season') return null;
  const { year } = partsOf(frame.today);
  const make = (each: number): Resolved | null =>
    of.kind === 'month' ? monthIn(each, of.month) : seasonIn(each, of.season);
  const candidates = [year - 2, year - 1, year, year + 1, year + 2].map(make).filter((each) => each !== null);
  return direction < 0
    ? (candidates.filter((each) => each.latest < frame.today).at(-1) ?? null)
    : (candidates.find((each) => each.earliest > frame.today) ?? null);
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

/** The same calendar day `count` units away. */
function move(day: Day, unit: Unit, count: number): Day {
  switch (unit) {
    case 'minute':
      return day;
    case 'hour':
      return addDays(day, Math.sign(count) * Math.floor(Math.abs(count) / 24));
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, 7 * count);
    case 'month':
      return addMonths(day, count);
    case 'quarter':
      return addMonths(day, 3 * count);
    case 'year':
      return addMonths(day, 12 * count);
    case 'decade':
      return addMonths(day, 120 * count);
    case 'century':
      return addMonths(day, 1200 * count);
  }
}

function resolveShift(unit: Unit, least: number, most: number, today: Day): Resolved {
  const granularity = granularityOf(unit);
  if (unit === 'decade' || unit === 'century') {
    const span = unit === 'decade' ? 10 : 100;
    const { year } = partsOf(today);
    if (least === 0 && most === 0) {
      const first = year - (year % span);
      return { earliest: firstDay(first), latest: lastDay(first + span - 1), granularity };
    }
    // "two decades ago" is good to about a tenth of the stretch.
    const slack = (by: number): number => Math.max(1, Math.round((Math.abs(by) * span) / 10));
    return {
      earliest: firstDay(year + span * least - slack(least)),
      latest: lastDay(year + span * most + slack(most)),
      granularity,
    };
  }
  const period: Period = unit === 'minute' || unit === 'hour' ? 'day' : unit;
  return {
    earliest: periodStart(move(today, unit, least), period),
    latest: periodEnd(periodStart(move(today, unit, most), period), period),
    granularity,
  };
}

function firstDay(year: number): Day {
  return required(dayOf(year, 1, 1));
}

function lastDay(year: number): Day {
  return required(dayOf(year, 12, 31));
}

function required(day: Day | undefined): Day {
  if (day === undefined) throw new RangeError('outside the years 1 to 9999');
  return day;
}

const FINENESS: readonly Granularity[] = [
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
];

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

function resolveOffset(value: Extract<TimeValue, { kind: 'offset' }>, frame: Frame): Resolved | null {
  const base =
    value.base !== undefined
      ? resolveValue(value.base, frame)
      : value.anchor === 'text'
        ? frame.previous
        : null;
  if (base === null) return null;
  // "six minutes later" cannot be counted from a year.
  const counted = FINENESS.indexOf(granularityOf(value.unit));
  if (counted < FINENESS.indexOf(base.granularity) - (value.unit === 'week' ? 1 : 0)) return null;
  const earliest = move(base.earliest, value.unit, value.least);
  const latest = move(base.latest, value.unit, value.most);
  const exact = value.unit === 'minute' || value.unit === 'hour' || value.unit === 'day';
  if (exact || (value.unit === 'week' && value.calendar !== true))
    return { earliest, latest, granularity: base.granularity };
  if (value.unit === 'decade' || value.unit === 'century')
    return {
      earliest: periodStart(earliest, 'year'),
      latest: periodEnd(periodStart(latest, 'year'), 'year'),
      granularity: value.unit,
    };
  return {
    earliest: periodStart(earliest, value.unit as Period),
    latest: periodEnd(periodStart(latest, value.unit as Period), value.unit as Period),
    granularity: granularityOf(value.unit),
  };
}

function resolveSame(unit: Unit | null, previous: Resolved | null): Resolved | null {
  if (previous === null || unit === null) return previous;
  if (unit === 'day') return previous.granularity === 'day' ? previous : null;
  if (unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year') {
    const earliest = periodStart(previous.earliest, unit);
    if (previous.latest > periodEnd(earliest, unit)) return null;
    return { earliest, latest: periodEnd(earliest, unit), granularity: unit };
  }
  return previous.granularity === granularityOf(unit) ? previous : null;
}
