import { score, type BinaryClassifier } from '../numerics/binary-classifier.ts';
import { isBoundAbbreviation } from './abbreviations.ts';
import { LOWER } from './characters.ts';
import {
  describeParagraph,
  MOST_SENTENCE_FEATURES,
  NEW_LINE,
  type ParagraphWords,
  sentenceFeatures,
} from './sentence-features.ts';

/** Scratch: features of one gap are used up before the next is weighed. */
const features = new Int32Array(MOST_SENTENCE_FEATURES);

/** Most words a sentence may have; a longer one is cut here, so that later stages stay within bounds. */
export const LONGEST_SENTENCE = 256;

/**
 * Where the sentences of a paragraph end: for words `from` (inclusive) to `to` (exclusive) the index after each
 * sentence's last word, in order; the last is `to`.
 */
export function sentenceEnds(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  to: number,
  model: BinaryClassifier,
): number[] {
  if (from >= to) return [];
  if (to - from === 1) return [to];
  const words = describeParagraph(text, starts, ends, from, to);
  const found: number[] = [];
  let begin = 0;
  for (let index = 0; index < words.count - 1; index++) {
    const long = index - begin + 1 >= LONGEST_SENTENCE;
    if (!long) {
      if (runsOn(words, index)) continue;
      const word = from + index;
      if (isBoundAbbreviation(text, starts[word] as number, ends[word] as number, starts[word + 1] as number))
        continue;
      const count = sentenceFeatures(words, index, begin, features);
      if (score(model, features, count) <= 0) continue;
      if (index - begin < LONGEST_DATELINE && isDatelineDash(text, starts, ends, word)) continue;
      if (word > from && isNameBehindTitle(text.slice(starts[word - 1], ends[word + 1]))) continue;
    }
    found.push(from + index + 1);
    begin = index + 1;
  }
  found.push(to);
  return found;
}

/** "PORT SELM, May 5 (Agency) -- The navy": words that a dateline may have. */
const LONGEST_DATELINE = 16;

/** Whether a word is the dash behind an agency in brackets, with more on its line: no sentence ends there. */
function isDatelineDash(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  word: number,
): boolean {
  const bracket = ends[word - 1] ?? 0;
  const next = starts[word + 1] as number;
  if (text.charCodeAt(bracket - 1) !== CLOSING || text.slice(ends[word], next).includes('\n')) return false;
  return /^[-–—]{1,3}$/.test(text.slice(starts[word], ends[word]));
}

/** "Minister Wang Yi": three words of a title and a name on one line, with nothing between them that ends a sentence. */
function isNameBehindTitle(words: string): boolean {
  const [title = '', name] = /^(\p{L}+)\.?((?: \p{Lu}\p{Ll}+){2})$/u.exec(words)?.slice(1) ?? [];
  return name !== undefined && TITLES.has(title.toLowerCase());
}

const TITLES = new Set(['minister', 'president', 'premier', 'chancellor', 'secretary', 'ambassador', 'general', 'admiral', 'colonel', 'marshal', 'governor', 'senator', 'king', 'queen', 'prince', 'princess', 'emir', 'sheikh', 'sultan', 'pope', 'mr', 'mrs', 'ms', 'dr', 'sir']); // prettier-ignore

/** ")" */
const CLOSING = 41;

/** Half of all gaps: two words in small letters on one line, between which no sentence ends. */
function runsOn({ first, separation }: ParagraphWords, index: number): boolean {
  return first[index] === LOWER && first[index + 1] === LOWER && separation[index + 1] !== NEW_LINE;
}
