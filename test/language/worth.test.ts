import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('what goods are worth', () => {
  it.each([
    ['South Korea has provided armoured vehicles worth 80 million dollars to the Peruvian army.', 'army', 'nmod vehicles'],
    ['Britain halted arms exports to Israel worth 18 million pounds.', 'Israel', 'nmod exports'],
    ['The tanks are worth two million dollars to the army.', 'worth', 'root '],
  ])('%s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
