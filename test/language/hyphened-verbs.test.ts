import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('verbs with a hyphen, and what is told behind "told"', () => {
  it.each([
    ['The jets carpet-bombed the town.', 'town', 'obj bombed'],
    ['The jets carpet-bombed the town.', 'carpet', 'compound bombed'],
    ['Riot police tear-gassed students near the river.', 'police', 'nsubj gassed'],
    ['The auditors red-flagged payments by the ministry.', 'payments', 'obj flagged'],
    ['The minister told reporters that the state was meddling in the vote.', 'meddling', 'ccomp told'],
    ['A crowd in the capital stoned to death two foreign tourists.', 'tourists', 'obj stoned'],
    ['The rights group catalogued beatings by guards.', 'beatings', 'obj catalogued'],
  ])('%s %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
