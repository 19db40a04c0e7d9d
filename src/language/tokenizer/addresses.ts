import type { Chunk } from './chunks.ts';

const ADDRESS =
  /(?:https?|ftp):\/\/[^\s<>"“”\])}]+|\bwww\.[^\s<>"“”\])}]+|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
const TRAILING = /(?:['’]s|[.,;:!?'"’”…*_])+$/;

/** The web and e-mail addresses inside a chunk: stretches that are one word each. */
export function addressesIn(text: string, chunk: Chunk): Chunk[] {
  const found: Chunk[] = [];
  for (const match of text.slice(chunk.start, chunk.end).matchAll(ADDRESS)) {
    const start = chunk.start + match.index;
    found.push({ start, end: start + match[0].replace(TRAILING, '').length });
  }
  return found;
}
