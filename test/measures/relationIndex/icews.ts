import { existsSync, readFileSync } from 'node:fs';
import type { IndexQuestion } from '../../../src/measures/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';

const FILE = resourcePath('../shared/data/icews/dyad-years-2002-2014.csv');
const FIRST = 2002;
const YEARS = 13;

type Quads = [number, number, number, number][];

/** All pairs of a file of dyad-years, both directions added up; null, said aloud, where it does not lie beside the repository. */
export function readDyadYears(): DyadYears | null {
  if (!existsSync(FILE)) {
    console.warn('skipped: the dyad-years are not beside the repository');
    return null;
  }
  const blank = (): Quads => Array.from({ length: YEARS }, () => [0, 0, 0, 0]);
  const world = blank();
  const pairs = new Map<string, Quads>();
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n').slice(1)) {
    const [one = '', other = '', year, ...counts] = line.split(',');
    const name = [one, other].toSorted().join('-');
    const quads = pairs.get(name) ?? blank();
    pairs.set(name, quads);
    const at = Number(year) - FIRST;
    for (const place of [0, 1, 2, 3] as const) {
      (quads[at] as Quads[0])[place] += Number(counts[place]);
      (world[at] as Quads[0])[place] += Number(counts[place]);
    }
  }
  return { pairs, world };
}

export interface DyadYears {
  pairs: ReadonlyMap<string, Quads>;
  world: Quads;
}

/** The question of a pair's index by year. */
export function dyadYearsQuestion({ pairs, world }: DyadYears, pair: string): IndexQuestion {
  const quads = pairs.get(pair) ?? [];
  const source = 'dyad-years';
  return {
    periods: quads.map((_, at) => ({ start: `${FIRST + at}-01-01`, end: `${FIRST + at}-12-31` })),
    own: quads.map((quad, period) => ({ period, source, quad })),
    world: world.map((all, at) => ({
      source,
      month: `${FIRST + at}-07-01`,
      quad: all,
    })),
  };
}
