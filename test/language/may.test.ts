import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('May', () => {
  it.each([
    ['May met the chancellor in Selm on Tuesday.', 'nsubj met'],
    ['May also told the chancellor that she would leave.', 'nsubj told'],
    ['May the two countries work together for peace.', 'aux work'],
  ])('at the head of a sentence: %s', (text, expected) => {
    expect(governor(text, 'May')).toBe(expected);
  });

  it('behind a first name is none', () => {
    expect(governor('Theresa May condemned the raid.', 'May')).toBe('flat Theresa');
  });
});
