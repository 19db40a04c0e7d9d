import { t95 } from '../meanInterval.ts';
import type { Concordance, SeenTwice } from './concordance.ts';
import { concordance, jackknifed, jackknifeError, within } from './concordance.ts';
import type { Tie, TieLevel } from './tie.ts';
import { FEWEST_EVENTS, tieLevel } from './tie.ts';

/** Every state's relations in one period: levels by the other state. */
export type Profiles = ReadonlyMap<string, ReadonlyMap<string, TieLevel>>;

/** The profiles of all states from the ties of one period. */
export function profilesOf(ties: readonly Tie[]): Profiles {
  const profiles = new Map<string, Map<string, TieLevel>>();
  const add = (state: string, other: string, level: TieLevel): void => {
    const own = profiles.get(state) ?? new Map<string, TieLevel>();
    profiles.set(state, own.set(other, level));
  };
  for (const tie of ties) {
    const level = tie.events < FEWEST_EVENTS ? null : tieLevel(tie);
    if (level === null) continue;
    add(tie.first, tie.second, level);
    add(tie.second, tie.first, level);
  }
  return profiles;
}

/** The third states to which both have a known relation, and how each stands to them. */
function thirdsOf(profiles: Profiles, one: string, other: string): Map<string, SeenTwice> {
  const thirds = new Map<string, SeenTwice>();
  const theirs = profiles.get(other);
  for (const [third, level] of profiles.get(one) ?? []) {
    const match = theirs?.get(third);
    if (third === other || match === undefined) continue;
    thirds.set(third, {
      one: level.level,
      other: match.level,
      oneVariance: level.variance,
      otherVariance: match.variance,
    });
  }
  return thirds;
}

/** How alike two states stand to all others in one period; null with fewer than eight common third states. */
export function similarity(profiles: Profiles, one: string, other: string): Concordance | null {
  return concordance([...thirdsOf(profiles, one, other).values()]);
}

/** A state's move towards a pole (above 0) or away from it. */
export interface Realignment {
  pole: string;
  /** Similarity before and after, and the difference with its 95 % interval: −2 … +2. */
  before: number;
  after: number;
  change: number;
  low: number;
  high: number;
  /** Third states in either period. */
  thirds: number;
}

/**
 * Whose side a state moved to: how much its similarity to a pole changed between two periods, with a jackknife that
 * leaves each third state out of both periods at once. Null where one of the two similarities is not known.
 */
export function realignment(
  before: Profiles,
  after: Profiles,
  state: string,
  pole: string,
): Realignment | null {
  const [early, late] = [thirdsOf(before, state, pole), thirdsOf(after, state, pole)];
  const [first, second] = [jackknifed([...early.values()]), jackknifed([...late.values()])];
  if (first === null || second === null) return null;
  const [earlyPlaces, latePlaces] = [placesOf(early), placesOf(late)];
  const thirds = [...new Set([...early.keys(), ...late.keys()])];
  // Where noise is taken out, a coefficient may come to lie beyond its range.
  const [was, is] = [within(first.whole), within(second.whole)];
  const change = is - was;
  const without = thirds.map(
    (third) =>
      (second.without[latePlaces.get(third) ?? -1] ?? second.whole) -
      (first.without[earlyPlaces.get(third) ?? -1] ?? first.whole),
  );
  const margin = t95(thirds.length - 1) * jackknifeError(without);
  return {
    pole,
    before: was,
    after: is,
    change,
    low: Math.max(-2, change - margin),
    high: Math.min(2, change + margin),
    thirds: thirds.length,
  };
}

function placesOf(thirds: ReadonlyMap<string, unknown>): Map<string, number> {
  return new Map([...thirds.keys()].map((third, place) => [third, place]));
}
