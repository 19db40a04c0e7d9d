import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWord, isCapitalised, isLettered } from '../../src/language/tagger/word.ts';
import { loadTagger } from '../../src/language/tagger/index.ts';
import { createWeigher, plainWeigher } from '../../src/language/tagger/weigher.ts';

describe('word forms', () => {
  it('fold case and curly marks, but keep the form as written too', () => {
    const [left, right] = [describeWord('Don’t'), describeWord("don't")];
    expect(left.folded).toBe(right.folded);
    expect(left.exact).not.toBe(right.exact);
    expect([isCapitalised(left), isCapitalised(right), isLettered(left)]).toEqual([true, false, true]);
  });

  it('share endings', () => {
    expect(describeWord('talking').suffixes[2]).toBe(describeWord('signing').suffixes[2]);
    expect(describeWord('on').suffixes[2]).toBe(0);
  });

  it('look at no more than 64 characters', () => {
    expect(describeWord('x'.repeat(64)).folded).toBe(describeWord('x'.repeat(5000)).folded);
  });
});

describe('choosing', () => {
  it('takes the tag with the highest sum, of equals the first', () => {
    const weights = new Int8Array(1024);
    weights[8 ^ 3] = 5;
    weights[16 ^ 3] = -2;
    const lists = [
      [1, 3, 5],
      [5, 1],
    ].map((list) => Uint8Array.from(list));
    for (const weigher of [createWeigher([{ weights }], lists), plainWeigher([{ weights }], lists)]) {
      weigher.features.set([8, 16]);
      expect(weigher.best(0, 0, 2, 0)).toBe(3);
      expect(weigher.contenders(0, 2)).toBeUndefined();
      expect(weigher.contenders(0, 3)).toEqual(lists[0]);
      expect(weigher.best(0, 0, 2, 1)).toBe(5);
    }
  });

  it('gives in vectors what one weight after the other gives', () => {
    const byte = fc.integer({ min: -128, max: 127 });
    const weights = fc.int8Array({ minLength: 2048, maxLength: 2048, min: -128, max: 127 });
    const tags = fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.tuple(weights, weights),
        fc.array(tags, { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer(), { minLength: 1, maxLength: 100 }),
        byte,
        (both, sets, features, margin) => {
          const passes = both.map((weights) => ({ weights }));
          const lists = sets.map((list) => Uint8Array.from(list));
          const [fast, plain] = [createWeigher(passes, lists), plainWeigher(passes, lists)];
          for (const weigher of [fast, plain]) weigher.features.set(features);
          const count = features.length;
          for (const [list, candidates] of lists.entries())
            for (const pass of [0, 1]) {
              expect(fast.best(pass, 0, count, list)).toBe(plain.best(pass, 0, count, list));
              expect(fast.contenders(list, margin)).toEqual(plain.contenders(list, margin));
              expect(fast.bestOf(pass, 0, count, candidates)).toBe(plain.bestOf(pass, 0, count, candidates));
            }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the shipped tagger', () => {
  const tagger = loadTagger();
  const tags = (sentence: string): string => {
    const tokens = sentence.split(' ').map((text) => ({
      text,
      start: 0,
      end: text.length,
      upos: '',
      xpos: '',
      lemma: '',
      head: -1,
      relation: '',
    }));
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

  it('takes an empty sentence', () => {
    expect(() => tagger.tag([])).not.toThrow();
  });
});
