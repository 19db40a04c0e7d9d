import { describe, expect, it } from 'vitest';
import { WordStore } from '../../src/language/tokenizer/word-store.ts';

describe('words as strings of their own', () => {
  it('are the words of the text, whatever letters they have and however often they come', () => {
    const store = new WordStore();
    const text = 'Sofia ’s naïve Žižek — Sofia 大使 🕊️ Donaudampfschifffahrtsgesellschaftskapitän ’s';
    for (let round = 0; round < 2; round++) {
      let start = 0;
      for (const word of text.split(' ')) {
        expect(store.at(text, start, start + word.length)).toBe(word);
        start += word.length + 1;
      }
    }
    expect(store.at(text, 0, 0)).toBe('');
  });

  it('stay right when there are more than are kept', () => {
    const store = new WordStore();
    for (let number = 0; number < 45_000; number++) {
      const text = `word${number}`;
      if (store.at(text, 0, text.length) !== text) throw new Error(text);
    }
    expect(store.at('word0', 0, 5)).toBe('word0');
  });
});
