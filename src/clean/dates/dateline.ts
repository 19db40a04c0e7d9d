import type { Day } from '../../core/index.ts';
import { findDays } from './recognise.ts';

/** "PORT VEL, 5 May 2014. ": nothing but a place in capitals and a day, for "NATO was founded on 4 April 1949." is news. */
const STOPPED = /^\p{Lu}[\p{Lu}\s'’-]{2,40},\s[^.!?,]{6,20}(?:,\s\d{4})?\.\s/u;

/** A day with its year in the dateline of the first paragraph: "PORT VEL, 5 May 2014 —", or with a full stop. */
export function datelineOf(
  paragraphs: readonly string[],
): { day: Day; basis: 'dateline'; evidence: string; confidence: number } | null {
  const opening = (paragraphs[0] ?? '').slice(0, 120);
  const start =
    /^(?:[^.!?]|\.(?= \d)){3,90}?(?:\s[—–-]{1,2}|[—–]|:)\s/u.exec(opening)?.[0] ?? STOPPED.exec(opening)?.[0];
  if (start === undefined || !/^\p{Lu}{3,}/u.test(start)) return null;
  const day = findDays(start, null)[0];
  return day === undefined
    ? null
    : { day: day.day, basis: 'dateline', evidence: start.trim(), confidence: 0.85 };
}
