import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('phrases that parsers hang beside the word they belong to', () => {
  it.each([
    // two behind "between"
    ['Weeks of negotiations between Kenya and the lenders ended without an agreement.', 'lenders', 'conj Kenya'],
    // whom it is fired at
    ['Three bystanders lost an eye after riot police fired rubber bullets and tear gas at demonstrators.', 'demonstrators', 'obl fired'],
    // a person beside somebody's minister
    ["Serbian President Aleksandar Vucic and Kosovo's prime minister met in Ohrid.", 'minister', 'conj Vucic'],
    // a long object behind the phrase that goes with the verb
    ['Maoist insurgents burned to the ground the land registry and the jail.', 'registry', 'obj burned'],
    // a subject behind a phrase that opens the sentence
    ['Clinching a deal brokered by Qatar, Hezbollah and its allies took down their tents.', 'Hezbollah', 'nsubj took'],
  ])('%s: %s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});
