import type { GazetteerEntry } from './entry.ts';
import { type Beginning, nextNumber } from './rowIndex.ts';

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

/** Rows of names that are read when a text asks for them. */
export interface NameRows {
  /** Rows with names that begin with an atom, in order. */
  beginnings: (first: string) => readonly Beginning[];
  /** Tells all names of a row, also those that begin otherwise. */
  eachName: (row: number, tell: (atoms: readonly string[], entry: GazetteerEntry) => void) => void;
}

/** The names that begin with an atom: those that texts have asked for, and where the others are. */
export interface Names {
  readonly known: Name[];
  /** Rows with more of them that are not read yet, by the number of the second atom. */
  waiting: Map<number, number[]> | undefined;
}

/**
 * Names as sequences of atoms; finds the longest one that begins at a place. Names are kept by their first atom:
 * few share one, and a list of them is made and read faster than nested maps. Where rows hold the names, those are read
 * whose first two atoms stand in a text.
 */
export class AtomTrie {
  readonly #byFirst = new Map<string, Names>();
  readonly #rows: NameRows | undefined;

  constructor(rows?: NameRows) {
    this.#rows = rows;
  }

  /** Adds an entry under a name. The same name may be added many times: then it means several things. */
  add(atoms: readonly string[], entry: GazetteerEntry): void {
    const [first] = atoms;
    if (first === undefined) return;
    let names = this.#byFirst.get(first);
    if (names === undefined) this.#byFirst.set(first, (names = { known: [], waiting: undefined }));
    const known = find(names.known, atoms);
    if (known === undefined) names.known.push({ atoms, entries: [entry] });
    else if (!known.entries.includes(entry)) known.entries.push(entry);
  }

  /** The names that begin with an atom, or undefined where none does. */
  names(first: string): Names | undefined {
    const before = this.#byFirst.get(first);
    if (before !== undefined || this.#rows === undefined) return before;
    const waiting = this.#waiting(first);
    if (waiting === undefined) return undefined;
    const names: Names = { known: [], waiting };
    this.#byFirst.set(first, names);
    this.#read(names, first, 0);
    return names;
  }

  /** Of the names that begin with an atom, those that may stand where it is followed by another. */
  #followed(names: Names, first: string, second: string | undefined): readonly Name[] {
    if (names.waiting !== undefined && second !== undefined) this.#read(names, first, nextNumber(second));
    return names.known;
  }

  #waiting(first: string): Names['waiting'] {
    const beginnings = this.#rows?.beginnings(first) ?? [];
    if (beginnings.length === 0) return undefined;
    const waiting = new Map<number, number[]>();
    for (const { row, next } of beginnings) {
      const rows = waiting.get(next);
      if (rows === undefined) waiting.set(next, [row]);
      else rows.push(row);
    }
    return waiting;
  }

  /** Reads the rows that wait for a second atom: only names that go on with it are added. */
  #read(names: Names, first: string, next: number): void {
    const rows = names.waiting?.get(next);
    if (rows === undefined) return;
    names.waiting?.delete(next);
    for (const row of rows)
      this.#rows?.eachName(row, (atoms, entry) => {
        if (atoms[0] === first && nextNumber(atoms[1]) === next) this.add(atoms, entry);
      });
    if (names.waiting?.size === 0) names.waiting = undefined;
  }

  /**
   * The longest name that begins at `from`, or undefined.
   * @param names what {@link AtomTrie.names} gave for the atom there, where it was asked already.
   */
  longest(
    atoms: readonly string[],
    from: number,
    names = this.names(atoms[from] ?? ''),
  ): TrieMatch | undefined {
    if (names === undefined) return undefined;
    const known = this.#followed(names, atoms[from] ?? '', atoms[from + 1]);
    let found: Name | undefined;
    for (let index = 0; index < known.length; index++) {
      const name = known[index] as Name;
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
    const [first = '', second] = atoms;
    const names = this.names(first);
    return names === undefined ? [] : (find(this.#followed(names, first, second), atoms)?.entries ?? []);
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
