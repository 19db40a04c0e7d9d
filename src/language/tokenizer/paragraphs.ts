import type { Chunk } from './chunks.ts';

/** Lines longer than this were not folded by a mail program or an editor. */
const WIDEST_FOLDED_LINE = 132;
const NARROWEST_FOLDED_LINE = 50;
/** How much shorter than the width a full line may be. */
const SLACK = 4;

/**
 * For each chunk, whether a new paragraph begins with it. A blank line always begins one. A single line break
 * does too, unless the text is folded: then the next word would not have fitted on the line before.
 */
export function paragraphStarts(text: string, chunks: readonly Chunk[]): boolean[] {
  const width = foldingWidth(text, chunks);
  return chunks.map((chunk, index) => {
    const before = chunks[index - 1];
    if (before === undefined) return true;
    const breaks = countBreaks(text, before.end, chunk.start);
    if (breaks === 0) return false;
    return breaks > 1 || !folded(text, before, chunk, width);
  });
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || code === 0x2029 || (code === 13 && text.charCodeAt(index + 1) !== 10)) breaks++;
  }
  return breaks;
}

/**
 * The width at which a text's lines were folded, or 0 where they were not: nearly all lines must be at most that
 * long, and most of them too long for the next word.
 */
function foldingWidth(text: string, chunks: readonly Chunk[]): number {
  const lengths: number[] = [];
  const needed: number[] = [];
  for (let index = 1; index < chunks.length; index++) {
    const before = chunks[index - 1] as Chunk;
    const chunk = chunks[index] as Chunk;
    if (countBreaks(text, before.end, chunk.start) !== 1) continue;
    lengths.push(before.end - lineStart(text, before.end));
    needed.push((lengths.at(-1) as number) + 1 + chunk.end - chunk.start);
  }
  if (lengths.length === 0) return 0;
  // A few lines may be longer: addresses that could not be folded.
  const width = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * 0.95)] as number;
  if (width < NARROWEST_FOLDED_LINE || width > WIDEST_FOLDED_LINE) return 0;
  const full = needed.filter((length) => length > width - SLACK).length;
  return full >= needed.length * 0.7 ? width : 0;
}

function folded(text: string, before: Chunk, chunk: Chunk, width: number): boolean {
  if (width === 0) return false;
  return before.end - lineStart(text, before.end) + 1 + (chunk.end - chunk.start) > width - SLACK;
}

/** Start of the line that holds the character before `end`; looks back no further than a folded line goes. */
function lineStart(text: string, end: number): number {
  const limit = Math.max(0, end - 2 * WIDEST_FOLDED_LINE);
  let start = end;
  while (start > limit && text.charCodeAt(start - 1) !== 10) start--;
  return start;
}
