import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../../../src/measures/index.ts';
import {
  Explanation,
  balance,
  between,
  blocs,
  randomOf,
  signedNetwork,
} from '../../../src/measures/index.ts';

const FILE = '../shared/data/icews/dyad-years-2002-2014.csv';

/** The scores that stand for the four classes, as this file counts classes only. */
const CLASS_SCORES = [3, 8, -2.5, -7.5] as const;

interface DyadYear {
  source: string;
  target: string;
  year: string;
  counts: number[];
}

function dyadYears(): DyadYear[] {
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [source = '', target = '', year = '', ...counts] = line.split(',');
      return { source, target, year, counts: counts.map(Number) };
    })
    .filter(({ source, target }) => source !== target);
}

/** Directed dyad-years added up to undirected ties. */
function tiesOf(rows: readonly DyadYear[]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const { source, target, year, counts } of rows) {
    const [first = '', second = ''] = [source, target].toSorted((one, other) => (one < other ? -1 : 1));
    const key = `${year} ${first} ${second}`;
    const tie = ties.get(key) ?? {
      start: `${year}-01-01`,
      first,
      second,
      events: 0,
      scoreSum: 0,
      scoreSquares: 0,
      cooperation: 0,
      conflict: 0,
      cooperative: 0,
      cooperationSquares: 0,
      reports: 0,
      evidence: [],
    };
    for (const [index, score] of CLASS_SCORES.entries()) {
      const count = counts[index] ?? 0;
      tie.events += count;
      tie.reports += count;
      tie.scoreSum += count * score;
      tie.scoreSquares += count * score * score;
      tie.cooperation += count * Math.max(0, score);
      tie.conflict += count * Math.max(0, -score);
      tie.cooperative += score > 0 ? count : 0;
      tie.cooperationSquares += score > 0 ? count * score * score : 0;
    }
    ties.set(key, tie);
  }
  return [...ties.values()];
}

const MISSING = `${FILE} is not beside the repository`;

describe('the world in ICEWS dyad-years', { timeout: 120_000 }, () => {
  it('is more balanced than chance', (context) => {
    if (!existsSync(FILE)) return context.skip(MISSING);
    const rows = dyadYears();
    for (const year of ['2006', '2009', '2012']) {
      const network = signedNetwork(tiesOf(rows.filter((row) => row.year === year)));
      const found = balance(network, randomOf(1), 60);
      expect(found?.balance.z).toBeGreaterThan(1.96);
      expect(found?.balance.p).toBeLessThanOrEqual(0.05);
    }
  });

  it('has the blocs that everyone knows', (context) => {
    if (!existsSync(FILE)) return context.skip(MISSING);
    const [point] = blocs(tiesOf(dyadYears().filter(({ year }) => year === '2008')), randomOf(1), {
      resamples: 0,
    });
    const blocOf = (state: string): number | undefined =>
      point?.blocs.find(({ members }) => members.some((member) => member.state === state))?.id;
    for (const together of [
      ['BRA', 'ARG', 'CHL', 'MEX', 'PER', 'COL'],
      ['CHN', 'JPN', 'KOR', 'VNM'],
      ['EGY', 'SAU', 'IRQ', 'SYR', 'JOR'],
      ['DEU', 'POL', 'ROU', 'ITA', 'HUN'],
      ['KEN', 'UGA', 'TZA', 'ETH'],
    ])
      expect(new Set(together.map(blocOf)).size).toBe(1);
    expect(new Set(['BRA', 'CHN', 'EGY', 'DEU', 'KEN'].map(blocOf)).size).toBe(5);
    expect(
      point?.brokers
        .slice(0, 3)
        .map(({ state }) => state)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['CHN', 'RUS', 'USA']);
  });

  it('shows Pakistan between Washington, Moscow and Beijing, with the trough of 2011', (context) => {
    if (!existsSync(FILE)) return context.skip(MISSING);
    const { points } = between(tiesOf(dyadYears()), 'PAK', ['USA', 'RUS', 'CHN']);
    const levels = points.map(({ start, poles: [usa, , china] }) => ({
      year: start.slice(0, 4),
      usa: usa?.level?.level ?? Number.NaN,
      china: china?.level?.level ?? Number.NaN,
    }));
    expect(levels).toHaveLength(13);
    expect(levels.reduce((low, one) => (one.usa < low.usa ? one : low)).year).toBe('2011');
    expect(levels.every(({ usa, china }) => china > usa)).toBe(true);
    expect(
      points.every(
        ({ poles }) => Math.abs(poles.reduce((sum, { share }) => sum + (share?.share ?? 0), 0) - 1) < 1e-9,
      ),
    ).toBe(true);
  });

  it('tells why the United States and Pakistan fell out', (context) => {
    if (!existsSync(FILE)) return context.skip(MISSING);
    const names = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];
    const rows = dyadYears().filter(({ source, target }) => [source, target].toSorted().join() === 'PAK,USA');
    const eventsOf = (year: string) =>
      rows
        .filter((row) => row.year === year)
        .flatMap(({ source, counts }) =>
          counts.flatMap((weight, index) =>
            weight === 0
              ? []
              : [
                  {
                    id: `${source} ${index}`,
                    date: null,
                    score: CLASS_SCORES[index] ?? 0,
                    weight,
                    name: names[index] ?? '',
                  },
                ],
          ),
        );
    const why = Explanation.of(eventsOf('2005'), eventsOf('2011'));
    expect(why?.whole.change).toBeLessThan(-1);
    const groups = why?.by(({ name }) => [name]) ?? [];
    expect(groups[0]).toMatchObject({ group: 'material conflict' });
    expect(groups.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
      why?.whole.change ?? 0,
      10,
    );
  });
});
