import type { Table } from './keys.ts';
import { TABLES } from './keys.ts';

/** Buckets by the highest bits of a hash; each holds a few keys. */
const BUCKET_BITS = 12;
const BUCKETS = 1 << BUCKET_BITS;

const NONE: readonly number[] = [];

/**
 * Rows of a list by the keys they are found under: hashes of the keys in order, and beside each the row. Two keys may
 * share a hash, so a row that is found need not have the key; none that has it is missed.
 */
export class RowIndex {
  /** Where each bucket of hashes begins, with the end of the last. */
  readonly #begins: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #rows: Uint32Array;

  private constructor(begins: Uint32Array, hashes: Uint32Array, rows: Uint32Array) {
    this.#begins = begins;
    this.#hashes = hashes;
    this.#rows = rows;
  }

  /** Asks for the keys of each row below `count`. */
  static make(
    count: number,
    eachKeyOf: (row: number, tell: (table: Table, key: string) => void) => void,
  ): RowIndex {
    const pairs = new Set<number>();
    for (let row = 0; row < count; row++)
      // Hash and row in one number, so that numbers in order are hashes in order and rows in order within.
      eachKeyOf(row, (table, key) => pairs.add(hashOf(table, key) * count + row));
    const sorted = Float64Array.from(pairs).sort();
    const hashes = Uint32Array.from(sorted, (pair) => Math.floor(pair / count));
    const begins = new Uint32Array(BUCKETS + 1);
    for (const hash of hashes) (begins[(hash >>> (32 - BUCKET_BITS)) + 1] as number)++;
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      begins[bucket + 1] = (begins[bucket + 1] as number) + (begins[bucket] as number);
    return new RowIndex(
      begins,
      hashes,
      Uint32Array.from(sorted, (pair) => pair % count),
    );
  }

  /** Reads what {@link words} wrote. */
  static read(words: Uint32Array): RowIndex {
    const keys = (words.length - BUCKETS - 1) / 2;
    const hashes = words.subarray(BUCKETS + 1, BUCKETS + 1 + keys);
    return new RowIndex(words.subarray(0, BUCKETS + 1), hashes, words.subarray(BUCKETS + 1 + keys));
  }

  words(): Uint32Array {
    return Uint32Array.from([...this.#begins, ...this.#hashes, ...this.#rows]);
  }

  /** Rows that may have the key, in order. */
  rows(table: Table, key: string): readonly number[] {
    const hash = hashOf(table, key);
    const bucket = hash >>> (32 - BUCKET_BITS);
    const end = this.#begins[bucket + 1] as number;
    let first = this.#begins[bucket] as number;
    while (first < end && this.#hashes[first] !== hash) first++;
    if (first === end) return NONE;
    let last = first;
    while (last + 1 < end && this.#hashes[last + 1] === hash) last++;
    return Array.from(this.#rows.subarray(first, last + 1));
  }
}

/** FNV-1a of a key, begun from its table. */
function hashOf(table: Table, key: string): number {
  let hash = 0x811c9dc5 ^ TABLES.indexOf(table);
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
