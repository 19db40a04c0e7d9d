import { mix } from '../numerics/hashing.ts';
import {
  APOSTROPHE,
  classOf,
  CLOSE,
  DIGIT,
  END,
  isLetter,
  LOWER,
  OPEN,
  PERIOD,
  QUOTE,
  UPPER,
} from './characters.ts';
import { foldedHash } from './token-features.ts';

/** More than the number of features of one gap. */
export const MOST_SENTENCE_FEATURES = 64;

/** How a word is separated from the one before it. */
export const TOUCHING = 0;
export const SPACED = 1;
export const NEW_LINE = 2;

/** What the splitter knows of each word of a paragraph, one array an aspect. */
export interface ParagraphWords {
  count: number;
  folded: Int32Array;
  /** Hash of the word's shape: runs of capitals, small letters, digits, marks. */
  shape: Int32Array;
  first: Uint8Array;
  last: Uint8Array;
  length: Int32Array;
  separation: Uint8Array;
  /** Quotation marks seen before the word, odd or even. */
  quotes: Uint8Array;
  /** Brackets open before the word, at most 3. */
  brackets: Uint8Array;
  /** Share of capitalised words in the paragraph, in quarters: 0–4. */
  capitals: number;
}

/** Arrays for paragraphs of up to `size` words. */
function emptyParagraph(size: number): ParagraphWords {
  return {
    count: 0,
    folded: new Int32Array(size),
    shape: new Int32Array(size),
    first: new Uint8Array(size),
    last: new Uint8Array(size),
    length: new Int32Array(size),
    separation: new Uint8Array(size),
    quotes: new Uint8Array(size),
    brackets: new Uint8Array(size),
    capitals: 0,
  };
}

/** Used again for every paragraph: a description lives until the next call. */
let scratch = emptyParagraph(256);

/** Looks at words `from` (inclusive) to `to` (exclusive), which make up one paragraph. The result is valid until the next call. */
export function describeParagraph(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  to: number,
): ParagraphWords {
  const count = to - from;
  if (count > scratch.folded.length) scratch = emptyParagraph(Math.max(count, 2 * scratch.folded.length));
  const words = scratch;
  words.count = count;
  words.capitals = 0;
  let open = 0;
  let quotes = 0;
  let lettered = 0;
  let capitalised = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[from + index] as number;
    const end = ends[from + index] as number;
    words.folded[index] = foldedHash(text, start, Math.min(end, start + 64));
    words.shape[index] = shapeHash(text, start, Math.min(end, start + 64));
    const first = classOf(text.charCodeAt(start));
    words.first[index] = first;
    words.last[index] = classOf(text.charCodeAt(end - 1));
    words.length[index] = end - start;
    words.separation[index] =
      index === 0 ? NEW_LINE : separation(text, ends[from + index - 1] as number, start);
    words.quotes[index] = quotes & 1;
    words.brackets[index] = open;
    if (first === QUOTE) quotes++;
    else if (first === OPEN) open = Math.min(open + 1, 3);
    else if (first === CLOSE) open = Math.max(open - 1, 0);
    if (isLetter(first)) lettered++;
    if (first === UPPER) capitalised++;
  }
  words.capitals = lettered === 0 ? 0 : Math.floor((capitalised * 4) / lettered);
  return words;
}

function separation(text: string, end: number, start: number): number {
  if (end === start) return TOUCHING;
  for (let index = end; index < start; index++) if (text.charCodeAt(index) === 10) return NEW_LINE;
  return SPACED;
}

function shapeHash(text: string, start: number, end: number): number {
  let hash = 17;
  let last = -1;
  let run = 0;
  for (let index = start; index < end; index++) {
    const kind = classOf(text.charCodeAt(index));
    run = kind === last ? run + 1 : 1;
    if (run <= 2) hash = mix(hash, kind);
    last = kind;
  }
  return hash;
}

const NOTHING = 0x5bd1e995;

/**
 * Features of the gap after word `index`: is it the end of the sentence that began at word `begin`? Returns how
 * many were written to `out`.
 */
