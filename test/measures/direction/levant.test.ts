import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/index.ts';
import { firstMoves, imbalance, leads, randomOf, reciprocity, silence } from '../../../src/measures/index.ts';

const FILE = '../shared/data/keds/levant.cameo.csv.gz';
const MISSING = `${FILE} is not beside the repository`;

interface Act {
  date: string;
  source: string;
  target: string;
  conflict: boolean;
}

/** The state of an actor's code; the data set writes Palestine in two ways. */
function stateOf(code: string): string {
  return code.startsWith('PAL') ? 'PSE' : code.slice(0, 3);
}

function acts(): Act[] {
  return gunzipSync(readFileSync(FILE))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [date = '', source = '', target = '', code = ''] = line.split(',');
      return {
        date,
        source: stateOf(source),
        target: stateOf(target),
        conflict: code.slice(0, 2) >= '09',
      };
    });
}

/** Months from 1979 to 2011, with the counts of what each of two sides did, and all events of the source. */
function monthly(all: readonly Act[], first: string, second: string) {
  const months = 33 * 12;
  const place = (date: string): number =>
    (Number(date.slice(0, 4)) - 1979) * 12 + Number(date.slice(5, 7)) - 1;
  const count = (chosen: readonly Act[]): number[] => {
    const counts = Array<number>(months).fill(0);
    for (const { date } of chosen) counts[place(date)] = (counts[place(date)] ?? 0) + 1;
    return counts;
  };
  const by = (source: string, target: string) =>
    all.filter((act) => act.conflict && act.source === source && act.target === target);
  return { one: count(by(first, second)), other: count(by(second, first)), coverage: count(all) };
}

describe('direction and tempo in the Levant, 1979–2011', { timeout: 120_000 }, () => {
  it.for(['PSE', 'LBN'])(
    'Israel and %s answer conflict with conflict, and Israel a month later too',
    (other, context) => {
      if (!existsSync(FILE)) return context.skip(MISSING);
      const { one: israel, other: them, coverage } = monthly(acts(), 'ISR', other);
      const root = (counts: number[]): number[] => counts.map((count) => Math.sqrt(count + 3 / 8));
      const found = reciprocity(root(israel), root(them), randomOf(1), { coverage });
      expect(found?.low).toBeGreaterThan(0.3);
      expect(found?.p).toBeLessThanOrEqual(0.01);
      const answered = leads(root(them), root(israel), randomOf(1), { coverage });
      expect(answered).toMatchObject({ lag: 1 });
      expect(answered?.p).toBeLessThanOrEqual(0.01);
      const sides = israel.map((first, index) => ({ first, second: them[index] ?? 0 }));
      expect(imbalance(sides)?.low).toBeGreaterThan(0);
    },
  );

  it('neither side opens more episodes than its share of all acts', (context) => {
    if (!existsSync(FILE)) return context.skip(MISSING);
    const moves = acts().flatMap(({ date, source, target, conflict }, index) => {
      const side =
        source === 'ISR' && target === 'LBN'
          ? 'first'
          : source === 'LBN' && target === 'ISR'
            ? 'second'
            : null;
      return side === null || !conflict ? [] : [{ id: String(index), day: dayNumber(date), side } as const];
    });
    const found = firstMoves(moves, 30);
    expect((found?.first ?? 0) + (found?.second ?? 0)).toBeGreaterThan(30);
    expect(found?.p).toBeGreaterThan(0.05);
  });

  it('a silence that is one of the source is none of the relation', (context) => {
    if (!existsSync(FILE)) return context.skip(MISSING);
    const all = acts();
    const start = dayNumber(all[0]?.date ?? '');
    const end = dayNumber(all.at(-1)?.date ?? '');
    const events = Array<number>(end - start + 1).fill(0);
    for (const { date } of all) events[dayNumber(date) - start] = (events[dayNumber(date) - start] ?? 0) + 1;
    const days = all
      .filter(({ source, target }) => source === 'SYR' && target === 'ISR')
      .map(({ date }) => dayNumber(date));
    const found = silence(days, { start, events }, randomOf(1));
    expect(found?.longest.days).toBeGreaterThan(60);
    expect(found?.usual).toBeLessThan(30);
  });
});
