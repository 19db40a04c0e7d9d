import type { Token } from '../../src/core/index.ts';
import { buildHashTable, type HashTable } from '../../src/language/numerics/hash-table.ts';
import type { LexiconModel } from '../../src/language/tagger/lexicon.ts';
import { describeWord } from '../../src/language/tagger/word.ts';

export interface LexiconSettings {
  /** A word seen this often has only tags it was seen with, if all are closed; a rarer one may have any open tag. */
  settled: number;
  /** The same for a word with an open tag: "exchange" may be a verb though thirty times it was a noun. */
  settledOpen: number;
  /** Tags that at least this many once-seen words have are open to unseen words. */
  openTag: number;
}

/** Clusters of words by their lower-case form: cluster index, and for each cluster its parents. */
export interface Clusters {
  table: HashTable;
  parents: Uint8Array;
  grains: number;
}

export const NO_CLUSTERS: Clusters = { table: buildHashTable([]), parents: new Uint8Array(0), grains: 0 };

/** Name of the joint tag of a token. */
export function jointTag(token: Token): string {
  return `${token.upos} ${token.xpos}`;
}

/** Learns which tags each word may have. */
export function learnLexicon(
  sentences: readonly Token[][],
  tags: ReadonlyMap<string, number>,
  settings: LexiconSettings,
  clusters: Clusters = NO_CLUSTERS,
): LexiconModel {
  const counts = new Map<number, Map<number, number>>();
  for (const sentence of sentences) {
    for (const token of sentence) {
      const { folded } = describeWord(token.text);
      const word = counts.get(folded) ?? new Map<number, number>();
      counts.set(folded, word);
      const tag = tags.get(jointTag(token)) as number;
      word.set(tag, (word.get(tag) ?? 0) + 1);
    }
  }
  const once = new Map<number, number>();
  for (const word of counts.values()) {
    const [only] = word;
    if (word.size === 1 && only?.[1] === 1) once.set(only[0], (once.get(only[0]) ?? 0) + 1);
  }
  const open = [...once].filter(([, times]) => times >= settings.openTag).map(([tag]) => tag);
  const lists = new Map<string, number>();
  const entries: [number, number][] = [];
  const classOf = (members: number[]): number => {
    const key = [...new Set(members)].sort((a, b) => a - b).join(' ');
    const known = lists.get(key) ?? lists.size;
    lists.set(key, known);
    return known;
  };
  const openClass = classOf(open);
  for (const [hash, word] of counts) {
    const total = [...word.values()].reduce((sum, times) => sum + times, 0);
    const seen = [...word.keys()];
    const enough = seen.some((tag) => open.includes(tag)) ? settings.settledOpen : settings.settled;
    entries.push([hash, classOf(total >= enough ? seen : [...seen, ...open])]);
  }
  const members = [...lists.keys()].map((key) => key.split(' ').map(Number));
  const begins = [0];
  for (const list of members) begins.push((begins.at(-1) as number) + list.length);
  return {
    classes: buildHashTable(entries),
    members: Uint8Array.from(members.flat()),
    begins: Uint16Array.from(begins),
    open: openClass,
    clusters: clusters.table,
    parents: clusters.parents,
    grains: clusters.grains,
  };
}
