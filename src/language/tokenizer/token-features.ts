import { mix, saltInOrder } from '../numerics/hashing.ts';
import { classOf, EDGE, foldedCode, isWordly, plainCode } from './characters.ts';
import type { Chunk } from './chunks.ts';

/** More than the number of features of one gap. */
export const MOST_TOKEN_FEATURES = 48;

/** How many characters beside a gap are looked at. */
const WIDEST_LOOK = 16;

/** What is known of a chunk before its gaps are weighed. */
export interface ChunkContext {
  chunk: Chunk;
  /** Hash of the chunk in lower case. */
  folded: number;
  /** Class of the last character before the white space that precedes the chunk. */
  classBefore: number;
  /** Class of the first character after the white space that follows the chunk. */
  classAfter: number;
  /** Hash of the next chunk's first letters in lower case. */
  wordAfter: number;
  /** Bits: looks like an address, holds a letter, holds a digit, has a hyphen. */
  traits: number;
}

/** Context of one chunk among its neighbours. */
export function contextOf(text: string, chunks: readonly Chunk[], index: number): ChunkContext {
  const chunk = chunks[index] as Chunk;
  const before = chunks[index - 1];
  const after = chunks[index + 1];
  return {
    chunk,
    folded: foldedHash(text, chunk.start, chunk.end),
    classBefore: before === undefined ? EDGE : classOf(text.charCodeAt(before.end - 1)),
    classAfter: after === undefined ? EDGE : classOf(text.charCodeAt(after.start)),
    wordAfter: after === undefined ? 0 : foldedHash(text, after.start, wordEnd(text, after.start, after.end)),
    traits: traitsOf(text, chunk),
  };
}

/** Hash of a stretch in lower case with straight quotes and dashes. */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index++)
    hash = Math.imul(hash ^ foldedCode(text.charCodeAt(index)), 0x01000193);
  return hash;
}

function wordEnd(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && isWordly(classOf(text.charCodeAt(index)))) index++;
  return index;
}

function traitsOf(text: string, { start, end }: Chunk): number {
  let traits = 0;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === 64) traits |= 1;
    else if (code === 47)
      traits |= text.charCodeAt(index + 1) === 47 && text.charCodeAt(index - 1) === 58 ? 2 : 4;
    else if (code === 46 && index + 1 < end && isWordly(classOf(text.charCodeAt(index + 1)))) traits |= 8;
    else if (code === 45) traits |= 16;
    else if (code >= 48 && code <= 57) traits |= 32;
    else if (isWordly(classOf(code))) traits |= 64;
    else if (code === 95 || code === 61 || code === 38) traits |= 128;
  }
  const first = text.charCodeAt(start) | 32;
  if (first === 119 && text.startsWith('ww.', start + 1)) traits |= 2;
  return traits;
}

/**
 * Features of the gap before offset `gap` inside a chunk: the characters and classes around it, the words on
 * both sides, the chunk, and where the current token began. Returns how many were written to `out`.
 */
