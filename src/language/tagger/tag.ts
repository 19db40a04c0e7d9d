import { sentenceTraits } from './lexicon.ts';
import { REMEMBERED, type TagMemory } from './memory.ts';

/** How many words the second look is behind. */
const BEHIND = 2;
/** The tag before the first word and after the last. */
export const NO_TAG = 255;

/**
 * Tags of a sentence: a first look from left to right, then a second at the words that it left in doubt, which also
 * sees the first look's tags of the two words after. So the second follows two words behind. `margin` is how far behind
 * the best a tag may be to be in doubt; undefined where there is no second look.
 */
export function tagSentence(
  words: readonly number[],
  memory: TagMemory,
  margin: number | undefined,
): Uint8Array {
  const first = new Uint8Array(words.length);
  const final = new Uint8Array(words.length);
  const doubts: (Uint8Array | undefined)[] = [];
  const sentence = sentenceTraits(words.map((word) => memory.traitsOf(word)));
  const at = (index: number): number => words[index] ?? memory.none;

  const look = (index: number): number => {
    const w = words[index] as number;
    const list = memory.listOf(w);
    const place = index % REMEMBERED;
    doubts[place] = undefined;
    if (list.tags.length === 1) return list.tags[0] as number;
    const neighbours = { b2: at(index - 2), b1: at(index - 1), w, a1: at(index + 1), a2: at(index + 2) };
    const [t1, t2] = [first[index - 1] ?? NO_TAG, first[index - 2] ?? NO_TAG];
    memory.weigh(place, neighbours, index === 0 ? 1 : 0, sentence, t1, t2);
    const best = memory.best(list);
    if (margin !== undefined) doubts[place] = memory.contenders(list, best, margin);
    return list.tags[best] as number;
  };
  const lookAgain = (index: number): number => {
    const own = first[index] as number;
    const place = index % REMEMBERED;
    const doubt = doubts[place];
    if (doubt === undefined) return own;
    const w = words[index] as number;
    const list = memory.listOf(w);
    const [t1, t2] = [final[index - 1] ?? NO_TAG, final[index - 2] ?? NO_TAG];
    const [n1, n2] = [first[index + 1] ?? NO_TAG, first[index + 2] ?? NO_TAG];
    memory.weighAgain(place, w, at(index + 1), t1, t2, n1, n2, own, doubt);
    return list.tags[memory.best(list, doubt)] as number;
  };
  for (let index = 0; index < words.length + BEHIND; index++) {
    if (index < words.length) first[index] = look(index);
    if (index >= BEHIND) final[index - BEHIND] = lookAgain(index - BEHIND);
  }
  return final;
}
