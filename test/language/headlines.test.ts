import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/language/index.ts';
import { inSentenceCase } from '../../src/language/headlines.ts';
import { loadTagger } from '../../src/language/tagger/index.ts';

const language = loadLanguage();
const tagger = loadTagger();

const sentenceCase = (text: string) =>
  inSentenceCase(language.tokenize(text), (word) => tagger.isCommon(word))?.join(' ') ?? null;

/** `relation governor` of a word in a headline. */
function place(title: string, word: string): string {
  const { tokens } = language.analyze('A story.', { title }).at(-1) ?? { tokens: [] };
  const token = tokens.find(({ text }) => text === word);
  return `${token?.relation} ${tokens[token?.head ?? -1]?.text ?? '-'}`;
}

describe('headlines in Title Case', () => {
  it.each([
    [
      'Arvenia Rejects Belmarkian Claims Over Border Raid',
      'Arvenia rejects Belmarkian claims over border raid',
    ],
    ['Turkey Expels Two Polish Diplomats', 'Turkey expels two Polish diplomats'],
    ['EU Warns Arvenia Against Law', 'EU warns Arvenia against law'],
    ['GREECE EXPELS TWO DIPLOMATS', 'Greece expels two diplomats'],
  ])('are read as sentences: %s', (title, expected) => {
    expect(sentenceCase(title)).toBe(expected);
  });

  it.each([
    'Arvenia rejects claims over raid',
    'Arvenia Rejects Claims Over Raid.',
    'Edgar Lomas Arvenia',
    'IMF',
    '…',
  ])('are told from other texts: %s', (text) => {
    expect(sentenceCase(text)).toBeNull();
  });

  it('keep their words as written', () => {
    const { tokens } = language.analyze('A story.', { title: 'Russia Rejects Polish Claims' }).at(-1) ?? {
      tokens: [],
    };
    expect(tokens.map(({ text }) => text)).toEqual(['Russia', 'Rejects', 'Polish', 'Claims']);
    expect(tokens[1]?.lemma).toBe('reject');
    expect(tokens[1]?.upos).toBe('VERB');
  });
});

describe('the trees of headlines', () => {
  it.each([
    ['Armenia, Azerbaijan sign peace deal in Washington', 'Azerbaijan', 'conj Armenia'],
    ['Macron to visit Egypt', 'Macron', 'nsubj visit'],
    ['Xi and Putin to meet in Samarkand', 'Xi', 'nsubj meet'],
    ['Poland to close border with Belarus', 'Poland', 'nsubj close'],
    ['Berlin, the capital of Germany, hosts summit', 'capital', 'appos Berlin'],
  ])('%s', (title, word, expected) => {
    expect(place(title, word)).toBe(expected);
  });
});
