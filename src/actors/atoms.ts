import type { Sentence } from '../core/index.ts';

/**
 * A sentence cut into atoms: runs of letters, runs of digits, single other signs. Names are matched on atoms, so it
 * does not matter whether a tokeniser keeps "U.S.", "Guinea-Bissau" or "Jordan's" in one piece or in several.
 */
export interface Atoms {
  /** Atom without accents, apostrophes made alike, letters' case kept. */
  text: string[];
  /** The same in lower case. */
  lower: string[];
  /** Index of the token that the atom lies in. */
  token: number[];
  /** Offsets into the article's text. */
  start: number[];
  end: number[];
}

const ATOM = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;
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
  return plainLetters(text).match(ATOM) ?? [];
}

/** Cuts a sentence's tokens into atoms. */
export function atomise(sentence: Sentence): Atoms {
  const atoms: Atoms = { text: [], lower: [], token: [], start: [], end: [] };
  for (let index = 0; index < sentence.tokens.length; index++) {
    const token = sentence.tokens[index];
    if (token === undefined) continue;
    if (ONE_ATOM.test(token.text)) add(atoms, token.text, index, token.start, token.end);
    else
      for (const match of token.text.matchAll(ATOM)) {
        const start = token.start + match.index;
        add(atoms, plainLetters(match[0]), index, start, Math.min(token.end, start + match[0].length));
      }
  }
  return atoms;
}

function add(atoms: Atoms, text: string, token: number, start: number, end: number): void {
  atoms.text.push(text);
  atoms.lower.push(text.toLowerCase());
  atoms.token.push(token);
  atoms.start.push(start);
  atoms.end.push(end);
}
