import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  loadGazetteer,
  parseActorDictionary,
  readCameoActor,
  readGazetteer,
} from '../../src/actors/index.ts';
import { read } from './read.ts';

const DICTIONARY = `# our own actors
OLD_FOX_PARTY_ [GBRPTY]
+FOX_PARTY_
JANE_Q._DOE_ # a minister for a while
+JANE_DOE_
\t[GBRGOV 990501-010607]
\t[GBRELI >010608]
NIGHT_WATCH_ [GBRMIL <19970101]
NAMELESS_ [QQQ]
BROKEN_ [GBRGOV 9913]
`;
const AGENTS = `!PERSON! = MAN, MEN, WOMAN, WOMEN
HARBOUR!PERSON! [~LAB]
TOLLKEEPER {TOLLKEEPERS} [~GOV]
`;

describe('dictionaries in PETRARCH’s format', () => {
  const { entries, problems } = parseActorDictionary(DICTIONARY);

  it('reads names, synonyms, codes and dates', () => {
    const party = entries.find(({ entry }) => entry.name === 'Old Fox Party');
    expect(party).toMatchObject({
      forms: ['Old Fox Party', 'Fox Party'],
      entry: { code: 'GBR', sector: 'PTY' },
    });
    const doe = entries.filter(({ entry }) => entry.name.startsWith('Jane'));
    expect(doe.map(({ entry }) => [entry.sector, entry.from, entry.to])).toEqual([
      ['GOV', '1999-05-01', '2001-06-07'],
      ['ELI', '2001-06-08', null],
    ]);
    expect(entries.find(({ entry }) => entry.sector === 'MIL')?.entry.to).toBe('1997-01-01');
  });

  it('takes the semicolon of older dictionaries for a comment as well', () => {
    const { entries: found } = parseActorDictionary('XANTHIC_FRONT_ ;tony 1/5/91\n\t[PAKREB <20010101]\n');
    expect(found.map(({ entry }) => [entry.name, entry.code])).toEqual([['Xanthic Front', 'PAK']]);
  });

  it('lists what it cannot use and goes on', () => {
    expect(problems.map(({ line }) => line)).toContain(9);
    expect(problems.map(({ line }) => line)).toContain(10);
  });

  it('reads agents with substitution sets and plurals', () => {
    const agents = parseActorDictionary(AGENTS).entries;
    expect(agents.map(({ entry }) => [entry.kind, entry.code, entry.sector])).toEqual([
      ['role', '---', 'LAB'],
      ['role', '---', 'GOV'],
    ]);
    expect(agents[1]?.forms).toContain('Tollkeepers');
  });

  it('takes apart CAMEO’s actor codes', () => {
    expect(readCameoActor('IGOUNOREFHCR')).toEqual({ code: 'UNO', sector: 'REF' });
    expect(readCameoActor('~MED')).toEqual({ code: '---', sector: 'JRN' });
    expect(readCameoActor('ZZZ')).toBeNull();
  });

  it('is used in texts', () => {
    const gazetteer = loadGazetteer({ extra: [DICTIONARY] });
    expect(read('Old Fox Party rejected the plan.', gazetteer).lines).toContain('Old Fox Party = GBR PTY');
  });

  const folder = resolve('../shared/data/petrarch-dictionaries');
  it.skipIf(!existsSync(folder))('reads those in use (skipped where they are not at hand)', () => {
    const countries = parseActorDictionary(readFileSync(`${folder}/Phoenix.Countries.actors.txt`, 'utf8'));
    expect(countries.entries.length).toBeGreaterThan(20000);
    expect(countries.problems.length).toBeLessThan(countries.entries.length / 20);
    const agents = parseActorDictionary(readFileSync(`${folder}/Phoenix.agents.txt`, 'utf8'));
    expect(agents.entries.filter(({ entry }) => entry.kind === 'role').length).toBeGreaterThan(1000);
  });
});

describe('our own format', () => {
  it('says which line is wrong and what to do', () => {
    expect(() => readGazetteer('group\tFoxes\tGBR\tREB\ngroup\tCats\tXYZ\tREB', 'mine.tsv')).toThrow(
      /mine.tsv, line 2/,
    );
    expect(() => readGazetteer('beast\tFoxes', 'mine.tsv')).toThrow(/no kind/);
    expect(() => readGazetteer('group\tFoxes\tGBR\tREB\tyesterday', 'mine.tsv')).toThrow(/no dates/);
  });

  it('reads years, months and days', () => {
    const [first] = readGazetteer('group\tFoxes\tGBR\tREB\t1999\t2004-02', 'mine.tsv');
    expect(first?.entry).toMatchObject({ from: '1999-01-01', to: '2004-02-29' });
  });
});
