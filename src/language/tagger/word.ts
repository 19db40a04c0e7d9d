import { foldedCode } from '../tokenizer/characters.ts';
import { hashText, mix } from '../numerics/hashing.ts';
import { classOf, DIGIT, HYPHEN, isLetter, LETTER, LOWER, UPPER } from '../tokenizer/characters.ts';

/** Characters of a word that are looked at; the rest of a longer word is passed over. */
const LONGEST_WORD = 64;

/** What the tagger knows of a word form whatever its sentence: hashes, found once for each form. */
export interface WordForm {
  exact: number;
  folded: number;
  shape: number;
  /** Hash of the first 1–4 characters in lower case, 0 where the word is shorter. */
  prefixes: Int32Array;
  /** Hash of the last 1–5 characters in lower case, 0 where the word is shorter. */
  suffixes: Int32Array;
  /** Bits: begins with a capital, all capitals, holds a digit, a hyphen, another mark. */
  traits: number;
  /** Index of the tags the word may have, or −1 for a word that was never seen. */
  ambiguity: number;
  /** Cluster of the word at several grains, coarse to fine; 0 where it has none. */
  clusters: Int32Array;
}

/** The numbers that describe a word form, in the order in which they lie in memory; its clusters follow. */
export const TRAITS = [
  'exact',
  'folded',
  'shape',
  'traits',
  'ambiguity',
  'prefix1',
  'prefix2',
  'prefix3',
  'prefix4',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'suffix5',
] as const;

const FIRST_PREFIX = TRAITS.indexOf('prefix1');

/** A form as numbers, see {@link TRAITS}. */
export function numbersOf({
  exact,
  folded,
  shape,
  traits,
  ambiguity,
  prefixes,
  suffixes,
  clusters,
}: WordForm): Int32Array {
  const numbers = new Int32Array(TRAITS.length + clusters.length);
  numbers.set([exact, folded, shape, traits, ambiguity]);
  numbers.set(prefixes, FIRST_PREFIX);
  numbers.set(suffixes, FIRST_PREFIX + prefixes.length);
  numbers.set(clusters, TRAITS.length);
  return numbers;
}

/** Traits and hashes of a form; `ambiguity` and `clusters` are left to the lexicon. */
export function describeWord(text: string): WordForm {
  const length = Math.min(text.length, LONGEST_WORD);
  const prefixes = new Int32Array(4);
  const suffixes = new Int32Array(5);
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ foldedCode(text.charCodeAt(index)), 0x01000193);
    if (index < 4 && length > index) prefixes[index] = mix(hash, index);
  }
  const folded = hash;
  hash = 0x811c9dc5 | 0;
  for (let index = 0; index < 5 && index < length; index++) {
    hash = Math.imul(hash ^ foldedCode(text.charCodeAt(length - 1 - index)), 0x01000193);
    suffixes[index] = mix(hash, index);
  }
  return {
    exact: hashText(text, 0, length),
    folded,
    shape: shapeOf(text, length),
    prefixes,
    suffixes,
    traits: traitsOf(text, length),
    ambiguity: -1,
    clusters: new Int32Array(0),
  };
}

function shapeOf(text: string, length: number): number {
  let hash = 7;
  let last = -1;
  let run = 0;
  for (let index = 0; index < length; index++) {
    const kind = classOf(text.charCodeAt(index));
    run = kind === last ? run + 1 : 1;
    if (run <= 2) hash = mix(hash, kind);
    last = kind;
  }
  return hash;
}

const CAPITAL = 1;
const ALL_CAPITALS = 2;
const HAS_DIGIT = 4;
const HAS_HYPHEN = 8;
const HAS_MARK = 16;
const HAS_LETTER = 32;

function traitsOf(text: string, length: number): number {
  let traits = classOf(text.charCodeAt(0)) === UPPER ? CAPITAL : 0;
  let small = false;
  let capitals = 0;
  for (let index = 0; index < length; index++) {
    const kind = classOf(text.charCodeAt(index));
    if (isLetter(kind)) traits |= HAS_LETTER;
    if (kind === LOWER || kind === LETTER) small = true;
    else if (kind === UPPER) capitals++;
    else if (kind === DIGIT) traits |= HAS_DIGIT;
    else traits |= kind === HYPHEN ? HAS_HYPHEN : HAS_MARK;
  }
  return traits | (capitals > 1 && !small ? ALL_CAPITALS : 0);
}

/** Whether a form begins with a capital letter, by its traits. */
export function isCapitalised(traits: number): boolean {
  return (traits & CAPITAL) !== 0;
}

/** Whether a form holds a letter, by its traits. */
export function isLettered(traits: number): boolean {
  return (traits & HAS_LETTER) !== 0;
}
