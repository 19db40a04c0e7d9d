import type { Day } from '../../core/index.ts';
import { dayFromNumber, dayNumber } from '../../core/index.ts';
import type { FirstMoves, Imbalance, Lead, Random, Reciprocity } from '../../measures/index.ts';
import { firstMoves, imbalance, leads, reciprocity } from '../../measures/index.ts';
import type { DyadAct } from '../../store/index.ts';
import type { Frame } from './frame.ts';
import { seriesOf } from './frame.ts';

/** An episode with its days written out. */
export interface OpenedEpisode {
  start: Day;
  end: Day;
  acts: number;
  opened: 'first' | 'second' | 'both';
  events: string[];
}

/** Who moves first in one kind of acts; null where there is too little to say. */
export interface Direction {
  imbalance: Imbalance | null;
  /** Who opens episodes, parted by this many quiet days; the latest are named with the events that opened them. */
  firstMoves: (Omit<FirstMoves, 'episodes'> & { quietDays: number; latest: OpenedEpisode[] }) | null;
  /** Whether the first state's acts foretell the second's, and the other way round; `adjusted` is p for two tries. */
  firstLeads: (Lead & { adjusted: number }) | null;
  secondLeads: (Lead & { adjusted: number }) | null;
  reciprocity: Reciprocity | null;
}

/** How many episodes, and events of each, are named. */
const NAMED = 3;

/** An episode ends with a quiet of five times the usual gap between active days, but a week to a quarter of a year. */
function quietDays(days: readonly number[]): number {
  const active = new Set(days).size;
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  return Math.min(90, Math.max(7, Math.round((5 * span) / Math.max(1, active - 1))));
}

/** Holm's correction of two tests. */
function adjustTwo(
  one: Lead | null,
  other: Lead | null,
): [Direction['firstLeads'], Direction['secondLeads']] {
  const adjusted = (own: Lead | null, rival: Lead | null): Direction['firstLeads'] => {
    if (own === null) return null;
    const smaller = rival === null || own.p <= rival.p;
    return { ...own, adjusted: Math.min(1, smaller ? 2 * own.p : Math.max(own.p, 2 * (rival?.p ?? 0))) };
  };
  return [adjusted(one, other), adjusted(other, one)];
}

/** Who moves first in acts of one kind, each with its day, in order. */
export function directionOf(acts: readonly DyadAct[], frame: Frame, random: Random): Direction {
  const sided = acts.filter(({ side }) => side !== 'both');
  const counts = (side: 'first' | 'second'): (number | null)[] =>
    seriesOf(sided, frame, (act) => (act.side === side ? 1 : 0));
  const [first, second] = [counts('first'), counts('second')];
  // The square root makes counts scatter alike at every level.
  const roots = (series: readonly (number | null)[]): (number | null)[] =>
    series.map((value) => (value === null ? null : Math.sqrt(value + 3 / 8)));
  const options = { coverage: frame.coverage };
  const [one, other] = [roots(first), roots(second)];
  const [firstLeads, secondLeads] = adjustTwo(
    leads(one, other, random, options),
    leads(other, one, random, options),
  );
  const moves = sided.map(({ id, date, side }) => ({
    id,
    day: dayNumber(date),
    side: side as 'first' | 'second',
  }));
  const quiet = quietDays(moves.map(({ day }) => day));
  const opened = firstMoves(moves, quiet);
  return {
    imbalance: imbalance(first.map((value, index) => ({ first: value ?? 0, second: second[index] ?? 0 }))),
    firstMoves: opened === null ? null : writtenOut(opened, quiet),
    firstLeads,
    secondLeads,
    reciprocity: reciprocity(one, other, random, options),
  };
}

function writtenOut({ episodes, ...rest }: FirstMoves, quiet: number): Direction['firstMoves'] {
  return {
    ...rest,
    quietDays: quiet,
    latest: episodes.slice(-NAMED).map(({ start, end, acts, opened, openedBy }) => ({
      start: dayFromNumber(start),
      end: dayFromNumber(end),
      acts,
      opened,
      events: openedBy.slice(0, NAMED),
    })),
  };
}
