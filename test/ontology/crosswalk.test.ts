import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CAMEO_CODES,
  COUNTRIES,
  LOSSES,
  PLOVER_TYPES,
  WEIS_CODES,
  cameoActor,
  countryOfFips,
  eventKind,
  icewsActor,
  isActorCode,
  isPloverContext,
  lossBit,
  lossesOf,
  mappedActor,
  ofRecipient,
  ploverToday,
} from '../../src/ontology/index.ts';

/** Codes of losses instead of bits, so that a failing test can be read. */
const lost = (bits: number): string[] =>
  LOSSES.filter(({ bit }) => (bits & bit) !== 0).map(({ code }) => code);

describe('actors written in CAMEO', () => {
  it.each([
    ['USAGOV', ['USA'], 'GOV', []],
    ['USA', ['USA'], null, []],
    ['PSEGZS', ['PSE'], null, ['actor-folded']],
    ['PAL', ['PSE'], null, []],
    ['IGOUNO', ['UNO'], null, []],
    ['IGOEEC', ['EUR'], null, []],
    ['UNOHCR', ['UNO'], null, []],
    ['EUR', [], null, ['actor-unknown', 'actor-narrower']],
    ['LBNREBHEZ', ['LBN'], 'REB', []],
    ['HEZ', ['LBN'], 'REB', []],
    ['GOV', [], 'GOV', ['actor-unknown']],
    ['ROMMIL', ['ROU'], 'MIL', ['actor-folded']],
    ['USR', ['RUS'], null, ['actor-folded']],
    ['MED', [], 'JRN', ['actor-unknown']],
    ['TURKUR', ['TUR'], null, ['actor-narrower']],
    ['EGYGOVMIL', ['EGY'], 'GOV', ['actor-narrower']],
    ['XYZ', [], null, ['actor-unknown', 'actor-narrower']],
  ])('%s', (code, countries, sector, losses) => {
    const found = cameoActor(code);
    expect({ countries: found.countries, sector: found.sector, lost: lost(found.lost) }).toEqual({
      countries,
      sector,
      lost: losses,
    });
  });
});

describe('actors of ICEWS, POLECAT and PLOVER', () => {
  it('a ministry, a state, a body, a man of no known country', () => {
    expect(
      icewsActor('Foreign Affairs (Bangladesh)', 'Bangladesh', 'Executive,Foreign Ministry,Government'),
    ).toMatchObject({
      countries: ['BGD'],
      sector: 'GOV',
    });
    expect(icewsActor('Japan', 'Japan', null)).toEqual({
      name: 'Japan',
      countries: ['JPN'],
      sector: null,
      lost: 0,
    });
    expect(
      icewsActor('UN Security Council', null, 'International Government Organization').countries,
    ).toEqual(['UNO']);
    expect(icewsActor('Rufus Firefly', null, null).countries).toEqual([]);
    expect(icewsActor('Citizen (Moldova)', 'Moldova, Republic of', 'Social').countries).toEqual(['MDA']);
  });

  it('several states stay several, and are said to', () => {
    const found = mappedActor('polecat', 'Two envoys\tFRA;DEU\tGOV;GOV');
    expect(found).toMatchObject({ name: 'Two envoys', countries: ['FRA', 'DEU'], sector: 'GOV' });
    expect(lost(found.lost)).toEqual(['actor-several']);
    const list = JSON.stringify([
      { code: 'RUS', sector: 'GOV', entity_text: 'Moscow' },
      { code: '---', sector: 'CVL', entity_text: 'people' },
    ]);
    expect(mappedActor('plover', list)).toMatchObject({
      name: 'Moscow; people',
      countries: ['RUS'],
      sector: 'GOV',
    });
  });
});

