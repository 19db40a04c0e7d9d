import type { Event } from '../../core/index.ts';
import { filledPeriod } from '../../core/index.ts';

/** Characters of a day that name its year, month or day. */
const LENGTH = { year: 4, month: 7, day: 10 };

/**
 * When an event happened, no more exactly than is known: "2017-11-24", a whole month as "2017-11", a whole year
 * as "2017", any other stretch as "2017-08-01 … 2018-05-31", and "no date".
 */
export function when({ date, enddate }: Pick<Event, 'date' | 'enddate'>): string {
  if (date === null) return 'no date';
  const period = filledPeriod(date, enddate ?? date);
  return period === null ? `${date} … ${enddate}` : date.slice(0, LENGTH[period]);
}
