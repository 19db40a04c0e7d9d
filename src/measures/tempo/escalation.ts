import type { Random } from '../chance/random.ts';
import { shuffle } from '../chance/random.ts';

/** A stretch of periods in which conflict rose from each to the next. */
export interface Rise {
  /** First (lowest) and last (highest) period, by index. */
  first: number;
  last: number;
  /** Rises in a row: last − first. */
  steps: number;
  /** The values at both ends. */
  from: number;
  to: number;
}

/** Runs of rising conflict. */
export interface Escalation {
  /** Runs of at least two rises, in order. */
  runs: Rise[];
  /** The longest run (the earliest of several), of any length; null where nothing ever rose. */
  longest: Rise | null;
  /** Probability of one as long when the periods stand in any order; null where nothing rose. */
  p: number | null;
  /** Length in steps that the longest run has in the middle of the shuffles. */
  usual: number;
}

const SHUFFLES = 999;

/** All runs of one rise or more. An unknown period ends a run. */
function rises(values: readonly (number | null)[]): Rise[] {
  const runs: Rise[] = [];
  for (let index = 1; index < values.length; index += 1) {
    const [before, now] = [values[index - 1] ?? null, values[index] ?? null];
    if (before === null || now === null || now <= before) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.last === index - 1) {
      run.last = index;
      run.steps += 1;
      run.to = now;
    } else runs.push({ first: index - 1, last: index, steps: 1, from: before, to: now });
  }
  return runs;
}

const longestOf = (runs: readonly Rise[]): Rise | null =>
  runs.reduce<Rise | null>((best, run) => (best === null || run.steps > best.steps ? run : best), null);

/**
 * Escalation runs: stretches in which conflict (any measure of it, by period) rose every time. The longest is compared
 * with the longest after shuffling the known values among the known periods, 999 times: few equal values and a real
 * mounting make it unusual, a mere high level does not. Cost: 1000 × periods.
 */
export function escalation(values: readonly (number | null)[], random: Random): Escalation {
  const runs = rises(values);
  const longest = longestOf(runs);
  const known = values.filter((value) => value !== null);
  const lengths: number[] = [];
  for (let round = 0; round < SHUFFLES; round += 1) {
    shuffle(known, random);
    let next = 0;
    lengths.push(
      longestOf(rises(values.map((value) => (value === null ? null : (known[next++] ?? 0)))))?.steps ?? 0,
    );
  }
  const asLong = lengths.filter((steps) => steps >= (longest?.steps ?? 0)).length;
  return {
    runs: runs.filter(({ steps }) => steps >= 2),
    longest,
    p: longest === null ? null : (1 + asLong) / (1 + SHUFFLES),
    usual: lengths.toSorted((one, other) => one - other)[Math.floor(SHUFFLES / 2)] ?? 0,
  };
}
