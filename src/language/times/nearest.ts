import { addDays, addMonths, dayOf, daysBetween, daysInMonth, partsOf } from '../../core/index.ts';
import type { Frame, Resolved } from './resolve.ts';
import type { TimeValue } from './values.ts';

export function yearsFor(value: { year?: number; shift?: number }, current: number): number[] {
  if (value.year !== undefined) return [value.year];
  if (value.shift !== undefined) return [current + value.shift];
  return [current - 1, current, current + 1];
}

export function dayIn(year: number, month: number, day: number): Resolved | null {
  const written = dayOf(year, month, day);
  return written === undefined ? null : { earliest: written, latest: written, granularity: 'day' };
}

export function monthIn(year: number, month: number): Resolved | null {
  const earliest = dayOf(year, month, 1);
  const latest = dayOf(year, month, daysInMonth(year, month));
  return earliest === undefined || latest === undefined ? null : { earliest, latest, granularity: 'month' };
}

/** Meteorological seasons of the northern hemisphere; the winter of a year is the one that ends in it. */
export function seasonIn(year: number, season: number): Resolved | null {
  const first = season === 3 ? dayOf(year - 1, 12, 1) : dayOf(year, 3 + 3 * season, 1);
  if (first === undefined) return null;
  return { earliest: first, latest: addDays(addMonths(first, 3), -1), granularity: 'season' };
}

export function quarterIn(year: number, quarter: number): Resolved | null {
  const half = quarter > 10;
  const first = dayOf(year, half ? 1 + 6 * (quarter - 11) : 1 + 3 * (quarter - 1), 1);
  if (first === undefined) return null;
  return { earliest: first, latest: addDays(addMonths(first, half ? 6 : 3), -1), granularity: 'quarter' };
}

/** Picks among the years: the last one begun for the past, the first not over for the future, else the nearest. */
export function choose(
  years: number[],
  make: (year: number) => Resolved | null,
  frame: Frame,
): Resolved | null {
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

export function resolveMonthDay(day: number, frame: Frame): Resolved | null {
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

export function resolveToward(direction: -1 | 1, of: TimeValue, frame: Frame): Resolved | null {
  if (of.kind !== 'month' && of.kind !== 'season') return null;
  const { year } = partsOf(frame.today);
  const make = (each: number): Resolved | null =>
    of.kind === 'month' ? monthIn(each, of.month) : seasonIn(each, of.season);
  const candidates = [year - 2, year - 1, year, year + 1, year + 2].map(make).filter((each) => each !== null);
  return direction < 0
    ? (candidates.filter((each) => each.latest < frame.today).at(-1) ?? null)
    : (candidates.find((each) => each.earliest > frame.today) ?? null);
}
