import type { Day } from '../../core/index.ts';

/** Joins sets that share a member, and gives the sets. */
export function joined(groups: Iterable<readonly string[]>): string[][] {
  const setOf = new Map<string, Set<string>>();
  for (const group of groups) {
    const merged = new Set(group);
    for (const member of group) for (const other of setOf.get(member) ?? []) merged.add(other);
    for (const member of merged) setOf.set(member, merged);
  }
  return [...new Set(setOf.values())].map((set) => [...set]);
}

/** Two documents that repeat one another, or two events that report one act. */
export type Pair = readonly [one: string, other: string];

/**
 * Of new links those that must be kept so that the groups of any day can be told: a link counts from the day on which
 * both its ends are known, and what earlier links join needs no further one. A group of n members keeps n − 1 links or
 * few more, however many pairs of it are alike.
 *
 * @param kept links within the same groups that are kept already.
 * @param dayOf from which day each member is known; links with a member that is not in it are left out.
 */
export function worthKeeping(
  kept: readonly Pair[],
  fresh: readonly Pair[],
  dayOf: ReadonlyMap<string, Day>,
): Pair[] {
  const parents = new Map<string, string>();
  const rootOf = (member: string): string => {
    const parent = parents.get(member);
    if (parent === undefined) return member;
    const root = rootOf(parent);
    parents.set(member, root);
    return root;
  };
  const dayed = [...kept, ...fresh].flatMap((pair, place) => {
    const [one, other] = [dayOf.get(pair[0]), dayOf.get(pair[1])];
    if (one === undefined || other === undefined) return [];
    return [{ pair, day: one > other ? one : other, isNew: place >= kept.length }];
  });
  // The sort is stable: of the links of one day, those that are kept already come first.
  dayed.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  return dayed.flatMap(({ pair, isNew }) => {
    const [one, other] = [rootOf(pair[0]), rootOf(pair[1])];
    if (one === other) return [];
    parents.set(one, other);
    return isNew ? [pair] : [];
  });
}
