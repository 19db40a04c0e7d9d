import { hashText, mix } from '../numerics/hashing.ts';
import { lookUp, type HashTable } from '../numerics/hash-table.ts';
import { possibleLemmas } from './inflection.ts';
import { irregularLemma } from './irregular.ts';
import { applyScript, type Script } from './script.ts';

/** What the lemmatiser has learned. */
export interface LemmatizerModel {
  scripts: readonly Script[];
  /** Key of a form or an ending with its tag to the script it takes. */
  table: HashTable;
  /** Words in lower case to bits: 1 seen in lower case, 2 lemma of a verb, 4 of a noun, 8 of an adjective or adverb. */
  vocabulary: HashTable;
}

export const SEEN_LOWER = 1;
/** Bit of the vocabulary for lemmas of each part of speech. */
export const LEMMA_BITS: Readonly<Record<string, number>> = {
  VERB: 2,
  AUX: 2,
  NOUN: 4,
  PROPN: 4,
  ADJ: 8,
  ADV: 8,
};

/** Longest ending that is looked at. */
const LONGEST_ENDING = 8;
const LONGEST_FORM = 64;

/** A word form with its tag: all that a lemma depends on. */
export interface TaggedForm {
  text: string;
  upos: string;
  xpos: string;
}

/**
 * Lemma of a form: irregular verbs as the list has them (a treebank has slips), else as learned for the form
 * itself, else by irregular and regular inflection, else by its ending.
 */
export function lemmaOf(form: TaggedForm, model: LemmatizerModel): string {
  if (form.upos === 'VERB') {
    const irregular = irregularLemma(form.text.toLowerCase(), form.upos, form.xpos);
    if (irregular !== undefined) return irregular;
  }
  const particular = lookUpScript(particularKeys(form), model);
  if (particular !== undefined) return applyScript(form.text, particular);
  return generalLemma(form, model);
}

/** Lemma of a form that was never seen with its tag. */
export function generalLemma(form: TaggedForm, model: LemmatizerModel): string {
  const { text, upos, xpos } = form;
  const lower = text.toLowerCase();
  const irregular = irregularLemma(lower, upos, xpos);
  if (irregular !== undefined) return irregular;
  const bit = LEMMA_BITS[upos] ?? 0;
  if (bit !== 0 && upos !== 'PROPN' && !hasInnerCapital(text)) {
    for (const lemma of possibleLemmas(lower, xpos)) {
      if ((bitsOf(lemma, model) & bit) !== 0) return lemma;
    }
  }
  const script = lookUpScript(endingKeys(form, (bitsOf(lower, model) & SEEN_LOWER) !== 0), model);
  return script === undefined ? text : applyScript(text, script);
}

function lookUpScript(keys: readonly number[], model: LemmatizerModel): Script | undefined {
  for (const key of keys) {
    const script = lookUp(model.table, key);
    if (script >= 0) return model.scripts[script];
  }
  return undefined;
}

function bitsOf(lower: string, model: LemmatizerModel): number {
  return Math.max(lookUp(model.vocabulary, hashText(lower)), 0);
}

/** Keys of the form as written and in lower case, with its tag. */
export function particularKeys({ text, upos, xpos }: TaggedForm): [exact: number, folded: number] {
  const tag = mix(hashText(upos), hashText(xpos));
  const cut = text.slice(0, LONGEST_FORM);
  return [mix(mix(hashText(cut), tag), 1), mix(mix(hashText(cut.toLowerCase()), tag), 2)];
}

/** Keys of ever shorter endings with the tag, the case of the form, and whether it is known in lower case. */
export function endingKeys({ text, upos, xpos }: TaggedForm, known: boolean): number[] {
  const lower = text.slice(-LONGEST_FORM).toLowerCase();
  const tag = mix(hashText(upos), hashText(xpos));
  const form = caseOf(text);
  // Of a form in small letters it says nothing whether it was seen: all that are learned from were.
  const context = form * 2 + (known && form > 0 ? 1 : 0);
  const keys: number[] = [];
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length--) {
    keys.push(mix(mix(hashText(lower, lower.length - length), tag), 16 + length * 8 + context));
  }
  return keys;
}

/** 0 small letters, 1 a capital first, 2 capitals only, 3 capitals inside. */
function caseOf(text: string): number {
  if (text === text.toLowerCase()) return 0;
  if (text.length > 1 && text === text.toUpperCase()) return 2;
  return hasInnerCapital(text) ? 3 : 1;
}

function hasInnerCapital(text: string): boolean {
  return /[\p{Ll}\d'’-]\p{Lu}/u.test(text.slice(0, LONGEST_FORM));
}
