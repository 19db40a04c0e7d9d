import { mix } from '../numerics/hashing.ts';
import { isCapitalised, isLettered, type WordForm } from './word.ts';

/** Stands for the words before the first and after the last. */
export const NO_WORD: WordForm = {
  exact: 0x1234567,
  folded: 0x1234567,
  shape: 0x1234567,
  prefixes: new Int32Array(4),
  suffixes: new Int32Array(5),
  traits: 1024,
  ambiguity: 0xffff,
  clusters: new Int32Array(8),
};

/** The grain of clusters whose neighbours are looked at in pairs. */
const MIDDLE_GRAIN = 1;

/** What is the same for all words of a sentence. */
export function sentenceTraits(words: readonly WordForm[], last: WordForm): number {
  let lettered = 0;
  let capitalised = 0;
  for (const word of words) {
    if (!isLettered(word)) continue;
    lettered++;
    if (isCapitalised(word)) capitalised++;
  }
  const share = lettered < 3 ? 0 : capitalised * 5 >= lettered * 4 ? 2 : capitalised * 2 >= lettered ? 1 : 0;
  return share * 4 + (isLettered(last) ? 1 : 0);
}

/**
 * Features of word `index` that do not depend on other words' tags, written to `out` from `at` on. Returns where they
 * end.
 */
export function wordFeatures(
  words: readonly WordForm[],
  index: number,
  sentence: number,
  out: Int32Array,
  at = 0,
): number {
  let end = at;
  const w = words[index] as WordForm;
  const b1 = index > 0 ? (words[index - 1] as WordForm) : NO_WORD;
  const b2 = index > 1 ? (words[index - 2] as WordForm) : NO_WORD;
  const a1 = index + 1 < words.length ? (words[index + 1] as WordForm) : NO_WORD;
  const a2 = index + 2 < words.length ? (words[index + 2] as WordForm) : NO_WORD;
  const first = index === 0 ? 1 : 0;
  out[end++] = 0x51ed27;
  out[end++] = mix(w.exact, 1);
  out[end++] = mix(w.folded, 2);
  out[end++] = mix(w.shape, 3 + first);
  out[end++] = mix(w.traits, 5 + first);
  out[end++] = mix(mix(w.traits, sentence), 7 + first);
  for (let n = 0; n < 4; n++) if (w.prefixes[n] !== 0) out[end++] = mix(w.prefixes[n] as number, 10 + n);
  for (let n = 0; n < 5; n++) if (w.suffixes[n] !== 0) out[end++] = mix(w.suffixes[n] as number, 15 + n);
  out[end++] = mix(mix(w.suffixes[1] as number, w.traits), 20);
  out[end++] = mix(mix(w.suffixes[2] as number, w.traits), 21);
  out[end++] = mix(w.ambiguity, 22);
  out[end++] = mix(b1.folded, 23);
  out[end++] = mix(a1.folded, 24);
  out[end++] = mix(b2.folded, 25);
  out[end++] = mix(a2.folded, 26);
  out[end++] = mix(b1.suffixes[2] as number, 27);
  out[end++] = mix(a1.suffixes[2] as number, 28);
  out[end++] = mix(b1.suffixes[1] as number, 29);
  out[end++] = mix(a1.suffixes[1] as number, 30);
  out[end++] = mix(b1.shape, 31);
  out[end++] = mix(a1.shape, 32);
  out[end++] = mix(b1.ambiguity, 33);
  out[end++] = mix(a1.ambiguity, 34);
  out[end++] = mix(mix(a1.ambiguity, a2.ambiguity), 35);
  out[end++] = mix(mix(w.ambiguity, a1.ambiguity), 36);
  out[end++] = mix(mix(b1.ambiguity, w.ambiguity), 37);
  out[end++] = mix(mix(b1.folded, w.folded), 38);
  out[end++] = mix(mix(w.folded, a1.folded), 39);
  out[end++] = mix(mix(b1.folded, a1.folded), 40);
  out[end++] = mix(mix(a1.folded, a2.folded), 41);
  out[end++] = mix(mix(b2.folded, b1.folded), 42);
  out[end++] = mix(mix(mix(b1.ambiguity, w.ambiguity), a1.ambiguity), 43);
  out[end++] = mix(mix(w.shape, mix(b1.shape, a1.shape)), 44);
  out[end++] = mix(mix(w.traits, mix(b1.traits, a1.traits)), 45);
  out[end++] = mix(mix(w.suffixes[2] as number, b1.folded), 46);
  out[end++] = mix(mix(w.suffixes[2] as number, a1.folded), 47);
  const own = w.clusters;
  const left = b1.clusters;
  const right = a1.clusters;
  for (let n = 0; n < own.length; n++) {
    out[end++] = mix(own[n] as number, 50 + n);
    out[end++] = mix(left[n] as number, 54 + n);
    out[end++] = mix(right[n] as number, 58 + n);
  }
  if (own.length > 3) {
    const middle = own[MIDDLE_GRAIN] as number;
    out[end++] = mix(mix(middle, left[MIDDLE_GRAIN] as number), 62);
    out[end++] = mix(mix(middle, right[MIDDLE_GRAIN] as number), 63);
    out[end++] = mix(mix(left[MIDDLE_GRAIN] as number, right[MIDDLE_GRAIN] as number), 64);
    out[end++] = mix(b2.clusters[MIDDLE_GRAIN] as number, 65);
    out[end++] = mix(a2.clusters[MIDDLE_GRAIN] as number, 66);
    // How the word is usually written, beside how it is written here.
    const habit = own[own.length - 1] as number;
    out[end++] = mix(mix(habit, w.traits), 67 + first);
  }
  return end;
}

