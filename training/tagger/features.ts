import { mix } from '../../src/language/numerics/hashing.ts';
import { placeOf } from '../../src/language/tagger/kernels.ts';
import { noWord } from '../../src/language/tagger/lexicon.ts';
import { NO_TAG } from '../../src/language/tagger/tag.ts';
import {
  contextTemplates,
  EVERY_WORD,
  FUTURE,
  type Given,
  HISTORY,
  ownTemplates,
  type Place,
  type Source,
  type Template,
} from '../../src/language/tagger/templates.ts';
import { numbersOf } from '../../src/language/tagger/word.ts';

/** More than the number of features of one word. */
export const MOST_TAG_FEATURES = 128;

/** What the features of a word are made of: words as `numbersOf` gives them. */
export type Surroundings = Record<Place, Int32Array> & Record<Given, number> & { first: number };

/**
 * What stands around word `index` of a sentence: `at` gives the words, also beyond the ends; `before` the tags of the
 * words before it, `after` those that a first look gave to it and the words after it (none in the first look).
 */
export function surroundingsOf(
  at: (index: number) => Int32Array,
  index: number,
  sentence: number,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): Surroundings {
  return {
    b2: at(index - 2),
    b1: at(index - 1),
    w: at(index),
    a1: at(index + 1),
    a2: at(index + 2),
    first: index === 0 ? 1 : 0,
    sentence,
    t1: before[index - 1] ?? NO_TAG,
    t2: before[index - 2] ?? NO_TAG,
    n1: after[index + 1] ?? NO_TAG,
    n2: after[index + 2] ?? NO_TAG,
    own: after[index] ?? NO_TAG,
  };
}

type Reader = (around: Surroundings) => number;

/** Reads the features that the shipped tagger reads in its kernels, one after the other. */
export class FeatureReader {
  private readonly firstLook: readonly [Reader, Template][];
  private readonly future: readonly [Reader, Template][];
  /** Stands for the words before the first and after the last. */
  readonly none: Int32Array;

  constructor(grains: number) {
    const readers = (templates: readonly Template[]): [Reader, Template][] =>
      templates.map((template) => [readerOf(template.source), template]);
    this.firstLook = readers([...ownTemplates(grains), ...contextTemplates(grains), ...HISTORY]);
    this.future = readers(FUTURE);
    this.none = numbersOf(noWord(grains));
  }

  /** Writes the features of a word to `out`, with `second` those of the second look; returns how many. */
  read(around: Surroundings, second: boolean, out: Int32Array): number {
    out[0] = EVERY_WORD;
    const count = write(this.firstLook, around, out, 1);
    return second ? write(this.future, around, out, count) : count;
  }
}

function write(
  readers: readonly [Reader, Template][],
  around: Surroundings,
  out: Int32Array,
  from: number,
): number {
  let end = from;
  for (const [read, { salt, byFirst, optional }] of readers) {
    const value = read(around);
    if (optional === true && value === 0) continue;
    out[end++] = mix(value, byFirst === true ? salt + around.first : salt);
  }
  return end;
}

function readerOf(source: Source): Reader {
  if (typeof source === 'string') return (around) => around[source];
  if ('one' in source) {
    const [one, other] = [readerOf(source.one), readerOf(source.other)];
    return (around) => mix(one(around), other(around));
  }
  const [word, trait] = source;
  const place = placeOf(trait);
  return (around) => around[word][place] as number;
}
