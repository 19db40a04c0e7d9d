import { lookUp, type HashTable } from '../numerics/hash-table.ts';
import { describeWord, isCapitalised, isLettered, type WordForm } from './word.ts';

/** What training knew of words. */
export interface LexiconModel {
  /** Hash of a form in lower case to the index of its ambiguity class. */
  classes: HashTable;
  /** Tags of each ambiguity class laid end to end, and where each begins (one entry more than classes). */
  members: Uint8Array;
  begins: Uint16Array;
  /** Tags a word may have that was never seen: the class with this index. */
  open: number;
  /** Hash of a form in lower case to its cluster, and the clusters' coarser parents: one row a cluster. */
  clusters: HashTable;
  parents: Uint8Array;
  grains: number;
}

/** A form with what training knew of it. */
export function wordForm(model: LexiconModel, text: string): WordForm {
  const form = describeWord(text);
  form.ambiguity = lookUp(model.classes, form.folded);
  form.clusters = clustersOf(model, form.folded);
  return form;
}

function clustersOf({ clusters, parents, grains }: LexiconModel, folded: number): Int32Array {
  const cluster = lookUp(clusters, folded);
  const found = new Int32Array(grains);
  if (cluster < 0) return found;
  for (let grain = 0; grain < grains; grain++)
    found[grain] = (parents[cluster * grains + grain] as number) + 1;
  return found;
}

/** Stands for the words before the first and after the last. */
export function noWord(grains: number): WordForm {
  return {
    exact: 0x1234567,
    folded: 0x1234567,
    shape: 0x1234567,
    prefixes: new Int32Array(4),
    suffixes: new Int32Array(5),
    traits: 1024,
    ambiguity: 0xffff,
    clusters: new Int32Array(grains),
  };
}

/** What is the same for all words of a sentence, from the traits of its words. */
export function sentenceTraits(words: readonly number[]): number {
  let lettered = 0;
  let capitalised = 0;
  for (const traits of words) {
    if (!isLettered(traits)) continue;
    lettered++;
    if (isCapitalised(traits)) capitalised++;
  }
  const share = lettered < 3 ? 0 : capitalised * 5 >= lettered * 4 ? 2 : capitalised * 2 >= lettered ? 1 : 0;
  return share * 4 + (isLettered(words.at(-1) ?? 0) ? 1 : 0);
}

/** Tags of each ambiguity class as arrays of their own. */
export function candidateLists(model: LexiconModel): Uint8Array[] {
  const lists: Uint8Array[] = [];
  for (let index = 0; index + 1 < model.begins.length; index++) {
    lists.push(model.members.subarray(model.begins[index], model.begins[index + 1]));
  }
  return lists;
}
