/** Integer hashing for feature tables: 32-bit, deterministic, without building strings. */

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a of UTF-16 units `start` to `end` (exclusive) of a text. */
export function hashText(text: string, start = 0, end = text.length): number {
  return hashOn(OFFSET, text, start, end);
}

/** Goes on with a hash over UTF-16 units `start` to `end` of a text, as if they stood after what was hashed before. */
export function hashOn(before: number, text: string, start: number, end: number): number {
  let hash = before;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash;
}

/** What `mix` multiplies with. */
export const MIXING = { first: 0x85ebca6b, second: 0x9e3779b1, last: 0x2c1b3c6d } as const;

/** Combines two hashes (or a hash and a small number) into one; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, MIXING.second), MIXING.first);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, MIXING.last);
  return hash ^ (hash >>> 13);
}

/** Makes hashes of one kind different from those of another: mixes each with its place among them, counted from `first`. */
export function saltInOrder(hashes: Int32Array, count: number, first: number): void {
  for (let index = 0; index < count; index++) hashes[index] = mix(hashes[index] as number, first + index);
}
