import { FNV_BASIS, fnv1a } from '../../platform/index.ts';
import type { Table, Tell } from './keys.ts';
import { TABLES } from './keys.ts';

/** Buckets by the highest bits of a hash; each holds a few keys. */
const BUCKET_BITS = 12;
const BUCKETS = 1 << BUCKET_BITS;

const NONE: readonly Beginning[] = [];

/** A row with a name that begins with an atom, and the number of the atom that follows there: see {@link nextNumber}. */
export interface Beginning {
  row: number;
  next: number;
}

/**
 * Rows of a list by the keys they are found under: hashes of the keys in order, and beside each the row and the number of
 * what follows the key. Two keys may share a hash, so a row that is found need not have the key; none that has it is
 * missed.
 */
export class RowIndex {
  /** Where each bucket of hashes begins, with the end of the last. */
  readonly #begins: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #rows: Uint32Array;
  readonly #nexts: Uint32Array;

  private constructor(begins: Uint32Array, hashes: Uint32Array, rows: Uint32Array, nexts: Uint32Array) {
    this.#begins = begins;
    this.#hashes = hashes;
    this.#rows = rows;
    this.#nexts = nexts;
  }

  /** Asks for the keys of each row below `count`. */
  static make(count: number, eachKeyOf: (row: number, tell: Tell) => void): RowIndex {
    const found = new Map<string, Beginning & { hash: number }>();
    for (let row = 0; row < count; row++)
      eachKeyOf(row, (table, key, following) => {
        const [hash, next] = [hashOf(table, key), nextNumber(following)];
        found.set(`${hash} ${row} ${next}`, { hash, row, next });
      });
    const sorted = [...found.values()].sort((a, b) => a.hash - b.hash || a.row - b.row);
    const begins = new Uint32Array(BUCKETS + 1);
    for (const { hash } of sorted) (begins[(hash >>> (32 - BUCKET_BITS)) + 1] as number)++;
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      begins[bucket + 1] = (begins[bucket + 1] as number) + (begins[bucket] as number);
    return new RowIndex(
      begins,
      Uint32Array.from(sorted, ({ hash }) => hash),
      Uint32Array.from(sorted, ({ row }) => row),
      Uint32Array.from(sorted, ({ next }) => next),
    );
  }

  /** Reads what {@link words} wrote. */
  static read(words: Uint32Array): RowIndex {
    const keys = (words.length - BUCKETS - 1) / 3;
    const part = (number: number): Uint32Array =>
      words.subarray(BUCKETS + 1 + number * keys, BUCKETS + 1 + (number + 1) * keys);
    return new RowIndex(words.subarray(0, BUCKETS + 1), part(0), part(1), part(2));
  }

  words(): Uint32Array {
    return Uint32Array.from([...this.#begins, ...this.#hashes, ...this.#rows, ...this.#nexts]);
  }

  /** Rows that may have the key, in order. */
  rows(table: Table, key: string): readonly number[] {
    return [...new Set(this.beginnings(table, key).map(({ row }) => row))];
  }

  /** The same with what follows the key: a row stands there for each. */
  beginnings(table: Table, key: string): readonly Beginning[] {
    const hash = hashOf(table, key);
    const bucket = hash >>> (32 - BUCKET_BITS);
    const end = this.#begins[bucket + 1] as number;
    let first = this.#begins[bucket] as number;
    while (first < end && this.#hashes[first] !== hash) first++;
    if (first === end) return NONE;
    const found: Beginning[] = [];
    for (let index = first; index < end && this.#hashes[index] === hash; index++)
      found.push({ row: this.#rows[index] as number, next: this.#nexts[index] as number });
    return found;
  }
}

/** Tells apart what follows the first atom of a name; 0 where nothing does. Two atoms may share a number. */
export function nextNumber(atom: string | undefined): number {
  // A bit less than a hash has, since the engine looks up such numbers faster.
  return atom === undefined ? 0 : fnv1a(atom) >>> 1 || 1;
}

/** A key's hash, begun from its table. */
function hashOf(table: Table, key: string): number {
  return fnv1a(key, FNV_BASIS ^ TABLES.indexOf(table));
}
