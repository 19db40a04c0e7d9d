import { describe, expect, it } from 'vitest';
import { governor } from './parsed.ts';

describe('who is told to do something', () => {
  it.each([
    ['The rulers have told the head of the United Nations mission to pack his bags, accusing him of meddling.', 'pack', 'xcomp told'],
    ['Arvania ordered three envoys to leave within a week, accusing them of spying.', 'accusing', 'advcl ordered'],
    ['The minister told reporters of a plan to attack the town.', 'attack', 'acl plan'],
  ])('%s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  }); // prettier-ignore
});

describe('what is ordered', () => {
  it.each([
    ['Arvania ordered five Belmarkian diplomats expelled within a week.', 'expelled', 'xcomp ordered'],
    ['Arvania ordered the weapons made in Belmark to be sold.', 'made', 'acl weapons'],
  ])('%s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});

describe('what somebody is accused of', () => {
  it.each([
    ['Arvania accused Belmarkian soldiers of killing prisoners.', 'killing', 'advcl accused'],
    ['The king thanked the foreign guards for saving the ship.', 'saving', 'advcl thanked'],
    ['The king saw the danger of losing the ship.', 'losing', 'acl danger'],
  ])('%s', (text, word, expected) => {
    expect(governor(text, word)).toBe(expected);
  });
});
