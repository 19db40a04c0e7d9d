import { buildHashTable } from '../src/language/numerics/hash-table.ts';
import { describeWord, isCapitalised, isLettered, type WordForm } from '../src/language/tagger/word.ts';
import type { Clusters } from './tagger/lexicon.ts';

export interface ClusterSettings {
  /** Number of clusters of each grain, coarse to fine; at most 255 each. */
  grains: readonly number[];
  /** Words seen less often are left without a cluster. */
  fewest: number;
  rounds: number;
}

export const CLUSTER_SETTINGS: ClusterSettings = { grains: [24, 80, 250], fewest: 3, rounds: 12 };

/**
 * Clusters of words that stand in like company: the exchange algorithm for class bigrams (Kneser & Ney 1993;
 * Martin, Liermann & Ney 1998). Words are compared in lower case, sentences are lists of words. After the grains
 * stands one more number: whether the word is usually written with a capital.
 */
export function induceClusters(
  sentences: Iterable<readonly string[]>,
  settings = CLUSTER_SETTINGS,
): Clusters {
  const counts = new Map<number, number>();
  const habits = new Map<number, [capital: number, small: number]>();
  const hashed: Int32Array[] = [];
  for (const sentence of sentences) {
    const forms = sentence.map(describeWord);
    const hashes = Int32Array.from(forms, (form) => form.folded);
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    countHabits(forms, habits);
    hashed.push(hashes);
  }
  const kept = [...counts].filter(([, times]) => times >= settings.fewest);
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const ids = new Map(kept.map(([hash], index) => [hash, index + 1]));
  const bigrams = countBigrams(hashed, ids);
  const size = kept.length + 1;
  const assignments = settings.grains.map((clusters) => exchange(bigrams, size, clusters, settings.rounds));
  const rows = new Map<string, number>();
  const entries = kept.map(([hash], index): [number, number] => {
    const row = [
      ...assignments.map((assignment) => assignment[index + 1] as number),
      habitOf(habits.get(hash)),
    ].join(' ');
    const known = rows.get(row) ?? rows.size;
    rows.set(row, known);
    return [hash, known];
  });
  const parents = Uint8Array.from([...rows.keys()].flatMap((row) => row.split(' ').map(Number)));
  return { table: buildHashTable(entries), parents, grains: settings.grains.length + 1 };
}

/** Counts how words are written where a capital says something: not first, and not where all are capitalised. */
function countHabits(forms: readonly WordForm[], habits: Map<number, [number, number]>): void {
  const capitals = forms.filter(({ traits }) => isCapitalised(traits)).length;
  if (capitals * 2 > forms.filter(({ traits }) => isLettered(traits)).length) return;
  for (const form of forms.slice(1)) {
    if (!isLettered(form.traits)) continue;
    const habit = habits.get(form.folded) ?? [0, 0];
    habits.set(form.folded, habit);
    habit[isCapitalised(form.traits) ? 0 : 1]++;
  }
}

/** 0 not known, 1 always small … 4 always with a capital. */
function habitOf(habit: readonly [capital: number, small: number] | undefined): number {
  if (habit === undefined) return 0;
  const share = habit[0] / (habit[0] + habit[1]);
  return share === 0 ? 1 : share < 0.5 ? 2 : share < 1 ? 3 : 4;
}

/** Neighbours of each word with counts: right neighbours, then left ones, by word. */
interface Bigrams {
  right: [words: Int32Array, counts: Int32Array][];
  left: [words: Int32Array, counts: Int32Array][];
  totals: Int32Array;
}

/** Word 0 stands for the edge of a sentence and for rare words. */
function countBigrams(sentences: readonly Int32Array[], ids: ReadonlyMap<number, number>): Bigrams {
  const size = ids.size + 1;
  const right: Map<number, number>[] = Array.from({ length: size }, () => new Map<number, number>());
  const left: Map<number, number>[] = Array.from({ length: size }, () => new Map<number, number>());
  const totals = new Int32Array(size);
  const count = (map: Map<number, number>, word: number): void =>
    void map.set(word, (map.get(word) ?? 0) + 1);
  for (const sentence of sentences) {
    let before = 0;
    for (let index = 0; index <= sentence.length; index++) {
      const word = index < sentence.length ? (ids.get(sentence[index] as number) ?? 0) : 0;
      count(right[before] as Map<number, number>, word);
      count(left[word] as Map<number, number>, before);
      totals[word] = (totals[word] as number) + 1;
      before = word;
    }
  }
  const pack = (map: Map<number, number>): [Int32Array, Int32Array] => [
    Int32Array.from(map.keys()),
    Int32Array.from(map.values()),
  ];
  return { right: right.map(pack), left: left.map(pack), totals };
}

