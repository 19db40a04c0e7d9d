import { describe, expect, it } from 'vitest';
import { allMemberships, loadGazetteer, membersOf, organisationsOf } from '../../src/actors/index.ts';
import { readTable } from '../../src/platform/index.ts';

const rows = (name: string): string[][] => readTable(`data/gazetteer/${name}.tsv`);

describe('the gazetteer', () => {
  it('is as large as promised', () => {
    expect(rows('cities').length).toBeGreaterThanOrEqual(2500);
    expect(rows('roles').length).toBeGreaterThanOrEqual(400);
    expect(rows('groups').length).toBeGreaterThanOrEqual(250);
    const bodies = rows('organisations').filter(([, , code]) => ['UNO', 'EUR', 'IGO'].includes(code ?? ''));
    expect(bodies.length).toBeGreaterThanOrEqual(200);
    expect(loadGazetteer().allTerms().length).toBeGreaterThanOrEqual(2000);
    expect(new Set(allMemberships().map((each) => each.organisation)).size).toBeGreaterThanOrEqual(50);
  });

  it('has terms of office that end after they begin', () => {
    const wrong = loadGazetteer()
      .allTerms()
      .filter((term) => term.from !== null && term.to !== null && term.to < term.from);
    expect(wrong).toEqual([]);
  });

  it('knows places with their state and position', () => {
    const [karachi] = loadGazetteer().places('Karachi');
    expect(karachi).toMatchObject({ country: 'PAK' });
    expect(karachi?.lat).toBeCloseTo(24.9, 0);
    expect(loadGazetteer().places('Nowhere at all')).toEqual([]);
    const far = rows('cities').filter(([, , , , , , position]) => {
      if (position === undefined || position === '') return false;
      const [lat = NaN, lon = NaN] = position.split(',').map(Number);
      return !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
    });
    expect(far).toEqual([]);
  });

  it('knows who belonged to a body on a day', () => {
    expect(membersOf('Eurasian Economic Union', '2015-06-01')).toEqual(['ARM', 'BLR', 'KAZ', 'RUS']);
    expect(membersOf('European Union', '2019-12-31')).toContain('GBR');
    expect(membersOf('European Union', '2020-02-01')).toHaveLength(27);
    expect(membersOf('North Atlantic Treaty Organization', '2024-12-31')).toHaveLength(32);
    expect(organisationsOf('PAK', '2018-01-01')).toContain('Shanghai Cooperation Organisation');
    expect(organisationsOf('PAK', '2016-01-01')).not.toContain('Shanghai Cooperation Organisation');
    expect(membersOf('Society of Nobody', '2020-01-01')).toEqual([]);
  });
});
