import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('names of three words with hyphens between', () => {
  it.each([
    ['Positions north of Mazar-i-Sharif were shelled by the army.', 'Sharif', 'flat Mazar'],
    ['The gangs of Port-au-Prince handed back the two nuns.', 'Prince', 'flat Port'],
    ['The gangs of Port-au-Prince handed back the two nuns.', 'Port', 'nmod gangs'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
