import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('what a law or a decree does by its words', () => {
  it.each([
    ['The premier signed a decree banning imports from Norway.', 'decree', 'obj signed'],
    ['The premier signed a decree banning imports from Norway.', 'banning', 'acl decree'],
    ['The premier signed a decree banning imports from Norway.', 'imports', 'obj banning'],
    ['Parliament passed a law banning exports to Norway.', 'law', 'obj passed'],
    ['The law abiding citizen paid.', 'citizen', 'nsubj paid'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
