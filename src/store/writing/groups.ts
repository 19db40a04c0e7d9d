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
