/**
 * Calendar days without clocks or time zones: a `Day` is the text `YYYY-MM-DD` in the proleptic Gregorian
 * calendar, so days compare, sort and index as plain strings. Nothing here asks what day it is today.
 */

/** A calendar day, `YYYY-MM-DD`, years 0001–9999. */
export type Day = string;

/** An interval of days, both ends included. */
export interface DayInterval {
  earliest: Day;
  latest: Day;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Writes a day from its parts, or `undefined` where no such day exists (30 February, month 13). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!(year >= 1 && year <= 9999) || !(month >= 1 && month <= 12)) return undefined;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a text is an existing calendar day in the form `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

/** Year, month (1–12) and day (1–31) of a day. @throws RangeError on a text that is no day. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day of the form YYYY-MM-DD`);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const shifted = year - (month <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that is `number` days after 1970-01-01: the inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const written = dayOf(year, month, day);
  if (written === undefined) throw new RangeError(`day number ${number} lies outside the years 1 to 9999`);
  return written;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** The same day of the month `months` later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const total = year * 12 + month - 1 + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  const moved = dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
  if (moved === undefined)
    throw new RangeError(`${day} plus ${months} months lies outside the years 1 to 9999`);
  return moved;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week, ISO 8601: 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** A span of time by which series are counted. Weeks begin on Monday. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** First day of the period that holds `day`. */
export function periodStart(day: Day, period: Period): Day {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, 1 - weekday(day));
    case 'month':
      return `${day.slice(0, 7)}-01`;
    case 'quarter': {
      const { year, month } = partsOf(day);
      return dayOf(year, month - ((month - 1) % 3), 1) as Day;
    }
    case 'year':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** First day of the period after the one that begins on `start`. */
export function nextPeriod(start: Day, period: Period): Day {
  switch (period) {
    case 'day':
      return addDays(start, 1);
    case 'week':
      return addDays(start, 7);
    case 'month':
      return addMonths(start, 1);
    case 'quarter':
      return addMonths(start, 3);
    case 'year':
      return addMonths(start, 12);
  }
}

/** Last day of the period that begins on `start`. */
export function periodEnd(start: Day, period: Period): Day {
  return addDays(nextPeriod(start, period), -1);
}

/** The period that a stretch of days fills exactly: a day, a month, a year; null for any other stretch. */
export function filledPeriod(from: Day, to: Day): 'day' | 'month' | 'year' | null {
  if (from === to) return 'day';
  for (const period of ['year', 'month'] as const)
    if (from === periodStart(from, period) && to === periodEnd(from, period)) return period;
  return null;
}
