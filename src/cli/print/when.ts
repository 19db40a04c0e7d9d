import type { Event } from '../../core/index.ts';
import { periodEnd, periodStart } from '../../core/index.ts';

/**
 * When an event happened, no more exactly than is known: "2017-11-24", a whole month as "2017-11", a whole year
 * as "2017", any other stretch as "2017-08-01 … 2018-05-31", and "no date".
 */
export function when({ date, enddate }: Pick<Event, 'date' | 'enddate'>): string {
  if (date === null) return 'no date';
  if (enddate === null || enddate === date) return date;
  if (date === periodStart(date, 'year') && enddate === periodEnd(date, 'year')) return date.slice(0, 4);
  if (date === periodStart(date, 'month') && enddate === periodEnd(date, 'month')) return date.slice(0, 7);
  return `${date} … ${enddate}`;
}
