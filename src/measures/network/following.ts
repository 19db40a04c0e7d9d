/** A state in its bloc. */
export interface BlocMember {
  state: string;
  /** Weight of all its relations. */
  strength: number;
  /** Share of the resampled periods in which it stays with the majority of its bloc, 0–1. */
  certainty: number;
}

/** States that deal more with each other than with the rest. */
export interface Bloc {
  /** The same number over time, as long as the bloc goes on. */
  id: number;
  /** The strongest first. */
  members: BlocMember[];
}

/** Gives each group the number of the earlier bloc with which it shares most, if that is a third of both together. */
export function matched(
  groups: readonly (readonly BlocMember[])[],
  earlier: readonly Bloc[],
  fresh: () => number,
): Bloc[] {
  const pairs = groups.flatMap((members, index) =>
    earlier.map((bloc) => ({ index, id: bloc.id, overlap: overlapOf(members, bloc.members) })),
  );
  const ids = new Map<number, number>();
  const taken = new Set<number>();
  for (const { index, id, overlap } of pairs.toSorted((one, other) => other.overlap - one.overlap)) {
    if (overlap < 1 / 3 || ids.has(index) || taken.has(id)) continue;
    ids.set(index, id);
    taken.add(id);
  }
  return groups.map((members, index) => ({ id: ids.get(index) ?? fresh(), members: [...members] }));
}

/** Jaccard's overlap of two groups of states, by their strength. */
function overlapOf(one: readonly BlocMember[], other: readonly BlocMember[]): number {
  const strengths = new Map(other.map(({ state, strength }) => [state, strength]));
  let [shared, all] = [0, other.reduce((sum, { strength }) => sum + strength, 0)];
  for (const { state, strength } of one) {
    const match = strengths.get(state);
    if (match === undefined) all += strength;
    else {
      shared += Math.min(strength, match);
      all += Math.max(0, strength - match);
    }
  }
  return all === 0 ? 0 : shared / all;
}
