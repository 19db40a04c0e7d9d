import type { Day, DateBasis } from '../../core/index.ts';
import { findDays, type NumberOrder } from '../dates/recognise.ts';
import { isEndMark, isFurniture } from '../main/furniture.ts';
import { letters } from '../main/refine.ts';
import { bylineOfLine } from '../page/byline.ts';
import { isCreditLine } from '../page/credit.ts';
import { paragraphsOfLines } from './paragraphs.ts';

/** What a page saved as plain text turned out to hold. */
export interface PlainPage {
  title: string | null;
  byline: string | null;
  paragraphs: string[];
  /** A day written above the text, and what kind of day it is. */
  date: { day: Day; basis: DateBasis; evidence: string; confidence: number; visit: boolean } | null;
  /** Every line, for finding credits. */
  lines: string[];
}

/** Lines of a page's head that are looked at before the text begins. */
const HEAD_LINES = 14;

/**
 * Reads a page that was saved as plain text: the lines above the first sentence give headline, byline and
 * day; forms, notices and lists of other articles below the last one are cut off.
 */
export function readPlain(text: string, givenTitle: string | null, order: NumberOrder | null): PlainPage {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029/).map((line) => line.replace(/\s+/g, ' ').trim());
  const filled = lines.filter((line) => line !== '');
  if (filled.length <= 2) return readShort(filled);
  const bodyStart = firstSentence(lines);
  const head = readHead(lines.slice(0, bodyStart), givenTitle, order);
  const body = cutTail(lines.slice(head.bodyStart ?? bodyStart));
  const kept = paragraphsOfLines(body);
  return {
    title: head.title,
    byline: head.byline,
    date: head.date,
    paragraphs: kept.length > 0 ? kept : paragraphsOfLines(lines),
    lines: filled,
  };
}

/** A line or two: a text, or a headline and its text. */
function readShort(lines: string[]): PlainPage {
  const [first = '', second] = lines;
  const isHeadline =
    second !== undefined && !END_MARK.test(first) && first.split(' ').length <= LONGEST_HEADLINE && END_MARK.test(second); // prettier-ignore
  const title = isHeadline ? first : null;
  return { title, byline: null, paragraphs: paragraphsOfLines(isHeadline ? [second] : lines), date: null, lines }; // prettier-ignore
}

const END_MARK = /[.!?…]["”’')]*$/;
const LONGEST_HEADLINE = 16;

/** Index of the first line that is running text. */
function firstSentence(lines: readonly string[]): number {
  let seen = 0;
  for (let i = 0; i < lines.length && seen < HEAD_LINES; i++) {
    const line = lines[i] as string;
    if (line === '') continue;
    seen++;
    const next = lines[i + 1] ?? '';
    const sentenceLike = END_MARK.test(line) && line.split(' ').length >= 7;
    const wrapped = line.length >= 55 && next.length >= 55 && /^\p{Ll}/u.test(next);
    if (line.length >= 160 || sentenceLike || wrapped) return isFurniture(line) ? i + 1 : i;
  }
  return 0;
}

interface Head {
  title: string | null;
  byline: string | null;
  date: PlainPage['date'];
  bodyStart?: number;
}

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const PUBLISHED = /\b(?:published|posted|updated|released|issued|date)\b/i;

function readHead(head: readonly string[], givenTitle: string | null, order: NumberOrder | null): Head {
  const candidates: string[] = [];
  let byline: string | null = null;
  let date: PlainPage['date'] = null;
  for (const line of head) {
    if (line === '') continue;
    const named = bylineOfLine(line);
    if (named !== null) {
      byline ??= named;
      continue;
    }
    const days = line.length <= 90 ? findDays(line, order) : [];
    const day = days[0];
    if (day !== undefined && isDateLine(line, day.words)) {
      // The day at the very top, with its weekday, is the clock of the site: the day of the visit.
      const visit = candidates.length === 0 && WEEKDAY.test(line) && !PUBLISHED.test(line);
      if (date === null || (date.visit && !visit))
        date = {
          day: day.day,
          basis: visit ? 'page-header' : 'byline',
          evidence: line,
          confidence: visit ? 0.05 : candidates.length === 0 ? 0.5 : 0.85,
          visit,
        };
      continue;
    }
    if (isFurniture(line)) continue;
    candidates.push(line);
  }
  return { title: givenTitle ?? chooseTitle(candidates), byline, date };
}

/** Whether a line holds little more than a date. */
function isDateLine(line: string, words: string): boolean {
  const rest = line
    .replace(words, '')
    .replace(
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}:\d\d(?::\d\d)?|\b[ap]\.?m\b\.?|\b[A-Z]{2,4}\b/gi,
      '',
    )
    .replace(PUBLISHED, '');
  return letters(rest).length <= 24;
}

/** A trail of sections in front of a headline: "Home > World > …", or the same run together. */
const TRAIL = /^(?:home|you are here|start|news)\s*(?:[>»/|›:→-]\s*|(?=\p{Lu}))/iu;

function chooseTitle(candidates: readonly string[]): string | null {
  if (candidates.length === 0) return null;
  for (const line of candidates) {
    if (!TRAIL.test(line)) continue;
    // The headline that the trail runs into usually stands alone below it.
    const own = letters(line);
    const alone = candidates.find(
      (other) => other !== line && letters(other).length >= 12 && own.endsWith(letters(other)),
    );
    if (alone !== undefined) return alone;
  }
  const plain = candidates.find((line) => !TRAIL.test(line) && line.split(' ').length >= 2);
  if (plain !== undefined) return plain;
  const trail = candidates[0] as string;
  const parts = trail.split(/\s*[>»/|›→]\s*|\s+-\s+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== '');
  return parts[parts.length - 1] ?? null;
}

/** Drops what follows the text: comment form, notices, lists of other articles; and furniture between. */
function cutTail(lines: readonly string[]): string[] {
  const total = lines.reduce((sum, line) => sum + (line.length >= 60 ? line.length : 0), 0);
  const kept: string[] = [];
  let read = 0;
  for (const line of lines) {
    if (line.length < 60 && read > total * 0.6 && isEndMark(line)) break;
    if (line.length >= 60) read += line.length;
    if (line !== '' && (isFurniture(line) || isCreditLine(line))) {
      kept.push('');
      continue;
    }
    kept.push(line);
  }
  return kept;
}
