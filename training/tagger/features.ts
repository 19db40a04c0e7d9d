import { mix } from '../../src/language/numerics/hashing.ts';
import { placeOf } from '../../src/language/tagger/kernels.ts';
import { noWord } from '../../src/language/tagger/lexicon.ts';
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
