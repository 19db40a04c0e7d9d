import { dayFromNumber } from '../../core/index.ts';
import type { Report } from './report.ts';
import { familiesOf } from './words.ts';

/** An act whose time is not known better than this is linked with nothing. */
export const LONGEST_DAYS = 92;

/**
 * Under which an event is kept so that reports of the same act meet: each month in which it may have happened
 * (a day's slack on both sides), each pair of its states (or its only one), each family of its type. Two reports
 * that {@link sameAct} takes for one share a key. Undated events and those without a state have none.
 */
export function keysOf(report: Report): string[] {
  const { from, to } = report;
  if (from === null || to === null || to - from > LONGEST_DAYS) return [];
  const states = [...new Set([...report.actors, ...report.recipients])].toSorted();
  const sides =
    states.length === 1
      ? states
      : states.flatMap((one, index) => states.slice(index + 1).map((other) => `${one}-${other}`));
  const keys: string[] = [];
  for (const month of monthsOf(from - 1, to + 1))
    for (const side of sides)
      for (const family of familiesOf(report.type)) keys.push(`${month} ${side} ${family}`);
  return keys;
}

function monthsOf(from: number, to: number): string[] {
  const months = new Set<string>();
  for (let day = from; day < to; day += 28) months.add(dayFromNumber(day).slice(0, 7));
  months.add(dayFromNumber(to).slice(0, 7));
  return [...months];
}
