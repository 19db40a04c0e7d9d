import type { Day } from '../../core/index.ts';
import { findDays } from './recognise.ts';

/** A day with its year in the dateline of the first paragraph: "PORT VEL, 5 May 2014 —". */
export function datelineOf(
  paragraphs: readonly string[],
): { day: Day; basis: 'dateline'; evidence: string; confidence: number } | null {
  const start = /^[^.!?]{3,90}?(?:\s[—–-]{1,2}|[—–]|:)\s/u.exec((paragraphs[0] ?? '').slice(0, 120))?.[0];
  if (start === undefined || !/^\p{Lu}{3,}/u.test(start)) return null;
  const day = findDays(start, null)[0];
  return day === undefined
    ? null
    : { day: day.day, basis: 'dateline', evidence: start.trim(), confidence: 0.85 };
}
