import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('parties behind a span of time', () => {
  it.each([
    ['The Philippines will stage its largest manoeuvres in a decade with American and Australian troops.', 'troops', 'obl stage'],
    ['The two met for a week of talks with bankers.', 'bankers', 'nmod talks'],
    ['Orban flew to Moscow days after Budapest took over the presidency.', 'Moscow', 'obl flew'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
