import { describe, expect, it } from 'vitest';
import { firstSentence, governor } from './parsed.ts';

describe('nouns taken for verbs', () => {
  it.each([
    ['The charity handed out blankets and stoves to families hit by the quake.', 'stoves', 'conj blankets'],
    ['The charity handed out blankets and stoves to families hit by the quake.', 'families', 'obl handed'],
  ])('%s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });

  it('a verb with a present before it stays a verb', () => {
    const tokens = firstSentence('The minister visits Iran and meets the president.');
    expect(tokens.find(({ text }) => text === 'meets')?.upos).toBe('VERB');
  });
});
