import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  type Granularity,
  partsOf,
  type Period,
  periodEnd,
  periodStart,
} from '../../core/index.ts';
import { type Frame, granularityOf, resolve, type Resolved } from './resolve.ts';
import type { TimeValue } from './values.ts';
import type { Unit } from './words.ts';

/** The same calendar day `count` units away. */
export function move(day: Day, unit: Unit, count: number): Day {
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

export function resolveShift(unit: Unit, least: number, most: number, today: Day): Resolved {
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

export const FINENESS: readonly Granularity[] = [
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
];

export function resolveOffset(value: Extract<TimeValue, { kind: 'offset' }>, frame: Frame): Resolved | null {
  const base =
    value.base !== undefined ? resolve(value.base, frame) : value.anchor === 'text' ? frame.previous : null;
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

export function resolveSame(unit: Unit | null, previous: Resolved | null): Resolved | null {
  if (previous === null || unit === null) return previous;
  if (unit === 'day') return previous.granularity === 'day' ? previous : null;
  if (unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year') {
    const earliest = periodStart(previous.earliest, unit);
    if (previous.latest > periodEnd(earliest, unit)) return null;
    return { earliest, latest: periodEnd(earliest, unit), granularity: unit };
  }
  return previous.granularity === granularityOf(unit) ? previous : null;
}
