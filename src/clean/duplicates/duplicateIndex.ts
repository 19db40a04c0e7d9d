import { DemarcheError } from '../../core/index.ts';
import {
  HASHES,
  overlapOf,
  SIGNATURE_VERSION,
  type Signature,
  signatureOf,
  textDigest,
} from './signature.ts';

const BANDS = 64;
const ROWS = HASHES / BANDS;

/** Shared part of the shorter text from which two texts are one story. */
const ONE_STORY = 0.6;
/** The same where the shorter text is short, and chance or a common formula weighs more. */
const ONE_SHORT_STORY = 0.75;
const SHORT_SHINGLES = 80;
/** Texts with fewer shingles are copies only when they are equal. */
const LEAST_SHINGLES = 20;
/** Share of all shingles that must be common: a paragraph quoted in a long article makes no copy of it. */
const LEAST_SIMILARITY = 0.18;
/** Entries of one bucket that are looked at. */
const CHAIN_LIMIT = 2048;

/**
 * Finds copies of stories as they come in: equal texts by digest, edited, shortened and reframed ones by
 * MinHash with locality-sensitive hashing. The answer depends on the texts and their order only, never on
 * batches, clock or chance. Holds about 1.5 KB for each distinct story; copies hold nothing.
 *
 * @example
 * const index = new DuplicateIndex();
 * index.add('a', story); // undefined: new
 * index.add('b', story.toUpperCase()); // 'a'
 */
export class DuplicateIndex {
  private readonly ids: string[] = [];
  private readonly signatures: Signature[] = [];
  private readonly byDigest = new Map<string, string>();
  /** First entry of each bucket and next entry of each entry, plus one; entry = story × BANDS + band. */
  private heads = new Int32Array(1 << 12);
  private next = new Int32Array(1 << 12);

  /** Number of distinct stories. */
  get size(): number {
    return this.ids.length;
  }

  /** Adds a text; returns the id of the earlier story it repeats, or undefined when it is a new one. */
  add(id: string, text: string): string | undefined {
    return this.addSignature(id, signatureOf(text), textDigest(text));
  }

  /**
   * Adds a text by what {@link signatureOf} and {@link textDigest} made of it, for stores that keep these.
   * @throws DemarcheError `duplicates.version` where the signature is of another version
   */
  addSignature(id: string, signature: Signature, digest?: string): string | undefined {
    if (signature[0] !== SIGNATURE_VERSION || signature.length !== HASHES + 2)
      throw new DemarcheError(
        'duplicates.version',
        `the signature of ${id} was made by another version`,
        'Compute the signatures again from the texts.',
      );
    const known = this.find(signature, digest);
    if (known !== undefined) {
      if (digest !== undefined && !this.byDigest.has(digest)) this.byDigest.set(digest, known);
      return known;
    }
    const story = this.ids.length;
    this.ids.push(id);
    this.signatures.push(signature);
    if (digest !== undefined) this.byDigest.set(digest, id);
    if ((story + 1) * BANDS > this.next.length) this.grow();
    this.link(story);
    return undefined;
  }

  /** The id of the story that a text repeats, without adding it. */
  find(signature: Signature, digest?: string): string | undefined {
    const equal = digest === undefined ? undefined : this.byDigest.get(digest);
    if (equal !== undefined) return equal;
    if ((signature[1] ?? 0) < LEAST_SHINGLES) return undefined;
    let best: number | undefined;
    let bestContainment = 0;
    const seen = new Set<number>();
    for (let band = 0; band < BANDS; band++) {
      let entry = this.heads[this.bucket(signature, band)] as number;
      for (let steps = 0; entry !== 0 && steps < CHAIN_LIMIT; steps++) {
        const story = Math.floor((entry - 1) / BANDS);
        if ((entry - 1) % BANDS === band && !seen.has(story)) {
          seen.add(story);
          const containment = this.match(signature, this.signatures[story] as Signature);
          // Of equally good ones the earliest is named.
          if (
            containment > bestContainment ||
            (containment === bestContainment && best !== undefined && story < best)
          ) {
            best = story;
            bestContainment = containment;
          }
        }
        entry = this.next[entry - 1] as number;
      }
    }
    return best === undefined ? undefined : this.ids[best];
  }

  private match(first: Signature, second: Signature): number {
    const shorter = Math.min(first[1] ?? 0, second[1] ?? 0);
    if (shorter < LEAST_SHINGLES) return 0;
    const { similarity, containment } = overlapOf(first, second);
    if (similarity < LEAST_SIMILARITY) return 0;
    return containment >= (shorter < SHORT_SHINGLES ? ONE_SHORT_STORY : ONE_STORY) ? containment : 0;
  }

  private bucket(signature: Signature, band: number): number {
    let h = Math.imul(band + 1, 0x9e3779b1);
    for (let row = 0; row < ROWS; row++) {
      h = Math.imul(h ^ (signature[2 + band * ROWS + row] as number), 0x85ebca6b);
      h ^= h >>> 15;
    }
    return (h >>> 0) % this.heads.length;
  }

  private link(story: number): void {
    const signature = this.signatures[story] as Signature;
    if ((signature[1] ?? 0) < LEAST_SHINGLES) return;
    for (let band = 0; band < BANDS; band++) {
      const bucket = this.bucket(signature, band);
      const entry = story * BANDS + band;
      this.next[entry] = this.heads[bucket] as number;
      this.heads[bucket] = entry + 1;
    }
  }

  private grow(): void {
    const size = this.next.length * 2;
    this.heads = new Int32Array(size);
    this.next = new Int32Array(size);
    for (let story = 0; story < this.ids.length - 1; story++) this.link(story);
  }
}
