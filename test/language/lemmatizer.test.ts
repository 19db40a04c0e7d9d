import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { possibleLemmas } from '../../src/language/lemmatizer/inflection.ts';
import { irregularLemma } from '../../src/language/lemmatizer/irregular.ts';
import { applyScript, findScript, readScript, writeScript } from '../../src/language/lemmatizer/script.ts';
import { loadLemmatizer } from '../../src/language/lemmatizer/index.ts';

describe('scripts', () => {
  it.each([
    ['Talks', 'talk', 'l1:'],
    ['countries', 'country', 'l3:y'],
    ['BELMARK', 'Belmark', 't0:'],
    ['Arvenia', 'Arvenia', 'k0:'],
    ['went', 'go', 'k*:go'],
  ])('%s → %s is %s', (form, lemma, written) => {
    const script = findScript(form, lemma);
    expect(writeScript(script)).toBe(written);
    expect(applyScript(form, script)).toBe(lemma);
  });

  it('always makes the lemma it was found for, and survives writing', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (form, lemma) => {
        const script = findScript(form, lemma);
        expect(applyScript(form, readScript(writeScript(script)))).toBe(lemma);
      }),
    );
  });

  it('never makes an empty lemma', () => {
    expect(applyScript('as', { base: 'l', strip: 3, append: '' })).toBe('as');
  });
});

describe('inflection', () => {
  it.each([
    ['hoped', 'VBD', ['hope', 'hop']],
    ['planned', 'VBN', ['planne', 'plann', 'plan']],
    ['countries', 'NNS', ['country', 'countrie']],
    ['dying', 'VBG', ['die', 'dye', 'dy']],
    ['easiest', 'JJS', ['easy', 'easie', 'easi']],
  ])('%s may be of %s %j', (form, xpos, lemmas) => {
    expect(possibleLemmas(form, xpos)).toEqual(lemmas);
  });

  it.each([
    ['withdrew', 'VERB', 'VBD', 'withdraw'],
    ['sung', 'VERB', 'VBN', 'sing'],
    ['spokesmen', 'NOUN', 'NNS', 'spokesman'],
    ['crises', 'NOUN', 'NNS', 'crisis'],
    ['found', 'VERB', 'VB', undefined],
  ])('irregular: %s (%s) → %s', (form, upos, xpos, lemma) => {
    expect(irregularLemma(form, upos, xpos)).toBe(lemma);
  });
});

describe('the shipped lemmatiser', () => {
  const lemmatizer = loadLemmatizer();
  const lemma = (text: string, upos: string, xpos: string): string => {
    const token = { text, upos, xpos, start: 0, end: text.length, lemma: '', head: -1, relation: '' };
    lemmatizer.lemmatize([token]);
    return token.lemma;
  };

  it.each([
    ['US', 'PROPN', 'NNP', 'US'],
    ['us', 'PRON', 'PRP', 'we'],
    ['Us', 'PRON', 'PRP', 'we'],
    ['was', 'AUX', 'VBD', 'be'],
    ['Had', 'AUX', 'VBD', 'have'],
    ['accused', 'VERB', 'VBD', 'accuse'],
    ['envoys', 'NOUN', 'NNS', 'envoy'],
    ['Envoys', 'NOUN', 'NNS', 'envoy'],
    ['Arvenia', 'PROPN', 'NNP', 'Arvenia'],
    ['better', 'ADJ', 'JJR', 'good'],
    ["n't", 'PART', 'RB', 'not'],
    ['ca', 'AUX', 'MD', 'can'],
    ['fled', 'VERB', 'VBD', 'flee'],
    ['vetoed', 'VERB', 'VBD', 'veto'],
  ])('%s/%s/%s → %s', (text, upos, xpos, expected) => {
    expect(lemma(text, upos, xpos)).toBe(expected);
  });
});
