import type { Token } from '../../core/index.ts';
import { MEANINGS, type WordClass, type WordMeaning } from './words.ts';

/**
 * The unit that the grammar reads: a token, or a piece of one, so that it does not matter whether a tokeniser
 * keeps "mid-March", "2014-16" and "three-day" whole.
 */
export interface Atom {
  /** Lower case, without a final full stop. */
  lower: string;
  raw: string;
  /** Index of the token it belongs to. */
  token: number;
  start: number;
  end: number;
  kind: WordClass;
  value: number;
  plural: boolean;
  weak: boolean;
  /** Whether it is written in digits. */
  digits: boolean;
}

const PLAIN: WordMeaning = { kind: 'word', value: 0 };
const JOINERS = /([-–—/])/;

function meaningOf(lower: string): WordMeaning {
  const code = lower.charCodeAt(0);
  const isDigit = code >= 48 && code <= 57;
  if (isDigit) {
    if (/^\d{1,4}$/.test(lower)) return { kind: 'number', value: Number(lower) };
    const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower);
    if (ordinal !== null) return { kind: 'ordinal', value: Number(ordinal[1]) };
    const decade = /^(\d{2}|\d{4})['’]?s$/.exec(lower);
    if (decade !== null) return decadeOf(decade[1] ?? '');
    return PLAIN;
  }
  const known = MEANINGS.get(lower);
  if (known !== undefined) return known;
  const last = lower.charCodeAt(lower.length - 1);
  if (last === 115 && /^['’]\d0s$/.test(lower)) return decadeOf(lower.slice(1, 3));
  if (last >= 48 && last <= 57) {
    const quarter = /^q([1-4])$/.exec(lower);
    if (quarter !== null) return { kind: 'quarter', value: Number(quarter[1]) };
    const half = /^h([12])$/.exec(lower);
    if (half !== null) return { kind: 'quarter', value: 10 + Number(half[1]) };
    const fiscal = /^fy(\d{2}|\d{4})$/.exec(lower);
    if (fiscal !== null) {
      const digits = fiscal[1] ?? '';
      return { kind: 'fiscal', value: digits.length === 2 ? 2000 + Number(digits) : Number(digits) };
    }
  }
  return PLAIN;
}

/** "1980s" and "80s"; the short form means the decade that is past, so "20s" and "10s" stay out. */
function decadeOf(digits: string): WordMeaning {
  const value = Number(digits);
  if (value % 10 !== 0) return PLAIN;
  if (digits.length === 4) return value >= 1000 && value <= 2090 ? { kind: 'decade', value } : PLAIN;
  return value >= 30 ? { kind: 'decade', value: 1900 + value } : PLAIN;
}

function atomOf(raw: string, token: number, start: number): Atom {
  let lower = raw.toLowerCase();
  if (lower.length > 1 && lower.charCodeAt(lower.length - 1) === 46) lower = lower.slice(0, -1);
  const meaning = meaningOf(lower);
  const code = raw.charCodeAt(0);
  return {
    lower,
    raw,
    token,
    start,
    end: start + raw.length,
    kind: meaning.kind,
    value: meaning.value,
    plural: meaning.plural === true,
    weak: meaning.weak === true,
    digits: code >= 48 && code <= 57,
  };
}

/** Longest token that is looked into; longer ones are addresses or noise. */
const LONGEST = 40;

/** Cuts tokens into atoms. Linear in the length of the sentence. */
export function atomsOf(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    const text = token.text;
    const splittable =
      text.length > 2 &&
      text.length <= LONGEST &&
      (text.includes('-') || text.includes('–') || text.includes('/') || text.includes('—'));
    if (splittable) {
      let offset = token.start;
      for (const piece of text.split(JOINERS)) {
        if (piece !== '') atoms.push(atomOf(piece, index, offset));
        offset += piece.length;
      }
    } else {
      atoms.push(atomOf(text, index, token.start));
    }
  }
  return atoms;
}

/** Whether an atom is a number that can stand for a year. */
export function isYear(atom: Atom | undefined): atom is Atom & { kind: 'number' } {
  return (
    atom !== undefined &&
    atom.kind === 'number' &&
    atom.digits &&
    atom.value >= 1400 &&
    atom.value <= 2199 &&
    atom.raw.length === 4
  );
}

/** Whether an atom can be a day of the month: "24", "24th". */
export function isMonthDay(atom: Atom | undefined): atom is Atom & { kind: 'number' | 'ordinal' } {
  return (
    atom !== undefined &&
    (atom.kind === 'number' || atom.kind === 'ordinal') &&
    (atom.digits || atom.kind === 'ordinal') &&
    atom.value >= 1 &&
    atom.value <= 31
  );
}

/** Whether an atom is a dash between two ends of a range. */
export function isDash(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.raw === '-' || atom.raw === '–' || atom.raw === '—');
}

/** Whether an atom is written with a capital letter. */
export function isCapitalised(atom: Atom | undefined): boolean {
  if (atom === undefined) return false;
  const first = atom.raw.charAt(0);
  return first !== first.toLowerCase();
}
