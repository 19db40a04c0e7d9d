import { futureFeatures, historyFeatures, NO_WORD, sentenceTraits, wordFeatures } from './features.ts';
import type { LexiconModel } from './lexicon.ts';
import type { Weigher } from './weigher.ts';
import type { WordForm } from './word.ts';

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
 * sees the first one's tags to the right. `candidates` are the lists of the weigher. `margin` is how far behind a tag may be to be in doubt.
 */
export function tagSentence(
  words: readonly WordForm[],
  weigher: Weigher,
  passes: number,
  candidates: readonly Uint8Array[],
  open: number,
  margin = Infinity,
): Uint8Array {
  const { features } = weigher;
  const tags = new Uint8Array(words.length);
  const doubts: (Uint8Array | undefined)[] = [];
  const sentence = sentenceTraits(words, words.at(-1) ?? NO_WORD);
  for (let index = 0; index < words.length; index++) {
    const { ambiguity } = words[index] as WordForm;
    const number = ambiguity < 0 ? open : ambiguity;
    const list = candidates[number] as Uint8Array;
    if (list.length === 1) {
      tags[index] = list[0] as number;
      continue;
    }
    let count = wordFeatures(words, index, sentence, features);
    count = historyFeatures(words, index, tagAt(tags, index - 1), tagAt(tags, index - 2), features, count);
    tags[index] = weigher.best(0, count, number);
    if (passes > 1) doubts[index] = weigher.contenders(number, margin);
  }
  if (passes < 2) return tags;
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
    final[index] = weigher.bestOf(1, count, list);
  }
  return final;
}

function tagAt(tags: Uint8Array, index: number): number {
  return index < 0 || index >= tags.length ? 255 : (tags[index] as number);
}
