import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('what is to happen', () => {
  it.each([
    ['Macron is to meet Putin on Monday.', 'Macron', 'nsubj meet'],
    ['Macron is to meet Putin on Monday.', 'is', 'aux meet'],
    ['The aim is to meet the president.', 'is', 'cop meet'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
