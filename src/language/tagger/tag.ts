import {
  futureFeatures,
  historyFeatures,
  MOST_TAG_FEATURES,
  NO_WORD,
  sentenceTraits,
  wordFeatures,
} from './features.ts';
import type { LexiconModel } from './lexicon.ts';
import type { WordForm } from './word.ts';

/** Weights of one pass. The weight of a feature for a tag lies at (hash xor tag): the tags of one feature side by side. */
export interface PassWeights {
  weights: Int8Array | Float32Array;
}

/** Features of one word: used up before the next is looked at. */
const features = new Int32Array(MOST_TAG_FEATURES);

/** Sums of the candidates of the last choice, in their order. */
const sums = new Float64Array(256);

/** Best tag among the candidates by the sum of their weights; of equals the first. */
export function bestTag(
  weights: Int8Array | Float32Array,
  features: Int32Array,
  count: number,
  candidates: Uint8Array,
): number {
  const mask = weights.length - 1;
  let best = candidates[0] as number;
  let highest = -Infinity;
  for (let at = 0; at < candidates.length; at++) {
    const tag = candidates[at] as number;
    let sum = 0;
    for (let index = 0; index < count; index++)
      sum += weights[((features[index] as number) ^ tag) & mask] as number;
    sums[at] = sum;
    if (sum > highest) {
      highest = sum;
      best = tag;
    }
  }
  return best;
}

/** The candidates of the last choice whose sums came within `margin` of the highest. */
function contenders(candidates: Uint8Array, margin: number): Uint8Array | undefined {
  let highest = -Infinity;
  for (let at = 0; at < candidates.length; at++) highest = Math.max(highest, sums[at] as number);
  let kept = 0;
  for (let at = 0; at < candidates.length; at++) if ((sums[at] as number) >= highest - margin) kept++;
  if (kept < 2) return undefined;
  return candidates.filter((_, at) => (sums[at] as number) >= highest - margin);
}

/** Tags of each ambiguity class as arrays of their own; the last is the class of unseen words. */
export function candidateLists(model: LexiconModel): Uint8Array[] {
  const lists: Uint8Array[] = [];
  for (let index = 0; index + 1 < model.begins.length; index++) {
    lists.push(model.members.subarray(model.begins[index], model.begins[index + 1]));
  }
  return lists;
}

/**
 * Tags of a sentence: a pass from left to right, then one over the words that the first left in doubt, which also
 * sees the first one's tags to the right. `margin` is how far behind a tag may be to be in doubt.
 */
export function tagSentence(
  words: readonly WordForm[],
  first: PassWeights,
  second: PassWeights | undefined,
  candidates: readonly Uint8Array[],
  open: number,
  margin = Infinity,
): Uint8Array {
  const tags = new Uint8Array(words.length);
  const doubts: (Uint8Array | undefined)[] = [];
  const sentence = sentenceTraits(words, words.at(-1) ?? NO_WORD);
  for (let index = 0; index < words.length; index++) {
    const { ambiguity } = words[index] as WordForm;
    const list = candidates[ambiguity < 0 ? open : ambiguity] as Uint8Array;
    if (list.length === 1) {
      tags[index] = list[0] as number;
      continue;
    }
    let count = wordFeatures(words, index, sentence, features);
    count = historyFeatures(words, index, tagAt(tags, index - 1), tagAt(tags, index - 2), features, count);
    tags[index] = bestTag(first.weights, features, count, list);
    if (second !== undefined) doubts[index] = contenders(list, margin);
  }
  if (second === undefined) return tags;
  const final = tags.slice();
  for (let index = 0; index < words.length; index++) {
    const list = doubts[index];
    if (list === undefined) continue;
    const b1 = tagAt(final, index - 1);
    const own = tags[index] as number;
    let count = wordFeatures(words, index, sentence, features);
    count = historyFeatures(words, index, b1, tagAt(final, index - 2), features, count);
    count = futureFeatures(
      words,
      index,
      b1,
      tagAt(tags, index + 1),
      tagAt(tags, index + 2),
      own,
      features,
      count,
    );
    final[index] = bestTag(second.weights, features, count, list);
  }
  return final;
}

function tagAt(tags: Uint8Array, index: number): number {
  return index < 0 || index >= tags.length ? 255 : (tags[index] as number);
}
