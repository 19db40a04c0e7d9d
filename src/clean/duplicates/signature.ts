import { digest, fnv1a } from '../../platform/index.ts';

/** Version of the signature: signatures of different versions must not be compared. */
export const SIGNATURE_VERSION = 1;

/** Minimum hashes in a signature. */
export const HASHES = 128;

/** Words of a text that are read: enough for a book chapter, so that no page takes long. */
const MAXIMUM_WORDS = 20_000;
const MAXIMUM_LENGTH = 200_000;
const SHINGLE_WORDS = 3;

/**
 * What a text is compared by: version, number of distinct three-word shingles, and the smallest of each of
 * 128 hashes over them (MinHash, Broder 1997). 130 unsigned 32-bit numbers, the same on every machine.
 */
export type Signature = Uint32Array;

const SEEDS = seeds();

function seeds(): Uint32Array {
  const list = new Uint32Array(HASHES);
  let state = 0x9e3779b9;
  for (let i = 0; i < HASHES; i++) {
    state = (state + 0x9e3779b9) >>> 0;
    list[i] = mix(state);
  }
  return list;
}

/** A bijective scrambler of 32 bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  return scramble(value) >>> 0;
}

/** The same 32 bits as a signed number. */
function scramble(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const SIGN = 0x80000000 | 0;

/** The words of a text as copies share them: lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return allWordsOf(text.slice(0, MAXIMUM_LENGTH)).slice(0, MAXIMUM_WORDS);
}

let lastText = '';
let lastWords: readonly string[] = [];

/** The last text is remembered: both its digest and its signature ask for its words. */
function allWordsOf(text: string): readonly string[] {
  if (text !== lastText) {
    lastWords =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    lastText = text;
  }
  return lastWords;
}

/** Digest of the words of a text: equal for copies that differ only in case, spaces and punctuation. */
export function textDigest(text: string): string {
  return digest(allWordsOf(text).join(' '));
}

/** The signature of a text; texts of fewer than three words have no shingles and match nothing. */
export function signatureOf(text: string): Signature {
  const words = wordsOf(text);
  const hashes = new Set<number>();
  const wordHashes = words.map((word) => fnv1a(word));
  for (let i = 0; i + SHINGLE_WORDS <= wordHashes.length; i++) {
    let h = 0x811c9dc5;
    for (let j = 0; j < SHINGLE_WORDS; j++) h = Math.imul(mix(h ^ (wordHashes[i + j] as number)), 0x01000193);
    hashes.add(h >>> 0);
  }
  const signature = new Uint32Array(2 + HASHES);
  signature[0] = SIGNATURE_VERSION;
  signature[1] = hashes.size;
  // One seed after the other, so that its smallest value stays in a register; with the sign turned, signed numbers
  // are in the order of the unsigned ones and stay whole numbers of 32 bits.
  const shingles = Int32Array.from(hashes);
  for (let i = 0; i < HASHES; i++) {
    const seed = SEEDS[i] as number;
    let least = 0x7fffffff;
    for (let j = 0; j < shingles.length; j++) {
      const value = scramble((shingles[j] as number) ^ seed) ^ SIGN;
      if (value < least) least = value;
    }
    signature[i + 2] = least ^ SIGN;
  }
  return signature;
}

/** How two texts overlap, estimated from their signatures; both 0–1. */
export interface Overlap {
  /** Shared shingles by all shingles (Jaccard). */
  similarity: number;
  /** Shared shingles by those of the shorter text: 1 where it is a part of the longer. */
  containment: number;
}

/** Estimates the overlap of two texts. Standard error of the similarity: at most 0.045. */
export function overlapOf(first: Signature, second: Signature): Overlap {
  const sizes: [number, number] = [first[1] ?? 0, second[1] ?? 0];
  const smaller = Math.min(...sizes);
  if (smaller === 0 || first[0] !== second[0]) return { similarity: 0, containment: 0 };
  let same = 0;
  for (let i = 2; i < HASHES + 2; i++) if (first[i] === second[i]) same++;
  const similarity = same / HASHES;
  const shared = (similarity / (1 + similarity)) * (sizes[0] + sizes[1]);
  return { similarity, containment: Math.min(1, shared / smaller) };
}
