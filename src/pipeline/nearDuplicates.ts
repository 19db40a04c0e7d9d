import { DuplicateIndex, overlapOf } from '../clean/index.ts';
import type { Store } from '../store/index.ts';

const BANDS = 64;
/** The first two numbers of a signature are its version and the number of its shingles. */
const HEADER = 2;
/** Pairs less alike than this are not worth asking about; far below what counts as a copy. */
const WORTH_ASKING = 0.1;
/** Entries of one bucket that are looked at: a formula that all texts share must not cost a pass over all. */
const CHAIN_LIMIT = 2048;

/**
 * Finds every earlier document that a new one repeats, not only the best: who is whose copy is decided over
 * the whole group, so that the order of reading does not show. Locality-sensitive hashing over the signatures
 * of `clean` proposes pairs, `clean` itself judges each. About 1.1 KB for each document.
 */
export class NearDuplicates {
  readonly #ids: string[] = [];
  readonly #signatures: (Uint32Array | undefined)[] = [];
  readonly #byDigest = new Map<string, string[]>();
  #heads = new Int32Array(1 << 12);
  #next = new Int32Array(1 << 12);

  /** Adds a document and gives the ids of all earlier ones that it repeats. */
  add(id: string, signature: readonly number[] | null, textDigest: string | null): string[] {
    const found = new Set<string>();
    if (textDigest !== null) {
      const equal = this.#byDigest.get(textDigest) ?? [];
      equal.forEach((other) => found.add(other));
      this.#byDigest.set(textDigest, [...equal, id]);
    }
    const own = signature === null ? undefined : Uint32Array.from(signature);
    if (own !== undefined) for (const other of this.#similar(own)) found.add(other);
    this.#ids.push(id);
    this.#signatures.push(own);
    if (this.#ids.length * BANDS > this.#next.length) this.#grow();
    this.#link(this.#ids.length - 1);
    found.delete(id);
    return [...found];
  }

  #similar(own: Uint32Array): string[] {
    const asked = new Set<number>();
    const similar: string[] = [];
    for (let band = 0; band < BANDS; band++) {
      let entry = this.#heads[bucketOf(own, band, this.#heads.length)] ?? 0;
      for (let steps = 0; entry !== 0 && steps < CHAIN_LIMIT; steps++) {
        const other = Math.floor((entry - 1) / BANDS);
        const theirs = this.#signatures[other];
        if (theirs !== undefined && (entry - 1) % BANDS === band && !asked.has(other)) {
          asked.add(other);
          if (areCopies(own, theirs)) similar.push(this.#ids[other] ?? '');
        }
        entry = this.#next[entry - 1] ?? 0;
      }
    }
    return similar;
  }

  #link(index: number): void {
    const signature = this.#signatures[index];
    if (signature === undefined) return;
    for (let band = 0; band < BANDS; band++) {
      const bucket = bucketOf(signature, band, this.#heads.length);
      const entry = index * BANDS + band;
      this.#next[entry] = this.#heads[bucket] ?? 0;
      this.#heads[bucket] = entry + 1;
    }
  }

  #grow(): void {
    const size = this.#next.length * 2;
    this.#heads = new Int32Array(size);
    this.#next = new Int32Array(size);
    for (let index = 0; index < this.#ids.length - 1; index++) this.#link(index);
  }
}

/** The index of all documents of a database. */
export async function nearDuplicatesIn(store: Store): Promise<NearDuplicates> {
  const near = new NearDuplicates();
  for (const { id, signature, textDigest } of await store.signatures()) near.add(id, signature, textDigest);
  return near;
}

function bucketOf(signature: Uint32Array, band: number, buckets: number): number {
  const rows = Math.floor((signature.length - HEADER) / BANDS);
  let h = Math.imul(band + 1, 0x9e3779b1);
  for (let row = 0; row < rows; row++) {
    h = Math.imul(h ^ (signature[HEADER + band * rows + row] ?? 0), 0x85ebca6b);
    h ^= h >>> 15;
  }
  return (h >>> 0) % buckets;
}

/** Whether `clean` takes the one for a copy of the other. */
function areCopies(first: Uint32Array, second: Uint32Array): boolean {
  if (overlapOf(first, second).similarity < WORTH_ASKING) return false;
  const judge = new DuplicateIndex();
  judge.addSignature('second', second);
  return judge.find(first) !== undefined;
}
