import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('subjects behind a phrase that opens the sentence', () => {
  it.each([
    ['Since the coup of February, the deposed prime minister and most of her cabinet have been kept under house arrest by the junta.', 'minister', 'nsubj:pass kept'], // prettier-ignore
    ['In Nairobi, capital of Kenya, police arrested ten students.', 'police', 'nsubj arrested'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
