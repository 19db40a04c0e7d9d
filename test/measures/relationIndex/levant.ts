import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nextPeriod, periodEnd, periodStart } from '../../../src/core/index.ts';
import type { Period } from '../../../src/core/index.ts';
import type { IndexQuestion, QuadCounts } from '../../../src/measures/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';

const FILE = resourcePath('../shared/data/keds/levant.cameo.csv.gz');

/** Quad class of a CAMEO root code. */
const quadOf = (root: number): 0 | 1 | 2 | 3 => (root <= 5 ? 0 : root <= 8 ? 1 : root <= 13 ? 2 : 3);

/**
 * The question of Israel's and the Palestinians' index in a file of coded events of the Levant; null, said aloud, where it
 * does not lie beside the repository.
 */
export function levantQuestion(by: Period): IndexQuestion | null {
  if (!existsSync(FILE)) {
    console.warn('skipped: the events of the Levant are not beside the repository');
    return null;
  }
  const source = 'levant';
  const months = new Map<string, [number, number, number, number]>();
  const own = new Map<string, [number, number, number, number]>();
  const add = (to: typeof own, key: string, quad: 0 | 1 | 2 | 3): void => {
    const counts = to.get(key) ?? [0, 0, 0, 0];
    counts[quad] += 1;
    to.set(key, counts);
  };
  for (const line of gunzipSync(readFileSync(FILE)).toString('utf8').trim().split('\n').slice(1)) {
    const [day = '', actor = '', recipient = '', code = ''] = line.split(',');
    const [one, other] = [actor.slice(0, 3), recipient.slice(0, 3)];
    if (one === other || !/^\d{3}/.test(code)) continue;
    const quad = quadOf(Number(code.slice(0, 2)));
    add(months, periodStart(day, 'month'), quad);
    if ([one, other].toSorted().join() === 'ISR,PAL') add(own, periodStart(day, by), quad);
  }
  const starts = [...own.keys()].toSorted();
  const periods: { start: string; end: string }[] = [];
  for (let start = starts[0] ?? ''; start <= (starts.at(-1) ?? ''); start = nextPeriod(start, by))
    periods.push({ start, end: periodEnd(start, by) });
  return {
    periods,
    own: periods.flatMap(({ start }, period) => {
      const quad: QuadCounts | undefined = own.get(start);
      return quad === undefined ? [] : [{ period, source, quad }];
    }),
    world: [...months].map(([month, quad]) => ({ source, month, quad })),
  };
}
