import { partsOf, weekday, type Day } from '../../src/core/index.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Text that can stand in HTML or XML. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** `21 November 2014` */
export function longDate(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${number} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `November 21, 2014` */
export function americanDate(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${MONTHS[month - 1] ?? ''} ${number}, ${year}`;
}

/** `Friday, November 21, 2014` */
export function fullDate(day: Day): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''}, ${americanDate(day)}`;
}

/** `Nov 21`, as in datelines. */
export function shortDate(day: Day): string {
  const { month, day: number } = partsOf(day);
  return `${(MONTHS[month - 1] ?? '').slice(0, 3)} ${number}`;
}

/** `Fri, 21 Nov 2014 06:30:00 GMT`, as in RSS. */
export function feedDate(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  const name = (WEEKDAYS[weekday(day) - 1] ?? '').slice(0, 3);
  return `${name}, ${String(number).padStart(2, '0')} ${(MONTHS[month - 1] ?? '').slice(0, 3)} ${year} 06:30:00 GMT`;
}

/** The words by which readers find an item: the four longest of its title. */
export function keywords(title: string): string[] {
  const words = title.toLowerCase().match(/[a-z]{5,}/g) ?? [];
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 4);
}
