import { describe, expect, it } from 'vitest';
import { bestTag } from '../../src/language/tagger/tag.ts';
import { describeWord, isCapitalised, isLettered } from '../../src/language/tagger/word.ts';
import { loadTagger } from '../../src/language/tagger/index.ts';

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
    const features = Int32Array.from([8, 16]);
    expect(bestTag(weights, features, 2, Uint8Array.from([1, 3, 5]))).toBe(3);
    expect(bestTag(weights, features, 2, Uint8Array.from([5, 1]))).toBe(5);
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
