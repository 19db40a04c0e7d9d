import { describe, expect, it } from 'vitest';
import { isDay } from '../../src/core/index.ts';
import { COUNTRIES, stateNumber, stateSpells } from '../../src/ontology/index.ts';

const LISTS = ['cow', 'gw'] as const;

describe('numbers of states by day', () => {
  it.each([
    ['DEU', 'cow', '1989-11-08', 260],
    ['DEU', 'cow', '1990-10-02', 260],
    ['DEU', 'cow', '1990-10-03', 255],
    ['DEU', 'gw', '2014-01-01', 260],
    ['YEM', 'cow', '1985-01-01', 678],
    ['YEM', 'cow', '1990-05-22', 679],
    ['YEM', 'gw', '2014-01-01', 678],
    ['SRB', 'cow', '2014-01-01', 345],
    ['SRB', 'gw', '1999-03-24', 345],
    ['SRB', 'gw', '2006-06-05', 340],
    ['CZE', 'cow', '1968-08-21', 315],
    ['CZE', 'gw', '1993-01-01', 316],
    ['RUS', 'cow', '1962-10-16', 365],
    ['RUS', 'gw', '2014-01-01', 365],
    ['VNM', 'cow', '1960-01-01', 816],
    ['UKR', 'cow', '1991-06-01', null],
    ['UKR', 'gw', '1992-01-01', 369],
    ['SYR', 'cow', '1960-01-01', null],
    ['SYR', 'cow', '1961-09-29', 652],
    ['SSD', 'cow', '2011-07-08', null],
    ['SSD', 'gw', '2011-07-09', 626],
    ['TUV', 'cow', '1990-01-01', null],
    ['TUV', 'gw', '1990-01-01', 973],
    ['KOS', 'cow', '2008-02-17', 347],
    ['TWN', 'gw', '2014-01-01', 713],
    ['PAK', 'cow', '1947-08-13', null],
    ['PAK', 'cow', '1947-08-14', 770],
    ['USA', 'cow', '1945-12-31', null],
    ['PSE', 'cow', '2014-01-01', null],
    ['VAT', 'gw', '2014-01-01', null],
    ['UNO', 'cow', '2014-01-01', null],
  ] as const)('%s in %s on %s: %s', (code, list, day, number) =>
    expect(stateNumber(code, list, day)).toBe(number),
  );

  it.each(LISTS)(
    '%s has its 195 members of today, each number once, as the list of countries has them',
    (list) => {
      const today = COUNTRIES.filter(({ code }) => stateNumber(code, list, '2024-01-01') !== null);
      const numbers = today.map(({ code }) => stateNumber(code, list, '2024-01-01'));
      expect(numbers).toEqual(today.map((entry) => entry[list]));
      expect(today).toHaveLength(195);
      expect(new Set(numbers).size).toBe(195);
    },
  );

  it.each(LISTS)('%s: spells are days that exist, in order, without overlap', (list) => {
    for (const { code } of COUNTRIES) {
      let before = '';
      for (const { number, first, last } of stateSpells(code, list)) {
        expect(number).toBeGreaterThan(0);
        expect(isDay(first) && isDay(last)).toBe(true);
        expect(first > before && first <= last).toBe(true);
        before = last;
      }
    }
  });

  it.each([
    ['cow', '1975-06-01', 140, 160],
    ['cow', '1946-02-01', 55, 70],
    ['gw', '1992-06-01', 180, 195],
  ] as const)('%s had a plausible number of members on %s', (list, day, least, most) => {
    const members = COUNTRIES.filter(({ code }) => stateNumber(code, list, day) !== null).length;
    expect(members).toBeGreaterThanOrEqual(least);
    expect(members).toBeLessThanOrEqual(most);
  });
});