/** Moves one word after another to the cluster that makes the text likeliest. Cluster 0 holds only word 0. */
function exchange(bigrams: Bigrams, size: number, clusters: number, rounds: number): Uint8Array {
  const assignment = new Uint8Array(size);
  for (let word = 1; word < size; word++) assignment[word] = 1 + ((word - 1) % (clusters - 1));
  const pairs = new Int32Array(clusters * clusters);
  const totals = new Int32Array(clusters);
  for (let word = 0; word < size; word++) {
    const own = assignment[word] as number;
    totals[own] = (totals[own] as number) + (bigrams.totals[word] as number);
    const [words, counts] = bigrams.right[word] as [Int32Array, Int32Array];
    for (let at = 0; at < words.length; at++) {
      const cell = own * clusters + (assignment[words[at] as number] as number);
      pairs[cell] = (pairs[cell] as number) + (counts[at] as number);
    }
  }
  const table = new Float64Array(1 << 16);
  for (let value = 1; value < table.length; value++) table[value] = value * Math.log(value);
  const f = (value: number): number => (value < 65536 ? (table[value] as number) : value * Math.log(value));
  const after = new Int32Array(clusters);
  const before = new Int32Array(clusters);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let word = 1; word < size; word++) {
      const own = assignment[word] as number;
      after.fill(0);
      before.fill(0);
      let itself = 0;
      const [rightWords, rightCounts] = bigrams.right[word] as [Int32Array, Int32Array];
      for (let at = 0; at < rightWords.length; at++) {
        const other = rightWords[at] as number;
        if (other === word) itself += rightCounts[at] as number;
        else {
          const cluster = assignment[other] as number;
          after[cluster] = (after[cluster] as number) + (rightCounts[at] as number);
        }
      }
      const [leftWords, leftCounts] = bigrams.left[word] as [Int32Array, Int32Array];
      for (let at = 0; at < leftWords.length; at++) {
        const other = leftWords[at] as number;
        if (other === word) continue;
        const cluster = assignment[other] as number;
        before[cluster] = (before[cluster] as number) + (leftCounts[at] as number);
      }
      const weight = bigrams.totals[word] as number;
      change(pairs, totals, clusters, own, after, before, itself, weight, -1);
      const touched: number[] = [];
      for (let cluster = 0; cluster < clusters; cluster++) {
        if (after[cluster] !== 0 || before[cluster] !== 0) touched.push(cluster);
      }
      let best = own;
      let highest = -Infinity;
      for (let cluster = 1; cluster < clusters; cluster++) {
        let gain = 2 * (f(totals[cluster] as number) - f((totals[cluster] as number) + weight));
        for (const other of touched) {
          const a = after[other] as number;
          const b = before[other] as number;
          const forth = pairs[cluster * clusters + other] as number;
          if (other === cluster) {
            gain += f(forth + a + b + itself) - f(forth);
            continue;
          }
          const back = pairs[other * clusters + cluster] as number;
          if (a > 0) gain += f(forth + a) - f(forth);
          if (b > 0) gain += f(back + b) - f(back);
        }
        if (gain > highest) {
          highest = gain;
          best = cluster;
        }
      }
      change(pairs, totals, clusters, best, after, before, itself, weight, 1);
      assignment[word] = best;
      if (best !== own) moved++;
    }
    if (moved < size / 1000) break;
  }
  return assignment;
}

/** Takes a word's counts out of a cluster (`sign` −1) or puts them in (+1). */
function change(
  pairs: Int32Array,
  totals: Int32Array,
  clusters: number,
  cluster: number,
  after: Int32Array,
  before: Int32Array,
  itself: number,
  weight: number,
  sign: number,
): void {
  for (let other = 0; other < clusters; other++) {
    const forth = cluster * clusters + other;
    const back = other * clusters + cluster;
    pairs[forth] = (pairs[forth] as number) + sign * (after[other] as number);
    pairs[back] = (pairs[back] as number) + sign * (before[other] as number);
  }
  const own = cluster * clusters + cluster;
  pairs[own] = (pairs[own] as number) + sign * itself;
  totals[cluster] = (totals[cluster] as number) + sign * weight;
}
