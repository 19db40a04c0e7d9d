import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/core/index.ts';
import { createLanguage, fromConllu, loadLanguage, toConllu } from '../../src/language/index.ts';
import { loadTokenizer } from '../../src/language/tokenizer/index.ts';

const published = { date: '2017-12-04', earliest: '2017-12-04', latest: '2017-12-04' };
const language = loadLanguage();

/** A language that only cuts: what `analyze` does around the models, without them. */
const cutting = createLanguage({
  tokenizer: loadTokenizer(),
  tagger: { tag: (tokens) => tokens.forEach((token) => (token.upos = 'X')), isCommon: () => false },
  lemmatizer: { lemmatize: (tokens) => tokens.forEach((token) => (token.lemma = token.text)) },
  parser: {
    parse: (tokens: Token[]) => {
      for (const [index, token] of tokens.entries()) {
        token.head = index - 1;
        token.relation = index === 0 ? 'root' : 'dep';
      }
    },
  },
});

describe('analyze', () => {
  it('gives sentences whose offsets count in the text', () => {
    const text = '  Arvenia signed.  Belmark didn’t.\n\nTalks go on';
    const sentences = language.analyze(text);
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      'Arvenia signed.',
      'Belmark didn’t.',
      'Talks go on',
    ]);
    for (const [position, sentence] of sentences.entries()) {
      expect(sentence.index).toBe(position);
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      for (const token of sentence.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
    }
  });

  it('fills tags, lemmas, one tree and times', () => {
    const [sentence] = language.analyze('The envoys of Arvenia signed the treaty last month.', { published });
    const tokens = sentence?.tokens ?? [];
    expect(tokens.map((token) => token.upos).join(' ')).toBe(
      'DET NOUN ADP PROPN VERB DET NOUN ADJ NOUN PUNCT',
    );
    expect(tokens[4]).toMatchObject({ xpos: 'VBD', lemma: 'sign', head: -1, relation: 'root' });
    expect(tokens[1]).toMatchObject({ head: 4, relation: 'nsubj', lemma: 'envoy' });
    expect(sentence?.times).toMatchObject([
      { text: 'last month', interval: { earliest: '2017-11-01', latest: '2017-11-30' } },
    ]);
  });

  it('takes a word between two names for the verb of a headline', () => {
    const tags = (text: string) => language.analyze(text)[0]?.tokens.map(({ upos }) => upos);
    expect(tags('Moscow shells Kherson')).toEqual(['PROPN', 'VERB', 'PROPN']);
    expect(tags('Geneva talks on Syria')).not.toContain('VERB');
    expect(tags('London house prices')).not.toContain('VERB');
  });

  it('keeps given sentences whole, each at its place', () => {
    const given = ['First. Still the first', 'Second', 'Second'];
    const sentences = cutting.analyze(given.join('\n\n'), { sentences: given });
    expect(sentences.map(({ text }) => text)).toEqual(given);
    expect(sentences.map(({ start }) => start)).toEqual([0, 24, 32]);
    expect(sentences[2]?.tokens[0]).toMatchObject({ text: 'Second', start: 32, end: 38 });
  });

  it('notes a given sentence that the text does not hold', () => {
    const notes: string[] = [];
    const sentences = cutting.analyze('One.', {
      sentences: ['One.', 'Two.'],
      note: (what) => notes.push(what),
    });
    expect(sentences).toHaveLength(2);
    expect(notes).toEqual(['sentence 1 is not in the text where it should be']);
  });

  it('puts the title last, marked, with offsets of its own', () => {
    const sentences = cutting.analyze('It did.', { title: 'Arvenia signs. Finally' });
    expect(sentences.at(-1)).toMatchObject({
      index: 1,
      title: true,
      start: 0,
      text: 'Arvenia signs. Finally',
    });
    expect(cutting.analyze('It did.', { title: '  ' })).toHaveLength(1);
  });

  it('gives nothing for nothing', () => {
    expect(language.analyze('')).toEqual([]);
    expect(language.analyze(' \n\n\t ')).toEqual([]);
    expect(language.tokenize('')).toEqual([]);
  });

  it('gives the same again', () => {
    const text = 'Arvenia’s minister said the talks had failed. Nobody was surprised.';
    expect(language.analyze(text)).toEqual(loadLanguage().analyze(text));
  });
});

describe('bounds', () => {
  it('makes one tree of a given sentence of thousands of words, and notes it', () => {
    const notes: string[] = [];
    const sentence = 'and they talked '.repeat(700).trim();
    const [only] = cutting.analyze(sentence, { sentences: [sentence], note: (what) => notes.push(what) });
    expect(only?.tokens).toHaveLength(2100);
    expect(only?.tokens.filter((token) => token.head < 0)).toHaveLength(1);
    expect(only?.tokens[256]).toMatchObject({ head: 0, relation: 'parataxis' });
    expect(only?.tokens[257]?.head).toBe(256);
    expect(notes).toHaveLength(1);
  });

  it('analyses a sentence of 2,000 words and 100 KB without a space in bounded time', () => {
    const long = language.analyze('The ministers met and the ministers talked and '.repeat(250));
    expect(long.flatMap((sentence) => sentence.tokens)).toHaveLength(2000);
    const notes: string[] = [];
    const solid = language.analyze('x'.repeat(100_000), { note: (what) => notes.push(what) });
    expect(notes).toContain('a word of 256 characters or more was cut');
    expect(solid.flatMap((sentence) => sentence.tokens).every((token) => token.text.length <= 257)).toBe(
      true,
    );
  }, 60_000);

  it('takes a million short lines', () => {
    let sentences = 0;
    for (const sentence of cutting.analyze('yes\n'.repeat(1_000_000))) sentences += sentence.tokens.length;
    expect(sentences).toBe(1_000_000);
  }, 60_000);
});

describe('parseTokens and CoNLL-U', () => {
  it('keeps given words and predicts the rest anew', () => {
    const words = ['Arvenia', 'signed', 'the', 'treaty', 'on', 'Monday', '.'];
    const source = words.map((word, index) => `${index + 1}\t${word}${'\t_'.repeat(8)}\n`).join('');
    const [given] = fromConllu(`${source}\n`).sentences;
    const tokens = given?.sentence.tokens ?? [];
    language.parseTokens(tokens);
    expect(tokens.map((token) => token.text)).toEqual(words);
    expect(tokens.slice(0, 2)).toMatchObject([
      { upos: 'PROPN', relation: 'nsubj', head: 1 },
      { upos: 'VERB', xpos: 'VBD', lemma: 'sign', relation: 'root', head: -1 },
    ]);
  });

  it('written and read again, an analysis is the same', () => {
    const text = "They can't meet Arvenia's envoy, he said. “No.”";
    const sentences = language.analyze(text);
    const again = fromConllu(toConllu(sentences));
    expect(again.text).toBe(text);
    expect(again.sentences.map(({ sentence }) => sentence.tokens)).toEqual(
      sentences.map(({ tokens }) => tokens),
    );
  });
});
