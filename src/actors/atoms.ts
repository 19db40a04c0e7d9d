/**
 * An atom is a run of letters, a run of digits or a single other sign. Names are matched on atoms, so it does not matter
 * whether a tokeniser keeps "U.S.", "Guinea-Bissau" or "Jordan's" in one piece or in several.
 */
const ATOM = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;
/** The same of what is all ASCII, read faster. */
const ASCII_ATOM = /[A-Za-z]+|[0-9]+|[^\sA-Za-z0-9]/g;
const ASCII_ONLY = /^[\x20-\x5f\x61-\x7e]*$/;
/** A token that is one atom as it stands: letters alone, digits alone, or a single sign. */
const ONE_ATOM = /^(?:[A-Za-z]+|[0-9]+|[!-/:-@[-_{-~])$/;
const ASCII_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** Takes accents off and makes apostrophes and dashes alike. */
export function plainLetters(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/Ø/g, 'O')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** The atoms of a name as it stands in a gazetteer. */
export function atomsOf(text: string): string[] {
  if (ASCII_WORDS.test(text)) return text.split(' ');
  if (ASCII_ONLY.test(text)) return text.match(ASCII_ATOM) ?? [];
  return plainLetters(text).match(ATOM) ?? [];
}

/** An atom without accents and with its apostrophe made alike, letters' case kept, and where it lies in its word. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Cuts a word of a sentence into atoms. */
export function piecesOf(word: string): Piece[] {
  if (ONE_ATOM.test(word)) return [{ text: word, start: 0, end: word.length }];
  return Array.from(word.matchAll(ATOM), ({ 0: text, index }) => ({
    text: plainLetters(text),
    start: index,
    end: index + text.length,
  }));
}
