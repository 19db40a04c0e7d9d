import { futureFeatures, historyFeatures, NO_WORD, sentenceTraits, wordFeatures } from './features.ts';
import type { LexiconModel } from './lexicon.ts';
import { MOST_TAG_FEATURES, REMEMBERED, type Weigher } from './weigher.ts';
import type { WordForm } from './word.ts';

/** How many words the second look is behind. */
const BEHIND = 2;

/** Tags of each ambiguity class as arrays of their own; the last is the class of unseen words. */
export function candidateLists(model: LexiconModel): Uint8Array[] {
  const lists: Uint8Array[] = [];
  for (let index = 0; index + 1 < model.begins.length; index++) {
    lists.push(model.members.subarray(model.begins[index], model.begins[index + 1]));
  }
  return lists;
}

/**
 * Tags of a sentence: a first look from left to right, then a second at the words that it left in doubt, which also
 * sees the first look's tags of the two words after. So the second follows two words behind. `candidates` are the lists
 * of the weigher. `margin` is how far behind a tag may be to be in doubt.
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
  const first = new Uint8Array(words.length);
  const final = new Uint8Array(words.length);
  /** Of the last words, the tags in doubt and where the features end that do not depend on tags. */
  const doubts: (Uint8Array | undefined)[] = [];
  const ends: number[] = [];
  const sentence = sentenceTraits(words, words.at(-1) ?? NO_WORD);

  const look = (index: number): number => {
    const { ambiguity } = words[index] as WordForm;
    const number = ambiguity < 0 ? open : ambiguity;
    const list = candidates[number] as Uint8Array;
    const place = index % REMEMBERED;
    doubts[place] = undefined;
    if (list.length === 1) return list[0] as number;
    const at = place * MOST_TAG_FEATURES;
    const [b1, b2] = [tagAt(first, index - 1), tagAt(first, index - 2)];
    const end = wordFeatures(words, index, sentence, features, at);
    const best = weigher.best(0, at, historyFeatures(words, index, b1, b2, features, end), number);
    if (passes > 1) doubts[place] = weigher.contenders(number, margin);
    ends[place] = end;
    return best;
  };
  const lookAgain = (index: number): number => {
    const own = first[index] as number;
    const place = index % REMEMBERED;
    const list = doubts[place];
    if (list === undefined) return own;
    const [b1, b2] = [tagAt(final, index - 1), tagAt(final, index - 2)];
    const [a1, a2] = [tagAt(first, index + 1), tagAt(first, index + 2)];
    let end = historyFeatures(words, index, b1, b2, features, ends[place] as number);
    end = futureFeatures(words, index, b1, a1, a2, own, features, end);
    return weigher.bestOf(1, place * MOST_TAG_FEATURES, end, list);
  };
  for (let index = 0; index < words.length + BEHIND; index++) {
    if (index < words.length) first[index] = look(index);
    if (index >= BEHIND) final[index - BEHIND] = lookAgain(index - BEHIND);
  }
  return final;
}

function tagAt(tags: Uint8Array, index: number): number {
  return index < 0 || index >= tags.length ? 255 : (tags[index] as number);
}
