import type { Random } from '../chance/random.ts';
import type { Tail } from './tail.ts';
import { fitTail, lastedAsLongAs, longestWaitTest } from './tail.ts';

/** A time without events between two days with events. */
export interface Gap {
  /** The last day with an event before, and the first one after (null: none yet). Days since any fixed day. */
  after: number;
  before: number | null;
  /** Days between. */
  days: number;
  /** The same in covered days: a day counts for what the source covered on it, 1 on average. */
  covered: number;
}

/** How unusual the silences of a relation are. */
export interface Silence {
  /** Days with at least one event. */
  activeDays: number;
  /** Covered days that pass between active days in the middle (median) of all gaps. */
  usual: number;
  /** The rhythm: waiting times in covered days. */
  rhythm: Tail;
  /** The longest gap between events, and the probability of one as long among so many. */
  longest: Gap & { p: number };
  /** The quiet since the last event, and the probability that a wait lasts at least as long. */
  current: Gap & { p: number };
}

/** Fewer gaps than these show no rhythm. */
const FEWEST_GAPS = 10;

/**
 * Silence: how unusual are the longest time without events and the present one, given the dyad's rhythm and the source's
 * coverage? Days on which the source covered nothing take no time, days on which it covered much take more. Waiting times
 * follow a generalised Pareto distribution fitted to the longer of the other gaps, so that bursts and lulls are allowed for.
 *
 * `days`: days of the events, in any order, several on a day allowed. `coverage`: all events of the source by day,
 * from `start` to the last day that it covers. Null with fewer than ten gaps. Cost: linear in days.
 */
export function silence(
  days: readonly number[],
  coverage: { start: number; events: readonly number[] },
  random: Random,
): Silence | null {
  const total = coverage.events.reduce((sum, events) => sum + events, 0);
  const active = [...new Set(days)].toSorted((one, other) => one - other);
  if (active.length <= FEWEST_GAPS || total === 0) return null;
  const mean = total / coverage.events.length;
  // clock[i]: covered time at the end of day start + i.
  const clock = new Float64Array(coverage.events.length);
  let passed = 0;
  for (const [index, events] of coverage.events.entries()) clock[index] = passed += events / mean;
  const at = (day: number): number =>
    clock[Math.min(clock.length - 1, Math.max(0, day - coverage.start))] as number;
  const gaps = active.slice(1).map((before, index): Gap => {
    const after = active[index] as number;
    return { after, before, days: before - after, covered: at(before - 1) - at(after) };
  });
  const longest = gaps.reduce((best, gap) => (gap.covered > best.covered ? gap : best));
  const waits = Float64Array.from(gaps, ({ covered }) => covered).sort();
  const rhythm = fitTail(waits);
  if (rhythm === null) return null;
  const last = active.at(-1) as number;
  const end = Math.max(last, coverage.start + coverage.events.length - 1);
  const current: Gap = { after: last, before: null, days: end - last, covered: at(end) - at(last) };
  const meanGap = (at(last) - at(active[0] as number)) / gaps.length;
  return {
    activeDays: active.length,
    usual: waits[Math.floor(waits.length / 2)] as number,
    rhythm,
    longest: { ...longest, p: longestWaitTest(waits, random) ?? 1 },
    current: { ...current, p: lastedAsLongAs(rhythm, current.covered, meanGap) },
  };
}
