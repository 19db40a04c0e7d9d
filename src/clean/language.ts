import { detectLanguage } from './detector.ts';
import { isPlainlyEnglish } from './plainEnglish.ts';

/** Letters below which no language is named. */
const ENOUGH_LETTERS = 24;

/**
 * ISO 639-1 code of the language a text is written in, `und` when it is too short or too mixed to tell.
 * Looks at three stretches of the text so that a quotation at the start does not decide.
 */
export function languageOf(text: string): string {
  const votes = new Map<string, number>();
  let letters = 0;
  for (const part of stretches(text)) {
    const words = part.match(/[\p{L}'’]+/gu) ?? [];
    for (const word of words) letters += word.length;
    const language =
      words.length === 0 ? '' : isPlainlyEnglish(words) ? 'en' : detectLanguage(words.join(' '));
    if (language === '') continue;
    const count = (votes.get(language) ?? 0) + 1;
    // Two of three stretches decide; the third need not be read.
    if (count === 2 && letters >= ENOUGH_LETTERS) return language;
    votes.set(language, count);
  }
  if (letters < ENOUGH_LETTERS) return 'und';
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

/** Characters of one stretch; the detector reads no more than a thousand. */
const STRETCH = 1000;

function stretches(text: string): string[] {
  if (text.length <= STRETCH * 2) return [text.slice(0, STRETCH)];
  const middle = Math.floor(text.length / 2);
  return [text.slice(0, STRETCH), text.slice(middle, middle + STRETCH), text.slice(-STRETCH)];
}

/** A stated language tag as ISO 639-1: `en-GB` → `en`; undefined where it is none. */
export function languageTag(stated: string | undefined): string | undefined {
  const match = /^([a-z]{2})(?:[-_]|$)/i.exec((stated ?? '').trim());
  return match?.[1]?.toLowerCase();
}
