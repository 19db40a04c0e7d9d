import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/core/index.ts';
import { unreadToken } from '../../src/core/index.ts';
import { buildHashTable } from '../../src/language/numerics/hash-table.ts';
import { createTagger, loadTagger, type TaggerModel } from '../../src/language/tagger/index.ts';
import { candidateLists, sentenceTraits, wordForm } from '../../src/language/tagger/lexicon.ts';
import {
  describeWord,
  isCapitalised,
  isLettered,
  numbersOf,
  type WordForm,
} from '../../src/language/tagger/word.ts';
import { FeatureReader, MOST_TAG_FEATURES, surroundingsOf } from '../../training/tagger/features.ts';
import { learnLexicon } from '../../training/tagger/lexicon.ts';

describe('word forms', () => {
  it('fold case and curly marks, but keep the form as written too', () => {
    const [left, right] = [describeWord('Don’t'), describeWord("don't")];
    expect(left.folded).toBe(right.folded);
    expect(left.exact).not.toBe(right.exact);
    expect([isCapitalised(left.traits), isCapitalised(right.traits), isLettered(left.traits)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('share endings', () => {
    expect(describeWord('talking').suffixes[2]).toBe(describeWord('signing').suffixes[2]);
    expect(describeWord('on').suffixes[2]).toBe(0);
  });

  it('look at no more than 64 characters', () => {
    expect(describeWord('x'.repeat(64)).folded).toBe(describeWord('x'.repeat(5000)).folded);
  });
});

/** Tags by the plain way: every feature's weight for every tag, one after the other. */
function plainTags(model: TaggerModel, texts: readonly string[]): number[] {
  const { lexicon, margin } = model;
  const reader = new FeatureReader(lexicon.grains);
  const lists = candidateLists(lexicon);
  const forms = texts.map((text) => wordForm(lexicon, text));
  const sentence = sentenceTraits(forms.map(({ traits }) => traits));
  const numbers = forms.map(numbersOf);
  const at = (index: number): Int32Array => numbers[index] ?? reader.none;
  const features = new Int32Array(MOST_TAG_FEATURES);
  const sumsOf = (
    weights: Int8Array,
    index: number,
    before: readonly number[],
    after?: readonly number[],
  ) => {
    const around = surroundingsOf(at, index, sentence, before, after ?? []);
    const count = reader.read(around, after !== undefined, features);
    const weightOf = (tag: number, feature: number): number =>
      weights[(feature ^ tag) & (weights.length - 1)] as number;
    return (tag: number): number =>
      features.subarray(0, count).reduce((sum, feature) => sum + weightOf(tag, feature), 0);
  };
  const highest = (tags: readonly number[], sum: (tag: number) => number): number =>
    tags.reduce((best, tag) => (sum(tag) > sum(best) ? tag : best));
  const listOf = ({ ambiguity }: WordForm): number[] => [
    ...(lists[ambiguity < 0 ? lexicon.open : ambiguity] as Uint8Array),
  ];
  const first: number[] = [];
  const doubts = forms.map((form, index) => {
    const list = listOf(form);
    const sum = sumsOf(model.first, index, first);
    const best = highest(list, sum);
    first.push(best);
    return list.filter((tag) => sum(tag) >= sum(best) - margin);
  });
  const { second } = model;
  if (second === undefined) return first;
  const final: number[] = [];
  for (const [index, doubt] of doubts.entries())
    final.push(
      doubt.length < 2 ? (first[index] as number) : highest(doubt, sumsOf(second, index, final, first)),
    );
  return final;
}

describe('choosing', () => {
  const words = ['The', 'the', 'envoy', 'Envoys', 'met', 'met.', 'in', 'U.S.', '2014', 'well-known', 'x'];
  const token = (text: string, tag: string): Token => {
    const [upos, xpos] = tag.split(' ') as [string, string];
    return { text, start: 0, end: text.length, lemma: '', upos, xpos, head: -1, relation: '' };
  };

  it('gives in vectors what one weight after the other gives', () => {
    const numbers = fc.int8Array({ minLength: 512, maxLength: 512, min: -128, max: 127 });
    fc.assert(
      fc.property(
        fc.tuple(numbers, numbers),
        fc.array(fc.tuple(fc.constantFrom(...words), fc.nat(40)), { minLength: 1, maxLength: 60 }),
        fc.array(fc.array(fc.constantFrom(...words, 'unseen', 'Nowhere'), { maxLength: 12 }), {
          maxLength: 5,
        }),
        fc.constantFrom(0, 4),
        fc.integer({ min: 0, max: 1500 }),
        fc.boolean(),
        ([first, second], learned, sentences, grains, margin, twice) => {
          const tags = Array.from({ length: 41 }, (_, tag) => `T${tag} X${tag}`);
          const numbered = new Map(tags.map((tag, index) => [tag, index * 6]));
          const seen = [learned.map(([text, tag]) => token(text, tags[tag] as string))];
          const parents = Uint8Array.from({ length: grains * 3 }, (_, at) => at % 5);
          const table = buildHashTable(words.map((word, at) => [describeWord(word).folded, at % 3]));
          const settings = { settled: 2, settledOpen: 3, openTag: 1 };
          const lexicon = learnLexicon(seen, numbered, settings, { table, parents, grains });
          const names = Array.from({ length: 256 }, (_, tag) => [`T${tag}`, `X${tag}`] as const);
          const model = { tags: names, lexicon, first, second: twice ? second : undefined, margin };
          const tagger = createTagger(model);
          // The second time every word is known already.
          for (const texts of [...sentences, ...sentences]) {
            const tokens = texts.map((text) => token(text, ' '));
            tagger.tag(tokens);
            expect(tokens.map(({ upos }) => upos)).toEqual(plainTags(model, texts).map((tag) => `T${tag}`));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the shipped tagger', () => {
  const tagger = loadTagger();
  const tags = (sentence: string): string => {
    const tokens = sentence.split(' ').map((text) => unreadToken(text, 0, text.length));
    tagger.tag(tokens);
    return tokens.map((token) => token.xpos).join(' ');
  };

  it.each([
    ['Arvenia accused Belmark of breaking the treaty .', 'NNP VBD NNP IN VBG DT NN .'],
    ['The president will visit the country on Monday .', 'DT NN MD VB DT NN IN NNP .'],
    ['Troops were withdrawn after the talks .', 'NNS VBD VBN IN DT NNS .'],
    ["It is not the ministry 's policy .", 'PRP VBZ RB DT NN POS NN .'],
  ])('%s', (sentence, expected) => {
    expect(tags(sentence)).toBe(expected);
  });

  it('gives the same tags whatever it read before', () => {
    const sentence = 'The envoys of both states met in Geneva .';
    const before = tags(sentence);
    for (let round = 0; round < 5; round++)
      tags(Array.from({ length: 5000 }, (_, word) => `word${round * 5000 + word}`).join(' '));
    expect(tags(sentence)).toBe(before);
  });

  it('takes an empty sentence', () => {
    expect(() => tagger.tag([])).not.toThrow();
  });
});
