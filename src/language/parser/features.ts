import { hashOn, hashText } from '../numerics/hashing.ts';
import { type HashTable, lookUp } from '../numerics/hash-table.ts';

/** Features of a token, the slots of its row: of its form first, then of its tags. */
export const FORM_SLOTS = 9;
export const SLOTS = FORM_SLOTS + 3;
/** The word itself is the first slot. */
export const WORD_SLOT = 0;
/** A slot without a known feature: what the table says of a hash that it lacks. */
export const NO_FEATURE = -1;
/** Characters of a word that the vocabulary looks at. */
const LONGEST_NAME = 64;
/** The feature of the artificial token above the root. */
export const ROOT_FEATURE = hashText('root');

/** Outline of a word: runs of capitals, small letters, digits and other signs: "U.S." → "A.A.", "Covid-19" → "Aa-0". */
function outline(form: string): string {
  let shape = '';
  let last = '';
  for (const sign of form) {
    const kind = kindOf(sign);
    if (kind !== last) shape += kind;
    if (shape.length >= 8) break;
    last = kind;
  }
  return shape;
}

function kindOf(sign: string): string {
  if (sign >= 'a' && sign <= 'z') return 'a';
  if (sign >= 'A' && sign <= 'Z') return 'A';
  return /\p{Lu}/u.test(sign) ? 'A' : /\p{L}/u.test(sign) ? 'a' : /\p{N}/u.test(sign) ? '0' : sign;
}

/** The form as the vocabulary knows it: small letters, digits as 0, typographic quotes as plain ones. */
export function normalise(form: string): string {
  const lower = form.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower.slice(0, LONGEST_NAME);
  const plain = lower.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');
  return plain.replace(/\p{Nd}/gu, '0').slice(0, LONGEST_NAME);
}

const nameStart = (kind: string): number => hashText(`${kind} `);
const WORD = nameStart('w');
const BEGINNINGS = ['1', '2', '3'].map(nameStart);
const ENDINGS = ['a', 'b', 'c', 'd'].map(nameStart);
const OUTLINE = nameStart('o');

/**
 * Hashes of the features of a form, one for each of its slots: the word, its first one to three characters, its last
 * one to four, its outline.
 */
export function formFeatures(form: string): Int32Array {
  const word = normalise(form);
  const { length } = word;
  const features = new Int32Array(FORM_SLOTS);
  let slot = WORD_SLOT;
  features[slot++] = hashOn(WORD, word, 0, length);
  for (let n = 0; n < BEGINNINGS.length; n++)
    features[slot++] = hashOn(BEGINNINGS[n] as number, word, 0, Math.min(n + 1, length));
  for (let n = 0; n < ENDINGS.length; n++)
    features[slot++] = hashOn(ENDINGS[n] as number, word, Math.max(0, length - n - 1), length);
  const shape = outline(form);
  features[slot] = hashOn(OUTLINE, shape, 0, shape.length);
  return features;
}

/** Hashes of the features of the tags. */
export function tagFeatures(upos: string, xpos: string): Int32Array {
  return Int32Array.of(hashText(`u ${upos}`), hashText(`x ${xpos}`), hashText(`t ${upos} ${xpos}`));
}

/** The hashes of known features and their rows in the embedding table. */
export class Vocabulary {
  readonly table: HashTable;

  constructor(table: HashTable) {
    this.table = table;
  }

  /** Number of rows. */
  get size(): number {
    return this.table.keys.reduce((rows, key) => (key === 0 ? rows : rows + 1), 0);
  }

  /** The row of a feature, or {@link NO_FEATURE}. */
  row(feature: number): number {
    return lookUp(this.table, feature);
  }

  /** Rows of a form's features, one for each of its slots. */
  rowsOfForm(form: string): Int32Array {
    return this.rowsOf(formFeatures(form));
  }

  /** Rows of the tags' features. */
  rowsOfTags(upos: string, xpos: string): Int32Array {
    return this.rowsOf(tagFeatures(upos, xpos));
  }

  /** Rows of features, written over them. */
  private rowsOf(features: Int32Array): Int32Array {
    for (let slot = 0; slot < features.length; slot++) features[slot] = this.row(features[slot] as number);
    return features;
  }
}