export function tokenFeatures(
  text: string,
  context: ChunkContext,
  gap: number,
  tokenStart: number,
  out: Int32Array,
): number {
  const { chunk } = context;
  const code = (offset: number): number => {
    const at = gap + offset;
    return at < chunk.start || at >= chunk.end ? 0 : plainCode(text.charCodeAt(at));
  };
  const kind = (offset: number): number => {
    const at = gap + offset;
    return at < chunk.start || at >= chunk.end ? EDGE : classOf(text.charCodeAt(at));
  };
  const a3 = code(-3);
  const a2 = code(-2);
  const a = code(-1);
  const b = code(0);
  const b2 = code(1);
  const b3 = code(2);
  const pair = mix(a, b);
  let classes = 0;
  for (let offset = -3; offset < 3; offset++) classes = classes * 32 + kind(offset);
  const near = (classes >>> 5) & 0xfffff;
  const middle = (classes >>> 10) & 0x3ff;

  let leftWord = gap;
  while (leftWord > chunk.start && gap - leftWord < 16 && isWordly(kind(leftWord - 1 - gap))) leftWord--;
  let rightWord = gap;
  while (rightWord < chunk.end && rightWord - gap < 16 && isWordly(kind(rightWord - gap))) rightWord++;
  const leftHash = leftWord < gap ? foldedHash(text, leftWord, gap) : farLeft(text, chunk, gap);
  const rightHash = rightWord > gap ? foldedHash(text, gap, rightWord) : farRight(text, chunk, gap);

  let count = 0;
  out[count++] = 0;
  out[count++] = a;
  out[count++] = b;
  out[count++] = pair;
  out[count++] = mix(pair, a2);
  out[count++] = mix(pair, b2);
  out[count++] = mix(mix(pair, a2), b2);
  out[count++] = mix(mix(pair, a2), a3);
  out[count++] = mix(mix(pair, b2), b3);
  out[count++] = classes;
  out[count++] = near;
  out[count++] = mix(near, context.traits);
  out[count++] = mix(middle, context.traits);
  out[count++] = mix(leftHash, middle);
  out[count++] = mix(rightHash, middle);
  out[count++] = mix(mix(leftHash, rightHash), pair);
  out[count++] = mix(mix(context.folded, gap - chunk.start), 0);
  out[count++] = mix(foldedHash(text, Math.max(tokenStart, gap - WIDEST_LOOK), gap), b);
  out[count++] = mix(foldedHash(text, gap, Math.min(chunk.end, gap + WIDEST_LOOK)), a);
  out[count++] = mix(near, gap === chunk.start + 1 ? 1 : gap === chunk.end - 1 ? 2 : 0);
  out[count++] = mix(mix(near, context.classAfter), gap === chunk.end - 1 ? 1 : 0);
  out[count++] = mix(mix(middle, leftHash), gap === chunk.end - 1 ? context.classAfter : 32);
  out[count++] = mix(mix(middle, leftHash), gap === chunk.end - 1 ? context.wordAfter : 32);
  out[count++] = mix(near, Math.min(gap - tokenStart, 6));
  out[count++] = mix(middle, mix(Math.min(gap - leftWord, 8), Math.min(rightWord - gap, 8)));
  out[count++] = mix(mix(near, Math.min(gap - leftWord, 4)), Math.min(chunk.end - gap, 4));
  out[count++] = mix(near, mix(context.classBefore, context.classAfter));
  out[count++] = mix(classes, kind(3));
  out[count++] = mix(classes, kind(-4));
  out[count++] = mix(pair, context.traits);
  out[count++] = mix(mix(code(-1), code(-2)), tokenStart === leftWord ? 1 : 2);
  out[count++] = mix(mix(tokenStart === leftWord ? 1 : 2, b), mix(b2, kind(2)));
  saltInOrder(out, count, 1);
  return count;
}

/** Hash of the word left of the punctuation that ends before the gap. */
function farLeft(text: string, chunk: Chunk, gap: number): number {
  let end = gap;
  while (end > chunk.start && gap - end < 4 && !isWordly(classOf(text.charCodeAt(end - 1)))) end--;
  let start = end;
  while (start > chunk.start && end - start < 16 && isWordly(classOf(text.charCodeAt(start - 1)))) start--;
  return mix(foldedHash(text, start, end), 1);
}

/** Hash of the word right of the punctuation that begins at the gap. */
function farRight(text: string, chunk: Chunk, gap: number): number {
  let start = gap;
  while (start < chunk.end && start - gap < 4 && !isWordly(classOf(text.charCodeAt(start)))) start++;
  let end = start;
  while (end < chunk.end && end - start < 16 && isWordly(classOf(text.charCodeAt(end)))) end++;
  return mix(foldedHash(text, start, end), 1);
}