export function sentenceFeatures(
  words: ParagraphWords,
  index: number,
  begin: number,
  out: Int32Array,
): number {
  let count = 0;
  const add = (template: number, value: number): void => {
    out[count++] = mix(value, template + 101);
  };
  const { folded, shape, first, last } = words;
  const word = (offset: number): number => {
    const at = index + offset;
    return at < 0 || at >= words.count ? NOTHING : (folded[at] as number);
  };
  const form = (offset: number): number => {
    const at = index + offset;
    return at < 0 || at >= words.count ? NOTHING : (shape[at] as number);
  };
  const starting = (offset: number): number => {
    const at = index + offset;
    return at < 0 || at >= words.count ? 31 : (first[at] as number);
  };
  const w0 = word(0);
  const w1 = word(1);
  const w_1 = word(-1);
  const w2 = word(2);
  const s0 = form(0);
  const s1 = form(1);
  const s_1 = form(-1);
  const gap = words.separation[index + 1] as number;
  const c0 = starting(0);
  const c1 = starting(1);
  const done = index - begin + 1;
  const left = words.count - index - 1;
  const doneStep =
    done > 40 ? 9 : done > 24 ? 8 : done > 15 ? 7 : done > 10 ? 6 : done > 6 ? 5 : Math.min(done, 4);
  const leftStep = left > 12 ? 5 : left > 5 ? 4 : Math.min(left, 3);
  const ending =
    c0 === PERIOD || c0 === END
      ? 1
      : c0 === CLOSE || c0 === QUOTE || c0 === APOSTROPHE
        ? 2
        : isLetter(c0) || c0 === DIGIT
          ? 3
          : 4;
  const startCase =
    c1 === UPPER ? 1 : c1 === LOWER ? 2 : c1 === DIGIT ? 3 : c1 === QUOTE || c1 === OPEN ? 4 : 5;
  const type = ((ending * 8 + startCase) * 4 + gap) * 4 + (words.brackets[index + 1] as number);
  const open = (words.quotes[index + 1] as number) * 4 + (words.brackets[index + 1] as number);
  // Two lines of a mark at the end, then what stood before it: ". "" and "? )" end as their first mark does.
  const inner = ending === 2 ? w_1 : w0;
  add(0, type);
  add(1, w0);
  add(2, w1);
  add(3, mix(w0, w1));
  add(4, mix(w0, gap));
  add(5, mix(w1, c1 * 4 + gap));
  add(6, mix(w_1, w0));
  add(7, mix(w1, w2));
  add(8, mix(s0, s1));
  add(9, mix(mix(s_1, s0), s1));
  add(10, mix(mix(s0, s1), form(2)));
  add(11, mix(mix(s0, s1), gap));
  add(12, mix(w0, s1));
  add(13, mix(mix(w0, s1), w_1));
  add(14, mix(s0, mix(w1, c1)));
  add(15, mix(type, doneStep));
  add(16, mix(type, leftStep));
  add(17, mix(type, open));
  add(18, mix(mix(w0, startCase), gap));
  add(19, mix(mix(w0, doneStep), startCase));
  add(20, mix(type, words.capitals));
  add(21, mix(mix(type, words.capitals), doneStep));
  add(22, mix(mix(w_1, type), 0));
  add(23, mix(mix(word(-2), type), 1));
  add(24, mix(w2, type));
  add(25, mix(mix(w1, c1), ending));
  add(26, mix(mix(w1, c1), mix(ending, doneStep)));
  add(27, mix(mix(inner, startCase), open));
  add(28, mix(folded[begin] as number, type));
  add(29, mix(mix(folded[begin] as number, w1), ending));
  add(30, mix(mix(shape[begin] as number, s1), type));
  add(31, mix(starting(2) * 32 + starting(3), type));
  add(32, mix(mix(c0 * 32 + c1, starting(-1) * 32 + starting(2)), gap));
  add(33, mix(mix(c0 * 32 + c1, starting(-1) * 32 + starting(-2)), gap));
  add(34, mix(mix(w0, w1), mix(w_1, gap)));
  add(35, mix(mix(w0, w1), mix(w2, gap)));
  add(36, mix(mix(s_1, mix(s0, s1)), mix(form(2), gap)));
  add(
    37,
    mix(
      type,
      Math.min(words.length[index] as number, 5) * 8 +
        Math.min(left > 0 ? (words.length[index + 1] as number) : 0, 7),
    ),
  );
  add(
    38,
    mix(
      mix(type, last[Math.max(index - 1, 0)] as number),
      Math.min(index > 0 ? (words.length[index - 1] as number) : 0, 4),
    ),
  );
  add(39, mix(words.capitals * 16 + Math.min(words.count >> 2, 15), type));
  add(40, mix(word(3), type));
  add(41, mix(mix(mix(w1, w2), word(3)), ending));
  return count;
}
