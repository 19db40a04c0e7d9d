import type { GazetteerEntry } from './entry.ts';

/** A name and what it may mean. */
interface Name {
  atoms: readonly string[];
  entries: GazetteerEntry[];
}

/** What was found: the entries of the longest name that begins at an atom. */
export interface TrieMatch {
  /** Index of the last atom, included. */
  last: number;
  entries: readonly GazetteerEntry[];
}

/** How many atoms that begin no name are remembered. */
const MOST_ABSENT = 20_000;

type Add = (atoms: readonly string[], entry: GazetteerEntry) => void;
type Fetch = (first: string, add: Add) => void;

/**
 * Names as sequences of atoms; finds the longest one that begins at a place. Names are kept by their first atom:
 * few share one, and a list of them is made and read faster than nested maps.
 */
export class AtomTrie {
  readonly #byFirst = new Map<string, Name[]>();
  readonly #fetch: Fetch | undefined;
  #absent = 0;

  /** `fetch` adds the names that begin with an atom; asked for when such a name is first looked for. */
  constructor(fetch?: Fetch) {
    this.#fetch = fetch;
  }

  /** Adds an entry under a name. The same name may be added many times: then it means several things. */
  add(atoms: readonly string[], entry: GazetteerEntry): void {
    const [first] = atoms;
    if (first === undefined) return;
    const names = this.#byFirst.get(first);
    if (names === undefined) {
      this.#byFirst.set(first, [{ atoms, entries: [entry] }]);
      return;
    }
    const known = find(names, atoms);
    if (known === undefined) names.push({ atoms, entries: [entry] });
    else if (!known.entries.includes(entry)) known.entries.push(entry);
  }

  #beginningWith(first: string): readonly Name[] | undefined {
    const known = this.#byFirst.get(first);
    if (known !== undefined || this.#fetch === undefined) return known;
    this.#fetch(first, (atoms, entry) => this.add(atoms, entry));
    const fetched = this.#byFirst.get(first);
    if (fetched !== undefined || this.#absent === MOST_ABSENT) return fetched;
    this.#absent++;
    this.#byFirst.set(first, []);
    return undefined;
  }

  /** The longest name that begins at `from`, or undefined. */
  longest(atoms: readonly string[], from: number): TrieMatch | undefined {
    const first = atoms[from];
    const names = first === undefined ? undefined : this.#beginningWith(first);
    if (names === undefined) return undefined;
    let found: Name | undefined;
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as Name;
      if (
        (found === undefined || name.atoms.length > found.atoms.length) &&
        standsAt(name.atoms, atoms, from)
      )
        found = name;
    }
    return found === undefined ? undefined : { last: from + found.atoms.length - 1, entries: found.entries };
  }

  /** The entries of exactly these atoms. */
  exact(atoms: readonly string[]): readonly GazetteerEntry[] {
    const names = this.#beginningWith(atoms[0] ?? '');
    return names === undefined ? [] : (find(names, atoms)?.entries ?? []);
  }
}

function find(names: readonly Name[], atoms: readonly string[]): Name | undefined {
  for (const name of names)
    if (name.atoms.length === atoms.length && standsAt(name.atoms, atoms, 0)) return name;
  return undefined;
}

/** Whether a name, the first atom of which is known to agree, stands at `from`. */
function standsAt(name: readonly string[], atoms: readonly string[], from: number): boolean {
  if (from + name.length > atoms.length) return false;
  for (let index = 1; index < name.length; index++) if (name[index] !== atoms[from + index]) return false;
  return true;
}
