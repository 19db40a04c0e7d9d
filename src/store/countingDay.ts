import type { Day, Event } from '../core/index.ts';
import { addDays, daysBetween } from '../core/index.ts';

/** An act that is only known to lie somewhere within a longer time counts in no period. */
const LONGEST_DAYS = 366;

/**
 * The day on which an event counts in a series: the middle of the time in which it lies; null when it is not
 * dated, or when that time is longer than a year, so that it could stand anywhere.
 */
export function countingDay({ date, enddate }: Pick<Event, 'date' | 'enddate'>): Day | null {
  if (date === null) return null;
  if (enddate === null) return date;
  const days = daysBetween(date, enddate);
  return days > LONGEST_DAYS ? null : addDays(date, Math.floor(Math.max(0, days) / 2));
}

/** {@link countingDay} in SQL, over a row of `events` that goes by `alias`. */
export function countingDaySql(alias: string): string {
  const days = `greatest(0, date_diff('day', ${alias}.date, ${alias}.enddate))`;
  return (
    `CASE WHEN ${alias}.enddate IS NULL THEN ${alias}.date ` +
    `WHEN ${days} > ${LONGEST_DAYS} THEN NULL ` +
    `ELSE ${alias}.date + CAST(${days} // 2 AS INTEGER) END`
  );
}
