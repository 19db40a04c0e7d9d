import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('what stands behind the agent of a passive', () => {
  it.each([
    ['Eviction notices have been served by the port authority of Mombasa on some 900 families in Kibarani.', 'families', 'obl served'], // prettier-ignore
    ['A letter sent by lawyers for the Swedish furniture group tells a Chinese retailer to stop using its colours.', 'group', 'nmod lawyers'], // prettier-ignore
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