/**
 * Features of word `index` from the tags of the words before it (`b1`, `b2`: tag indices, or 255 at the beginning),
 * written to `out` from `end` on. Returns where they end.
 */
export function historyFeatures(
  words: readonly WordForm[],
  index: number,
  b1: number,
  b2: number,
  out: Int32Array,
  end: number,
): number {
  const w = words[index] as WordForm;
  const a1 = words[index + 1] ?? NO_WORD;
  out[end++] = mix(b1, 70);
  out[end++] = mix(b2, 71);
  const pair = mix(b1, b2);
  out[end++] = mix(pair, 72);
  out[end++] = mix(mix(b1, w.folded), 73);
  out[end++] = mix(mix(pair, w.folded), 74);
  out[end++] = mix(mix(b1, w.ambiguity), 75);
  out[end++] = mix(mix(b1, a1.folded), 76);
  out[end++] = mix(mix(b1, a1.ambiguity), 77);
  out[end++] = mix(mix(pair, w.ambiguity), 78);
  out[end++] = mix(mix(b1, w.suffixes[2] as number), 79);
  out[end++] = mix(mix(b1, w.shape), 80);
  return end;
}

/** Features from the tags that a first pass gave to the words after it, added likewise. */
export function futureFeatures(
  words: readonly WordForm[],
  index: number,
  b1: number,
  a1: number,
  a2: number,
  own: number,
  out: Int32Array,
  end: number,
): number {
  const w = words[index] as WordForm;
  out[end++] = mix(a1, 85);
  out[end++] = mix(a2, 86);
  out[end++] = mix(mix(a1, a2), 87);
  out[end++] = mix(mix(b1, a1), 88);
  out[end++] = mix(mix(a1, w.folded), 89);
  out[end++] = mix(mix(a1, w.ambiguity), 90);
  out[end++] = mix(mix(mix(b1, a1), w.ambiguity), 91);
  out[end++] = mix(mix(mix(b1, a1), w.folded), 92);
  out[end++] = mix(mix(a1, w.suffixes[2] as number), 93);
  out[end++] = mix(own, 94);
  out[end++] = mix(mix(own, mix(b1, a1)), 95);
  return end;
}
