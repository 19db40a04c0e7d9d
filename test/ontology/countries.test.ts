import { describe, expect, it } from 'vitest';
import {
  COUNTRIES,
  DEPENDENT_TERRITORIES,
  country,
  countryByCow,
  countryByGw,
  countryOf,
  suggestCountries,
} from '../../src/ontology/index.ts';

describe('countryOf', () => {
  it.each([
    ['pak', 'PAK'],
    ['Pakistan', 'PAK'],
    ['russian', 'RUS'],
    ['Russians', 'RUS'],
    ['Germans', 'DEU'],
    ['Czechs', 'CZE'],
    ['DPRK', 'PRK'],
    ['burma', 'MMR'],
    ['the Netherlands', 'NLD'],
    ['cote divoire', 'CIV'],
    ['CÔTE D’IVOIRE', 'CIV'],
    ['Soviet Union', 'RUS'],
    ['Kosovo', 'KOS'],
    ['Palestinian', 'PSE'],
    ['Hong Kong', 'HKG'],
    ['Taiwan', 'TWN'],
    ['Republic of China', 'TWN'],
    ['Greenland', 'DNK'],
    ['PRI', 'USA'],
    ['ROM', 'ROU'],
    ['IN', 'IND'],
    ['US', 'USA'],
    ['UN', 'UNO'],
    ['eur', 'EUR'],
    ['Britons', 'GBR'],
    ['Frenchmen', 'FRA'],
    ['Congo', 'COD'],
    ['Dominica', 'DMA'],
    ['Dominican', 'DOM'],
  ])('%s is %s', (text, code) => expect(countryOf(text)).toBe(code));

  it.each(['', 'Atlantis', 'in', 'XXX'])('"%s" is no country', (text) => expect(countryOf(text)).toBeNull());
});

describe('suggestions', () => {
  it('forgives slips and knows capitals', () => {
    expect(suggestCountries('Pakstan')[0]?.code).toBe('PAK');
    expect(suggestCountries('Rusia')[0]?.code).toBe('RUS');
    expect(suggestCountries('Moscow')[0]?.code).toBe('RUS');
    expect(suggestCountries('Kyrgistan')[0]?.code).toBe('KGZ');
    expect(suggestCountries('')).toEqual([]);
  });
});

describe('the list of countries', () => {
  it('holds the 193 members of the United Nations and those that the codebook keeps apart', () => {
    const apart = ['KOS', 'PSE', 'HKG', 'TWN', 'VAT', 'ESH', 'COK', 'NIU'];
    expect(COUNTRIES.filter((entry) => !apart.includes(entry.code))).toHaveLength(193);
    for (const code of apart) expect(country(code)?.code).toBe(code);
  });

  it('gives every code, name and number once', () => {
    const codes = [...COUNTRIES, ...DEPENDENT_TERRITORIES].map((entry) => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
    const two = [...COUNTRIES, ...DEPENDENT_TERRITORIES].map((entry) => entry.alpha2);
    expect(new Set(two).size).toBe(two.length);
    for (const list of ['cow', 'gw'] as const) {
      const numbers = COUNTRIES.map((entry) => entry[list]).filter((number) => number !== null);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
    for (const entry of COUNTRIES) {
      expect(entry.code).toMatch(/^[A-Z]{3}$/);
      expect(entry.alpha2).toMatch(/^[A-Z]{2}$/);
      expect(countryOf(entry.name)).toBe(entry.code);
      expect(entry.capital).not.toBe('');
    }
  });

  it('knows where the two numberings part', () => {
    expect(countryByCow(255)?.code).toBe('DEU');
    expect(countryByGw(260)?.code).toBe('DEU');
    expect(countryByCow(679)?.code).toBe('YEM');
    expect(countryByGw(340)?.code).toBe('SRB');
  });
});
