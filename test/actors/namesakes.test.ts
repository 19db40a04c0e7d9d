import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/actors/index.ts';
import { read } from './read.ts';

const world = loadGazetteer();

/** States of the mentions that hold a word. */
function holders(text: string, word: string): string[] {
  return read(text, world, { published: { date: '2023-05-05' } })
    .mentions.filter(({ start, end }) => text.slice(start, end).includes(word))
    .flatMap(({ actors }) => actors.map(({ code }) => code));
}

describe('bodies whose names several states use', () => {
  it.each([
    ["Peru's Congress voted to impeach the president.", 'Congress', 'PER'],
    ['The Chilean Congress approved the treaty with Japan.', 'Congress', 'CHL'],
    ["Lawmakers in Colombia's Congress backed the bill.", 'Congress', 'COL'],
    ['In Peru, Congress removed the president.', 'Congress', 'PER'],
    ['The Argentine president attacked Congress.', 'Congress', 'ARG'],
    ['Zelensky thanked Congress.', 'Congress', 'USA'],
    ['Congress passed the aid bill.', 'Congress', 'USA'],
    ["Japan's House of Representatives passed the budget.", 'House', 'JPN'],
    ["Ukraine's National Guard held the bridge.", 'Guard', 'UKR'],
    ['The Argentine Senate rejected the decree.', 'Senate', 'ARG'],
    ["Pakistan's Supreme Court ordered his release.", 'Court', 'PAK'],
  ])('%s', (text, word, code) => {
    expect(holders(text, word)).toEqual([code]);
  });
});

describe('people of one name', () => {
  it.each([
    ["Jordan's King Abdullah arrived in Berlin.", 'Abdullah', 'JOR'],
    ['Saudi King Abdullah arrived in Berlin.', 'Abdullah', 'SAU'],
  ])('are of the state told before them: %s', (text, word, code) => {
    expect(holders(text, word)).toEqual([code]);
  });
});
