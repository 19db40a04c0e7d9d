/**
 * Names under which articles speak of the same thing. "Pakistan–Russia pipeline" says no more than "Pakistan–Russia
 * gas pipeline" where the two states share no other: the barer name joins the fuller one that adds the fewest words.
 * Each group begins with its fullest name; a name that joins none stands alone.
 */
export function unifyNames(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>(names.map((name) => [name, [name]]));
  for (const name of names) {
    const fuller = fullerName(name, names);
    if (fuller === undefined) continue;
    groups.get(fuller)?.push(name);
    groups.delete(name);
  }
  return [...groups.values()];
}

function fullerName(name: string, names: readonly string[]): string | undefined {
  const cut = name.lastIndexOf(' ');
  const [whose, what] = [name.slice(0, cut), name.slice(cut + 1)];
  // Only a bare noun behind its parties: "Pakistan–Russia pipeline".
  if (cut < 0 || !whose.includes('–') || whose.includes(' ')) return undefined;
  const words = (text: string) => text.split(' ').length;
  return names
    .filter((other) => words(other) > 2 && other.startsWith(`${whose} `) && other.endsWith(` ${what}`))
    .toSorted((a, b) => words(a) - words(b) || (a < b ? -1 : 1))[0];
}

/** Whether a name has all words of another, whatever the case and the dashes. */
export function matchesName(name: string, wanted: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(name));
  return words(wanted).every((word) => own.has(word));
}
