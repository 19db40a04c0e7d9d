import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('days that open a sentence without a comma', () => {
  it.each([
    ['On Monday protesters stormed the Kenyan parliament.', 'protesters', 'nsubj stormed'],
    ['On Monday protesters stormed the Kenyan parliament.', 'Monday', 'obl stormed'],
    ['Late on Sunday Uganda\'s president sacked the army chief.', 'president', 'nsubj sacked'],
    ['By Friday evening rescuers had pulled 30 people from the rubble.', 'rescuers', 'nsubj pulled'],
    ['In March elections the party lost its majority.', 'party', 'nsubj lost'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
