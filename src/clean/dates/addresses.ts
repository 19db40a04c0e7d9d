import { type Day, dayOf, daysInMonth } from '../../core/index.ts';

/** What an address tells about the day: a day, or only a month. */
export interface AddressDate {
  day: Day | null;
  earliest: Day;
  latest: Day;
  words: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY_PATH = /[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.\-?#]|$)/;
const NAMED_PATH =
  /[/_-]((?:19|20)\d\d)[/_-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.\-?#]|$)/i;
const COMPACT_PATH = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.\-?#]|$)/;
const MONTH_PATH = /\/((?:19|20)\d\d)\/(0?[1-9]|1[0-2])(?=\/)/;

/** Reads the date that many sites put into the addresses of their articles: `/2014/05/21/…`, `/2014/may/21/…`. */
export function dateOfAddress(url: string): AddressDate | undefined {
  const path = url.replace(/^https?:\/\/[^/]*/i, '').slice(0, 500);
  const named = NAMED_PATH.exec(path);
  const full = DAY_PATH.exec(path) ?? COMPACT_PATH.exec(path);
  const match = named ?? full;
  if (match !== null) {
    const month = named === null ? Number(match[2]) : MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
    const day = dayOf(Number(match[1]), month, Number(match[3]));
    if (day !== undefined) return { day, earliest: day, latest: day, words: match[0] };
  }
  const monthly = MONTH_PATH.exec(path);
  if (monthly === null) return undefined;
  const year = Number(monthly[1]);
  const month = Number(monthly[2]);
  const earliest = dayOf(year, month, 1);
  const latest = dayOf(year, month, daysInMonth(year, month));
  return earliest === undefined || latest === undefined
    ? undefined
    : { day: null, earliest, latest, words: monthly[0] };
}
