import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('nouns taken for what a sentence says', () => {
  it.each([
    ["Finland's bid to join NATO won the backing of the Hungarian parliament on Monday after months of delay.", 'won', 'root '],
    ["Finland's bid to join NATO won the backing of the Hungarian parliament on Monday after months of delay.", 'bid', 'nsubj won'],
    ['A bid to join the union.', 'bid', 'root '],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
