import { mix, saltInOrder } from '../numerics/hashing.ts';
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
  const s2 = form(2);
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
  const pair = mix(w0, w1);
  const shapes = mix(s0, s1);
  const shapesBefore = mix(s_1, s0);
  const opening = mix(w0, s1);
  const next = mix(w1, c1);
  const cased = mix(w0, startCase);
  const capitals = mix(type, words.capitals);
  const start = folded[begin] as number;
  let count = 0;
  out[count++] = type;
  out[count++] = w0;
  out[count++] = w1;
  out[count++] = pair;
  out[count++] = mix(w0, gap);
  out[count++] = mix(w1, c1 * 4 + gap);
  out[count++] = mix(w_1, w0);
  out[count++] = mix(w1, w2);
  out[count++] = shapes;
  out[count++] = mix(shapesBefore, s1);
  out[count++] = mix(shapes, s2);
  out[count++] = mix(shapes, gap);
  out[count++] = opening;
  out[count++] = mix(opening, w_1);
  out[count++] = mix(s0, next);
  out[count++] = mix(type, doneStep);
  out[count++] = mix(type, leftStep);
  out[count++] = mix(type, open);
  out[count++] = mix(cased, gap);
  out[count++] = mix(mix(w0, doneStep), startCase);
  out[count++] = capitals;
  out[count++] = mix(capitals, doneStep);
  out[count++] = mix(mix(w_1, type), 0);
  out[count++] = mix(mix(word(-2), type), 1);
  out[count++] = mix(w2, type);
  out[count++] = mix(next, ending);
  out[count++] = mix(next, mix(ending, doneStep));
  out[count++] = mix(inner === w0 ? cased : mix(inner, startCase), open);
  out[count++] = mix(start, type);
  out[count++] = mix(mix(start, w1), ending);
  out[count++] = mix(mix(shape[begin] as number, s1), type);
  out[count++] = mix(starting(2) * 32 + starting(3), type);
  out[count++] = mix(mix(c0 * 32 + c1, starting(-1) * 32 + starting(2)), gap);
  out[count++] = mix(mix(c0 * 32 + c1, starting(-1) * 32 + starting(-2)), gap);
  out[count++] = mix(pair, mix(w_1, gap));
  out[count++] = mix(pair, mix(w2, gap));
  out[count++] = mix(mix(s_1, shapes), mix(s2, gap));
  out[count++] = mix(type, Math.min(words.length[index] as number, 5) * 8 + (left > 0 ? Math.min(words.length[index + 1] as number, 7) : 0)); // prettier-ignore
  out[count++] = mix(mix(type, last[Math.max(index - 1, 0)] as number), index > 0 ? Math.min(words.length[index - 1] as number, 4) : 0); // prettier-ignore
  out[count++] = mix(words.capitals * 16 + Math.min(words.count >> 2, 15), type);
  out[count++] = mix(word(3), type);
  out[count++] = mix(mix(mix(w1, w2), word(3)), ending);
  saltInOrder(out, count, 101);
  return count;
}