describe('codes', () => {
  it('WEIS maps to types, modes and contexts that PLOVER has', () => {
    const wrong = WEIS_CODES.filter(({ code, plover, goldstein }) => {
      if (!(Math.abs(goldstein) <= 10) || !/^\d{2,3}$/.test(code)) return true;
      if (plover === null) return false;
      const type = PLOVER_TYPES.find((each) => each.code === plover.type);
      const mode = plover.mode === null || type?.modes.some((each) => each.code === plover.mode) === true;
      return type === undefined || !mode || !plover.contexts.every(isPloverContext);
    });
    expect(wrong).toEqual([]);
    expect(new Set(WEIS_CODES.map(({ code }) => code)).size).toBe(WEIS_CODES.length);
    expect(eventKind('weis', '223')?.act).toMatchObject({ type: 'ASSAULT', quad: 4, score: -9 });
    expect(eventKind('weis', '032')).toMatchObject({
      cameo: '042',
      goldstein: 1.9,
      act: { mode: ['visit'] },
    });
  });

  it('every CAMEO code has a kind; a statement has no act; an unknown one goes to the code above, or nowhere', () => {
    for (const { code, plover } of CAMEO_CODES)
      expect(eventKind('cameo', code)?.act === null).toBe(plover === null);
    expect(lost(eventKind('cameo', '0330')?.lost ?? 0)).toEqual(['code-parent']);
    expect(eventKind('cameo', '0330')?.cameo).toBe('033');
    expect(eventKind('cameo', '999')).toBeUndefined();
    expect(eventKind('cameo', '')).toBeUndefined();
  });

  it('old words of PLOVER become those of today', () => {
    expect(ploverToday('YIELD', 'release', ['democracy', 'humanitarian'])).toEqual({
      type: 'RETREAT',
      mode: 'release',
      contexts: ['pro_democracy', 'human_security'],
      lost: 0,
    });
    expect(ploverToday('yield', '', [])).toMatchObject({ type: 'CONCEDE', mode: null });
    expect(ploverToday('ASSAULT', 'assassinate', [])).toMatchObject({ mode: 'targeted', lost: 0 });
    expect(ploverToday('INVESTIGATE', '', [])).toMatchObject({ type: 'ACCUSE', mode: 'investigate' });
    expect(lost(ploverToday('CONSULT', 'by pigeon', ['gossip'])?.lost ?? 0)).toEqual([
      'context-unknown',
      'mode-unknown',
    ]);
    expect(ploverToday('DANCE', '', [])).toBeNull();
  });

  it('losses of a recipient stand beside those of an actor', () => {
    expect(lost(ofRecipient(lossBit('actor-unknown') | lossBit('actor-several')))).toEqual([
      'recipient-unknown',
      'recipient-several',
    ]);
    expect(lossesOf(lossBit('code-parent'))).toHaveLength(1);
    expect(() => lossBit('nothing')).toThrow(RangeError);
  });

  it('places: FIPS 10-4 codes give states that we know, and every state but few has one', () => {
    expect(countryOfFips('RS')).toBe('RUS');
    expect(countryOfFips('AS')).toBe('AUS');
    expect(countryOfFips('GZ')).toBe('PSE');
    expect(countryOfFips('OS')).toBeNull();
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    const found = new Set(
      letters.flatMap((first) => letters.flatMap((second) => countryOfFips(first + second) ?? [])),
    );
    expect([...found].filter((code) => !isActorCode(code))).toEqual([]);
    expect(COUNTRIES.map(({ code }) => code).filter((code) => !found.has(code))).toEqual([]);
  });
});

const scale = resolve('../shared/data/keds/weis.goldstein.scale.csv');
describe.skipIf(!existsSync(scale))('WEIS against the scale of KEDS', () => {
  it('knows every code of it, with the same score', () => {
    const rows = readFileSync(scale, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    const off = rows.filter(([code = '', value]) => eventKind('weis', code)?.goldstein !== Number(value));
    expect(off).toEqual([]);
  });
});
if (!existsSync(scale)) console.warn('skipped: ../shared/data/keds/weis.goldstein.scale.csv is not here');
