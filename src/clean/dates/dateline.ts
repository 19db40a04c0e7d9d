import type { Day } from '../../core/index.ts';
import { findDays } from './recognise.ts';

/** "PORT VEL, 5 May 2014. ": nothing but a place in capitals and a day, for "NATO was founded on 4 April 1949." is news. */
const STOPPED = /^\p{Lu}[\p{Lu}\s'’-]{2,40},\s[^.!?,]{6,20}(?:,\s\d{4})?\.\s/u;

/**
 * "Port Vel, 5 May 2014 (NVA) -- The", "5 May 2014, Port Vel: The": a place written as a name and a day, up to the mark
 * before the first sentence, which begins with a capital.
 */
const MIXED = /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.]*){0,2}(?:,? |,? [-–—] ))?(?:\p{Lu}\p{Ll}+\.? \d{1,2}, \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+\.? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})?(?: \([^()]{2,30}\))?(?:\s?[—–]{1,2}|\s-{1,2}|:)\s(?=["“‘']?\p{Lu})/u; // prettier-ignore

/** Such words before a day are no place. */
const NO_PLACE =
  /^(?:On|In|By|Since|Until|The|This|It|At|From|After|Before|Mr|Mrs|Ms|Dr|President|Minister)\b/;

/** A day with its year in the dateline of the first paragraph: "PORT VEL, 5 May 2014 —", or with a full stop. */
export function datelineOf(
  paragraphs: readonly string[],
): { day: Day; basis: 'dateline'; evidence: string; confidence: number } | null {
  const opening = (paragraphs[0] ?? '').slice(0, 120);
  if (!/\d{4}/.test(opening)) return null;
  const start = capitals(opening) ?? (NO_PLACE.test(opening) ? undefined : MIXED.exec(opening)?.[0]);
  const day = start === undefined ? undefined : findDays(start, null)[0];
  return start === undefined || day === undefined
    ? null
    : { day: day.day, basis: 'dateline', evidence: start.trim(), confidence: 0.85 };
}

/** The dateline of a text whose place is written in capitals. */
function capitals(opening: string): string | undefined {
  const start =
    /^(?:[^.!?]|\.(?= \d)){3,90}?(?:\s[—–-]{1,2}|[—–]|:)\s/u.exec(opening)?.[0] ?? STOPPED.exec(opening)?.[0];
  return start !== undefined && /^\p{Lu}{3,}/u.test(start) ? start : undefined;
}
