import type { PublicationWindow } from '../actors/index.ts';
import type { Article, DateBasis, Published, Sentence } from '../core/index.ts';
import type { Resolved } from '../language/index.ts';
import { findTimes } from '../language/index.ts';

/** Ways of knowing a date that a text full of office-holders of another time outweighs. */
const WEAK: ReadonlySet<DateBasis | null> = new Set<DateBasis | null>(['page-header', 'fetched', 'text']);
/** Share of the office-holders that must fit the window before it is believed against a date. */
const TRUSTED = 0.8;

const later = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a > b ? a : b;
const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b;

/**
 * What is known of a publication once it is known who held which office in the text: without a date, the
 * window is narrowed to the days on which they did; a date outside it gives way if it was only a weak guess,
 * and is remarked upon otherwise. Gives the same object where nothing changes.
 */
export function withWindow(published: Published, window: PublicationWindow | null): Published {
  if (window === null) return published;
  const { date } = published;
  const evidence = window.evidence.join('; ');
  const outside =
    date !== null &&
    ((window.earliest !== null && date < window.earliest) ||
      (window.latest !== null && date > window.latest));
  if (date !== null && (!outside || window.agreement < TRUSTED)) return published;
  const span = `${window.earliest ?? '…'} to ${window.latest ?? 'today'}`;
  if (!isWeak(published)) {
    const remark = `The office-holders named held their offices from ${span}, which does not fit ${date}.`;
    return { ...published, note: published.note === undefined ? remark : `${published.note} ${remark}` };
  }
  // A weak date made the window it stood in; it goes with it.
  const earliest = date === null ? later(published.earliest, window.earliest) : window.earliest;
  const latest = date === null ? earlier(published.latest, window.latest) : window.latest;
  if (earliest !== null && latest !== null && earliest > latest) return published;
  if (date === null && earliest === published.earliest && latest === published.latest) return published;
  const remark =
    date === null ? [] : [`${date} (${published.basis}) does not fit the office-holders named in the text.`];
  const notes = [...(published.note === undefined ? [] : [published.note]), ...remark];
  return {
    ...published,
    date: null,
    basis: 'office-holders',
    evidence,
    earliest,
    latest,
    confidence: 0,
    ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
  };
}

/** Whether the day is unknown, or known so badly that office-holders may overrule it. */
export function isWeak(published: Published): boolean {
  return published.date === null || WEAK.has(published.basis);
}

/** Whether times and offices have to be read again. */
export function dateChanged(before: Published, after: Published): boolean {
  return before.date !== after.date || before.earliest !== after.earliest || before.latest !== after.latest;
}

/** Counts the time expressions of sentences anew from what is now known of the publication. */
export function retimed(sentences: readonly Sentence[], article: Article): Sentence[] {
  let previous: Resolved | null = null;
  return sentences.map((sentence) => {
    const times = findTimes(sentence, { published: article.published, previous });
    for (const { interval, granularity } of times)
      if (interval !== null) previous = { ...interval, granularity };
    return { ...sentence, times };
  });
}
