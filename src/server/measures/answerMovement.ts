import type { Day, Period } from '../../core/index.ts';
import { dayFromNumber, dayNumber, nextPeriod, periodEnd, periodStart } from '../../core/index.ts';
import type {
  Escalation,
  FirstMoves,
  Gap,
  Imbalance,
  Lead,
  Random,
  Reciprocity,
  Silence,
} from '../../measures/index.ts';
import {
  escalation,
  firstMoves,
  imbalance,
  leads,
  randomOf,
  reciprocity,
  silence,
} from '../../measures/index.ts';
import type { DayVolume, DyadAct, Store } from '../../store/index.ts';

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

/** A gap with its days written out. */
export type DatedGap = Omit<Gap, 'after' | 'before'> & { after: Day; before: Day | null; p: number };

/** Who moves first, who answers, how conflict mounts, and how unusual silence is. */
export interface Movement {
  conflict: Direction;
  cooperation: Direction;
  /** Runs of rising conflict, in summed scores below 0; periods by their first days. */
  escalation: {
    runs: { from: Day; to: Day; steps: number; low: number; high: number; events: string[] }[];
    longest: number;
    usual: number;
    p: number | null;
  };
  silence: (Omit<Silence, 'longest' | 'current'> & { longest: DatedGap; current: DatedGap }) | null;
}

export interface MovementQuestion {
  by: Period;
  from?: Day;
  to?: Day;
  dataset?: string;
  seed: number;
}

/** An episode ends with a quiet of five times the usual gap between active days, but a week to a quarter of a year. */
function quietDays(days: readonly number[]): number {
  const active = new Set(days).size;
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  return Math.min(90, Math.max(7, Math.round((5 * span) / Math.max(1, active - 1))));
}

const NAMED = 3;

/** The periods that the source covers, and how much; only these are known. */
interface Frame {
  starts: Day[];
  place: ReadonlyMap<Day, number>;
  coverage: number[];
}

function frameOf(volumes: readonly DayVolume[], by: Period): Frame {
  const [first, last] = [volumes[0]?.date, volumes.at(-1)?.date];
  const starts: Day[] = [];
  if (first !== undefined && last !== undefined)
    for (let start = periodStart(first, by); start <= last; start = nextPeriod(start, by)) starts.push(start);
  const place = new Map(starts.map((start, index) => [start, index]));
  const coverage = starts.map(() => 0);
  for (const { date, events } of volumes) {
    const index = place.get(periodStart(date, by)) as number;
    coverage[index] = (coverage[index] as number) + events;
  }
  return { starts, place, coverage };
}

/** A series over the frame: null where the source covered nothing, else what the acts add up to. */
function seriesOf(
  acts: readonly DyadAct[],
  { starts, place, coverage }: Frame,
  by: Period,
  worth: (act: DyadAct) => number,
): (number | null)[] {
  const sums = starts.map(() => 0);
  for (const act of acts) {
    const index = place.get(periodStart(act.date, by));
    if (index !== undefined) sums[index] = (sums[index] as number) + worth(act);
  }
  return sums.map((sum, index) => (coverage[index] === 0 ? null : sum));
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

function directionOf(acts: readonly DyadAct[], frame: Frame, by: Period, random: Random): Direction {
  const sided = acts.filter(({ side }) => side !== 'both');
  const counts = (side: 'first' | 'second'): (number | null)[] =>
    seriesOf(sided, frame, by, (act) => (act.side === side ? 1 : 0));
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

function escalationOf(
  acts: readonly DyadAct[],
  frame: Frame,
  by: Period,
  random: Random,
): Movement['escalation'] {
  const { runs, longest, p, usual }: Escalation = escalation(
    seriesOf(acts, frame, by, ({ score }) => Math.max(0, -score)),
    random,
  );
  const named = runs.toSorted((one, other) => other.steps - one.steps || one.first - other.first).slice(0, 5);
  return {
    runs: named.map(({ first, last, steps, from, to }) => {
      const [start, end] = [frame.starts[first] as Day, frame.starts[last] as Day];
      const within = acts.filter(
        ({ date, score }) => date >= start && date <= periodEnd(end, by) && score < 0,
      );
      return {
        from: start,
        to: end,
        steps,
        low: from,
        high: to,
        events: within
          .toSorted((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
          .slice(0, NAMED)
          .map(({ id }) => id),
      };
    }),
    longest: longest?.steps ?? 0,
    usual,
    p,
  };
}

function silenceOf(
  acts: readonly DyadAct[],
  volumes: readonly DayVolume[],
  random: Random,
): Movement['silence'] {
  const [first, last] = [volumes[0], volumes.at(-1)];
  if (first === undefined || last === undefined) return null;
  const start = dayNumber(first.date);
  const events = Array<number>(dayNumber(last.date) - start + 1).fill(0);
  for (const volume of volumes) events[dayNumber(volume.date) - start] = volume.events;
  const found = silence(
    acts.map(({ date }) => dayNumber(date)),
    { start, events },
    random,
  );
  if (found === null) return null;
  const dated = ({ after, before, ...rest }: Gap & { p: number }): DatedGap => ({
    ...rest,
    after: dayFromNumber(after),
    before: before === null ? null : dayFromNumber(before),
  });
  return { ...found, longest: dated(found.longest), current: dated(found.current) };
}

/** Direction and tempo of a dyad, by period, over all days that the source covers. */
export async function answerMovement(
  store: Store,
  [first, second]: readonly [string, string],
  { by, from, to, dataset, seed }: MovementQuestion,
): Promise<Movement> {
  const range = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(dataset === undefined ? {} : { dataset }),
  };
  const acts = await store.dyadActs(first, second, range);
  const volumes = await store.dayVolumes(range);
  const frame = frameOf(volumes, by);
  const random = randomOf(seed);
  const kind = (conflict: boolean): DyadAct[] => acts.filter(({ quad }) => quad > 2 === conflict);
  return {
    conflict: directionOf(kind(true), frame, by, random),
    cooperation: directionOf(kind(false), frame, by, random),
    escalation: escalationOf(acts, frame, by, random),
    silence: silenceOf(acts, volumes, random),
  };
}
