import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('clauses behind nouns', () => {
  it.each([
    ['The state said that it will not lift the embargo it has imposed on the island.', 'imposed', 'acl:relcl embargo'],
    ['The premier has sent a letter to the head of the World Health Organization threatening to pull funding.', 'threatening', 'acl letter'],
    ['The minister told reporters they would leave.', 'leave', 'ccomp told'],
    ['The police spoke to a man threatening to jump from the bridge.', 'threatening', 'acl man'],
  ])('%s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
