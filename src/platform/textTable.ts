import { fnv1a } from './fnv1a.ts';

/** Keys of a bucket, about: few enough to look through, and then buckets are few against keys. */
const KEYS_OF_A_BUCKET = 4;
const BETWEEN = '\t';

/**
 * Texts by key, in one piece of bytes out of which one is read without the others: so a start need not take in a whole
 * table to ask for a few of its entries. Bytes of another machine may have their numbers the other way round.
 */
export class TextTable {
  /** Each bucket's first key, and one more at the end; a hash's highest bits are its bucket. */
  readonly #begins: Uint32Array;
  readonly #hashes: Uint32Array;
  /** Where each key's line ends among the bytes of the lines: the next begins there. */
  readonly #ends: Uint32Array;
  readonly #lines: Buffer;
  readonly #shift: number;

  /** Reads what {@link pack} wrote; the bytes begin at a multiple of four. */
  constructor({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) {
    const [bits = 1, count = 0] = new Uint32Array(buffer, byteOffset, 2);
    const buckets = 1 << bits;
    const numbers = 2 + buckets + 1 + 2 * count;
    const words = new Uint32Array(buffer, byteOffset, numbers);
    this.#shift = 32 - bits;
    this.#begins = words.subarray(2, 2 + buckets + 1);
    this.#hashes = words.subarray(2 + buckets + 1, 2 + buckets + 1 + count);
    this.#ends = words.subarray(2 + buckets + 1 + count);
    this.#lines = Buffer.from(buffer, byteOffset + 4 * numbers, byteLength - 4 * numbers);
  }

  /** The bytes of a table. Keys hold no tab; of two equal ones the first counts. */
  static pack(texts: Iterable<readonly [key: string, text: string]>): Uint8Array<ArrayBuffer> {
    const sorted = Array.from(texts, ([key, text]) => ({
      hash: fnv1a(key),
      line: `${key}${BETWEEN}${text}`,
    })).sort((a, b) => a.hash - b.hash);
    const bits = Math.max(1, Math.ceil(Math.log2(sorted.length / KEYS_OF_A_BUCKET)));
    const begins = new Uint32Array((1 << bits) + 1);
    for (const { hash } of sorted) (begins[(hash >>> (32 - bits)) + 1] as number)++;
    for (let bucket = 1; bucket < begins.length; bucket++)
      begins[bucket] = (begins[bucket] as number) + (begins[bucket - 1] as number);
    const lines = sorted.map(({ line }) => Buffer.from(line));
    let end = 0;
    const ends = lines.map(({ length }) => (end += length));
    const hashes = sorted.map(({ hash }) => hash);
    const words = Uint32Array.from([bits, sorted.length, ...begins, ...hashes, ...ends]);
    return Uint8Array.from(Buffer.concat([new Uint8Array(words.buffer), ...lines]));
  }

  /** The text under a key. */
  get(key: string): string | undefined {
    const hash = fnv1a(key);
    const bucket = hash >>> this.#shift;
    const last = this.#begins[bucket + 1] as number;
    for (let index = this.#begins[bucket] as number; index < last; index++) {
      if (this.#hashes[index] !== hash) continue;
      const begin = index === 0 ? 0 : (this.#ends[index - 1] as number);
      const line = this.#lines.toString('utf8', begin, this.#ends[index]);
      if (line[key.length] === BETWEEN && line.startsWith(key)) return line.slice(key.length + 1);
    }
    return undefined;
  }
}
