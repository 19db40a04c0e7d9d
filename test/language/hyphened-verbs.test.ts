import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('x', () => {
  it.each([
    ['The jets carpet-bombed the town.', 'town', 'obj bombed'],
    ['The jets carpet-bombed the town.', 'carpet', 'compound bombed'],
    ['Riot police tear-gassed students near the river.', 'police', 'nsubj gassed'],
    ['The auditors red-flagged payments by the ministry.', 'payments', 'obj flagged'],
    ['The minister told reporters that the state was meddling in the vote.', 'meddling', 'ccomp told'],
    ['A crowd in the capital stoned to death two foreign tourists.', 'tourists', 'obj stoned'],
    ['The family holds the state responsible for her death.', 'responsible', 'xcomp holds'],
    ['The premier called the moves unsafe.', 'unsafe', 'xcomp called'],
    ['Troops loyal to the general shelled the town.', 'Troops', 'nsubj shelled'],
    ['Bandits kidnap 30 pupils in the north', 'pupils', 'obj kidnap'],
    ['Suicide bomber kills 12 recruits in the capital', 'recruits', 'obj kills'],
    ['The rebels stormed the deck and shot nine men.', 'men', 'obj shot'],
    ['The rights group catalogued beatings by guards.', 'beatings', 'obj catalogued'],
  ])('%s %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
