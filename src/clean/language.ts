import { eld } from 'eld/small';

/** Letters below which no language is named. */
const ENOUGH_LETTERS = 24;

/**
 * ISO 639-1 code of the language a text is written in, `und` when it is too short or too mixed to tell.
 * Looks at three stretches of the text so that a quotation at the start does not decide.
 */
export function languageOf(text: string): string {
  const letters = text
    .replace(/[^\p{L}\s'’]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (letters.replace(/\s/g, '').length < ENOUGH_LETTERS) return 'und';
  const votes = new Map<string, number>();
  const size = 900;
  const starts =
    letters.length <= size * 2 ? [0] : [0, Math.floor(letters.length / 2), letters.length - size];
  for (const start of starts) {
    const language = eld.detect(letters.slice(start, start + size)).language;
    if (language !== '') votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  let best = 'und';
  let most = 0;
  for (const [language, count] of votes) {
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

/** A stated language tag as ISO 639-1: `en-GB` → `en`; undefined where it is none. */
export function languageTag(stated: string | undefined): string | undefined {
  const match = /^([a-z]{2})(?:[-_]|$)/i.exec((stated ?? '').trim());
  return match?.[1]?.toLowerCase();
}
