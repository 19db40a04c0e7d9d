import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/core/index.ts';
import { datelineLength } from '../../src/language/dateline-parts.ts';

/** Words parted by spaces, at their places, without tags. */
function words(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    upos: /^\p{L}/u.test(match[0]) ? (/^\p{Lu}/u.test(match[0]) ? 'PROPN' : 'X') : 'PUNCT',
    xpos: '',
    lemma: '',
    head: -1,
    relation: '',
  }));
}

describe('datelineLength', () => {
  it.each([
    ['VERDAN , Nov 24 ( Hill Wire ) – Envoys met .', 9],
    ['VERDAN – Envoys met on Monday .', 2],
    ['Verdan , Sylvania — Envoys met .', 4],
    ['Verdan : Sylvania has lifted its embargo .', 2],
  ])('finds it: %s', (text, length) => {
    expect(datelineLength(words(text))).toBe(length);
  });

  it.each([
    'Sylvania – Verdania ties improve .',
    'He said : we will go .',
    'Envoys met in Verdan – the first time in years .',
    'Sylvania praised the talks .',
    'VERDAN –',
  ])('finds none: %s', (text) => {
    expect(datelineLength(words(text))).toBe(0);
  });
});
