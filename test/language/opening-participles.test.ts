import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('participles that open a sentence which a saying ends', () => {
  it.each([
    ['Having met union leaders in Kampala, the Kenyan labour minister flew home, a spokesman said.', 'met', 'advcl flew'], // prettier-ignore
    ['Storming down from the hills, Kenyan insurgents burned the land registry, Ugandan officials said.', 'Storming', 'advcl burned'], // prettier-ignore
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
