import { isSpace } from './characters.ts';

/** Longest stretch without a space whose characters are weighed together; longer ones are cut into pieces. */
export const LONGEST_CHUNK = 256;

/** A stretch of text without white space. */
export interface Chunk {
  start: number;
  end: number;
}

/**
 * The stretches without white space of a part of a text. One that is longer than {@link LONGEST_CHUNK} is cut
 * there, so that no token is longer and the cost of a text stays linear in its length.
 */
export function chunksOf(text: string, start: number, end: number): Chunk[] {
  const chunks: Chunk[] = [];
  let position = start;
  while (position < end) {
    while (position < end && isSpace(text.charCodeAt(position))) position++;
    if (position >= end) break;
    const begin = position;
    const limit = Math.min(end, begin + LONGEST_CHUNK);
    while (position < limit && !isSpace(text.charCodeAt(position))) position++;
    // Never between the halves of a surrogate pair.
    if (position === limit && position < end && isLowSurrogate(text.charCodeAt(position))) position++;
    chunks.push({ start: begin, end: position });
  }
  return chunks;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
