import type { NameTable } from '../numerics/name-table.ts';

/** Features of a token, the slots of its row: of its form first, then of its tags. */
export const FORM_SLOTS = 9;
export const SLOTS = FORM_SLOTS + 3;
/** The word itself is the first slot. */
export const WORD_SLOT = 0;
/** A slot without a known feature. */
export const NO_FEATURE = -1;
/** Characters of a word that the vocabulary looks at. */
const LONGEST_NAME = 64;
/** The feature of the artificial token above the root. */
export const ROOT_FEATURE = 'root';

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

/** Names of the features of a form, one for each of its slots. */
export function formFeatures(form: string): string[] {
  const word = normalise(form);
  return [
    `w ${word}`,
    `1 ${word.slice(0, 1)}`,
    `2 ${word.slice(0, 2)}`,
    `3 ${word.slice(0, 3)}`,
    `a ${word.slice(-1)}`,
    `b ${word.slice(-2)}`,
    `c ${word.slice(-3)}`,
    `d ${word.slice(-4)}`,
    `o ${outline(form)}`,
  ];
}

/** Names of the features of the tags. */
export function tagFeatures(upos: string, xpos: string): string[] {
  return [`u ${upos}`, `x ${xpos}`, `t ${upos} ${xpos}`];
}

/** Known features and their rows in the embedding table. */
export class Vocabulary {
  private readonly table: NameTable;

  constructor(table: NameTable) {
    this.table = table;
  }

  get names(): readonly string[] {
    return this.table.names();
  }

  /** Row of a feature, or {@link NO_FEATURE}. */
  row(name: string): number {
    return this.table.row(name);
  }

  /** Rows of a form's features, one for each of its slots. */
  rowsOfForm(form: string): Int32Array {
    return Int32Array.from(formFeatures(form), (name) => this.row(name));
  }

  /** Rows of the tags' features. */
  rowsOfTags(upos: string, xpos: string): Int32Array {
    return Int32Array.from(tagFeatures(upos, xpos), (name) => this.row(name));
  }
}
