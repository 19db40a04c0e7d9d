import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('visitors', () => {
  it.each([
    ['The premier met with visiting Chinese Foreign Minister Wang Yi in Hanoi.', 'Wang', 'obl met'],
    ['The premier met with visiting Chinese Foreign Minister Wang Yi in Hanoi.', 'visiting', 'amod Wang'],
    ['The king received visiting Pakistani Prime Minister Shehbaz Sharif.', 'Shehbaz', 'obj received'],
    ['Iran signed a deal with visiting Iraqi officials.', 'officials', 'nmod deal'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });

  it('leaves journeys alone', () => {
    expect(governor('The envoy spoke to reporters after visiting Chinese officials.', 'visiting')).toBe(
      'advcl spoke',
    );
  });
});
