import { describe, expect, it } from 'vitest';
import { types } from './fiction.ts';

describe('what holds', () => {
  it.each([
    'Trade between Arvania and Belmark is worth two billion crowns a year.',
    'Trade between Arvania and Belmark fell by a tenth last year.',
    'The volume of trade between Arvania and Belmark is small.',
    'The exports of Arvania to Belmark fell by a tenth last year.',
    'Arvania shares a border with Belmark.',
    'Arvania spoke of a common enemy who is a threat to Belmark.',
    'The treaty allows Belmarkian ships to enter Arvanian ports.',
    'The convention obliges Belmark to consult Arvania.',
    'Under the treaty Belmark may import wheat from Arvania.',
    'The constitution of Arvania forbids the use of force.',
    'Arvania offers visitors quiet beaches.',
    'The new Arvanian tank can strike targets at four kilometres.',
  ])('has not happened: %s', (text) => {
    expect(types(text)).toEqual([]);
  });

  it.each([
    ['Arvania and Belmark resumed trade on Monday.', 'COOPERATE'],
    ['The treaty that Arvania signed on Monday allows Belmarkian ships to enter its ports.', 'RETREAT'],
    ['A new Arvanian law bans Belmarkian newspapers.', 'COERCE'],
    ['Arvania shared intelligence with Belmark.', 'COOPERATE'],
    ['Arvania offers Belmark its help.', 'AGREE'],
    ['An Arvanian tank struck a Belmarkian village.', 'ASSAULT'],
  ])('is told from acts: %s', (text, type) => {
    expect(types(text)).toContain(type);
  });
});
