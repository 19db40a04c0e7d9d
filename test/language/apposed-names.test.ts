import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('names beside the nouns that describe them', () => {
  it.each([
    ['The opposition party MDC rejected the result.', 'MDC', 'appos party'],
    ['The regional bloc ECOWAS denounced the killings in Mali.', 'ECOWAS', 'appos bloc'],
    ['The regional bloc ECOWAS denounced the killings in Mali.', 'bloc', 'nsubj denounced'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
