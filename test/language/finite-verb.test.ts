import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('the verb behind what is said aside of its subject', () => {
  it.each([
    ['Kyrgyzstan, which is hosting a summit next week, ratified in March a law on the base.', 'ratified'],
    ['Panama, where China runs two ports, imposed tariffs on Chinese steel.', 'imposed'],
    ['Panama, squeezed between two giants, cut ties with Israel.', 'cut'],
    ['The Kenyan government, whose army is stretched, sent troops to Haiti.', 'sent'],
    ['Prime Minister Hun Manet, which it says broke the truce, signed a treaty with Peru.', 'signed'],
  ])('%s', (text, word) => expect(governor(text, word)).toBe('root '));

  it('has the subject before the first comma', () => {
    expect(governor('Panama, squeezed between two giants, cut ties with Israel.', 'Panama')).toBe(
      'nsubj cut',
    );
  });
});
