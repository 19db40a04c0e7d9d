import type { Day } from '../../core/index.ts';
import { groupBy } from '../../core/index.ts';
import type { Share } from '../chance/wilson.ts';
import { wilson } from '../chance/wilson.ts';
import type { Concordance } from './concordance.ts';
import type { Profiles, Realignment } from './profiles.ts';
import { profilesOf, realignment, similarity } from './profiles.ts';
import type { Tie, TieLevel } from './tie.ts';
import { tieLevel } from './tie.ts';

/** How a state stands to one pole in one period. */
export interface PoleStanding {
  pole: string;
  events: number;
  /** Level of the relation, −10 … +10, with its 95 % interval; null without events. */
  level: TieLevel | null;
  /** Share of this pole in the state's cooperation with all poles; the shares of a period add up to 1. */
  share: Share | null;
  /** The same when every pole's cooperation with the whole world counts alike. */
  relative: number | null;
  /** How alike the state and the pole stand to all others, −1 … +1; null where too few relations are known. */
  similarity: Concordance | null;
  /** Ids of the strongest events. */
  evidence: readonly string[];
}

/** One period of the figure. The shares of the poles are the state's barycentric position among them. */
export interface BetweenPoint {
  start: Day;
  poles: PoleStanding[];
  /** The pole whose level lies clearly (intervals apart) above every other's; null where none does. */
  closest: string | null;
}

/** A state between poles, over time. */
export interface Between {
  state: string;
  poles: string[];
  points: BetweenPoint[];
  /** Moves between the first and the last period in which the similarity to a pole is known. */
  moves: (Realignment & { from: Day; to: Day })[];
}

const isBetween = ({ first, second }: Tie, one: string, other: string): boolean =>
  (first === one && second === other) || (first === other && second === one);

/** Independent reports of cooperation behind ties: many small acts tell more than one large one. */
function cooperationSize(ties: readonly Tie[]): number {
  const [sum, squares, events, told] = ties.reduce(
    ([s, q, e, r], tie) => [s + tie.cooperation, q + tie.cooperationSquares, e + tie.events, r + tie.reports],
    [0, 0, 0, 0],
  );
  return squares === 0 ? 0 : ((sum * sum) / squares) * (told / events);
}

function pointOf(
  state: string,
  poles: readonly string[],
  start: Day,
  ties: readonly Tie[],
  profiles: Profiles,
): BetweenPoint {
  const own = poles.map((pole) => ties.find((tie) => isBetween(tie, state, pole)));
  const known = own.filter((tie) => tie !== undefined);
  const whole = known.reduce((sum, { cooperation }) => sum + cooperation, 0);
  const size = cooperationSize(known);
  const pulls = poles.map((pole, index) => {
    const world = ties.reduce(
      (sum, tie) => (tie.first === pole || tie.second === pole ? sum + tie.cooperation : sum),
      0,
    );
    return world === 0 ? 0 : (own[index]?.cooperation ?? 0) / world;
  });
  const pull = pulls.reduce((sum, value) => sum + value, 0);
  const standings = poles.map((pole, index): PoleStanding => {
    const tie = own[index];
    return {
      pole,
      events: tie?.events ?? 0,
      level: tie === undefined ? null : tieLevel(tie),
      share: wilson(tie?.cooperation ?? 0, whole, size),
      relative: pull === 0 ? null : (pulls[index] as number) / pull,
      similarity: similarity(profiles, state, pole),
      evidence: tie?.evidence ?? [],
    };
  });
  return { start, poles: standings, closest: closestOf(standings) };
}

/** The pole whose interval lies above all others'; with fewer than two known levels there is nothing to compare. */
function closestOf(standings: readonly PoleStanding[]): string | null {
  const known = standings.flatMap(({ pole, level }) => (level === null ? [] : [{ pole, ...level }]));
  if (known.length < 2) return null;
  const best = known.reduce((top, one) => (one.level > top.level ? one : top));
  return known.every((one) => one === best || one.high < best.low) ? best.pole : null;
}

/**
 * "Pakistan between Washington, Moscow and Beijing": for every period how warm a state's relation to each pole is, how
 * its cooperation is shared among them, and with whom it stands alike towards the rest of the world. `ties` are those
 * of all states, in any order. Cost: linear in ties for each pole.
 */
export function between(ties: readonly Tie[], state: string, poles: readonly string[]): Between {
  const periods = [...groupBy(ties, ({ start }) => start)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([start, own]) => ({ start, own, profiles: profilesOf(own) }));
  const points = periods.map(({ start, own, profiles }) => pointOf(state, poles, start, own, profiles));
  const moves = poles.flatMap((pole) => {
    const known = periods.filter((_, index) =>
      points[index]?.poles.some((standing) => standing.pole === pole && standing.similarity !== null),
    );
    const [from, to] = [known[0], known.at(-1)];
    if (from === undefined || to === undefined || from === to) return [];
    const move = realignment(from.profiles, to.profiles, state, pole);
    return move === null ? [] : [{ ...move, from: from.start, to: to.start }];
  });
  return { state, poles: [...poles], points, moves };
}
