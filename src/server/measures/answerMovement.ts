import type { Day, Period } from '../../core/index.ts';
import { dayFromNumber, dayNumber, given, periodEnd } from '../../core/index.ts';
import type { Escalation, Gap, Random, Silence } from '../../measures/index.ts';
import { escalation, randomOf, silence } from '../../measures/index.ts';
import type { DayVolume, DyadAct, Store } from '../../store/index.ts';
import type { Direction } from './direction.ts';
import { directionOf } from './direction.ts';
import type { Frame } from './frame.ts';
import { frameOf, seriesOf } from './frame.ts';

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
  context?: string;
  seed: number;
}

const NAMED = 3;

function escalationOf(acts: readonly DyadAct[], frame: Frame, random: Random): Movement['escalation'] {
  const { runs, longest, p, usual }: Escalation = escalation(
    seriesOf(acts, frame, ({ score }) => Math.max(0, -score)),
    random,
  );
  const named = runs.toSorted((one, other) => other.steps - one.steps || one.first - other.first).slice(0, 5);
  return {
    runs: named.map(({ first, last, steps, from, to }) => {
      const [start, end] = [frame.starts[first] as Day, frame.starts[last] as Day];
      const within = acts.filter(
        ({ date, score }) => date >= start && date <= periodEnd(end, frame.by) && score < 0,
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
  { by, from, to, dataset, context, seed }: MovementQuestion,
): Promise<Movement> {
  const range = given({ from, to, dataset });
  const acts = await store.dyadActs(first, second, { ...range, ...given({ context }) });
  // What the source covers is all it reports, whatever the acts are about.
  const volumes = await store.dayVolumes(range);
  const frame = frameOf(volumes, by);
  const random = randomOf(seed);
  const kind = (conflict: boolean): DyadAct[] => acts.filter(({ quad }) => quad > 2 === conflict);
  return {
    conflict: directionOf(kind(true), frame, random),
    cooperation: directionOf(kind(false), frame, random),
    escalation: escalationOf(acts, frame, random),
    silence: silenceOf(acts, volumes, random),
  };
}
