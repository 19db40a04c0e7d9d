import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../src/language/index.ts';

const language = loadLanguage();

function tagOf(text: string, word: string): string | undefined {
  return language.analyze(text)[0]?.tokens.find((token) => token.text === word)?.upos;
}

describe('short verbs behind "to" and nouns in -ways', () => {
  it.each([
    ['Costa Rica declined to hand over a suspect.', 'hand', 'VERB'],
    ['The president vowed to jail the dissident.', 'jail', 'VERB'],
    ['Kenya offered to ferry aid to Gaza.', 'ferry', 'VERB'],
    ['Kenya agreed to peace talks with the rebels.', 'peace', 'NOUN'],
    ['Kenya gave the land to village elders.', 'village', 'NOUN'],
    ['Students blocked highways around the capital.', 'highways', 'NOUN'],
  ])('%s: %s', (text, word, upos) => expect(tagOf(text, word)).toBe(upos));
});
