import type { GazetteerEntry } from './entry.ts';

/** A node of a trie over atoms. */
interface Node {
  next: Map<string, Node> | null;
  entries: GazetteerEntry[] | null;
}

/** What a trie found: the entries of the longest name that begins at an atom. */
export interface TrieMatch {
  /** Index of the last atom, included. */
  last: number;
  entries: readonly GazetteerEntry[];
}

/** Names as sequences of atoms; finds the longest one that begins at a place. */
export class AtomTrie {
  readonly #root: Node = { next: null, entries: null };

  /** Adds an entry under a name. The same name may be added many times: then it means several things. */
  add(atoms: readonly string[], entry: GazetteerEntry): void {
    let node = this.#root;
    for (const atom of atoms) {
      node.next ??= new Map();
      let next = node.next.get(atom);
      if (next === undefined) {
        next = { next: null, entries: null };
        node.next.set(atom, next);
      }
      node = next;
    }
    if (node === this.#root) return;
    if (node.entries === null) node.entries = [entry];
    else if (!node.entries.includes(entry)) node.entries.push(entry);
  }

  /** The longest name that begins at `from`, or undefined. */
  longest(atoms: readonly string[], from: number): TrieMatch | undefined {
    let node = this.#root;
    let found: TrieMatch | undefined;
    for (let index = from; index < atoms.length; index++) {
      const next: Node | undefined = node.next?.get(atoms[index] as string);
      if (next === undefined) break;
      node = next;
      if (node.entries !== null) found = { last: index, entries: node.entries };
    }
    return found;
  }

  /** The entries of exactly these atoms. */
  exact(atoms: readonly string[]): readonly GazetteerEntry[] {
    let node: Node | undefined = this.#root;
    for (const atom of atoms) {
      node = node.next?.get(atom);
      if (node === undefined) return [];
    }
    return node.entries ?? [];
  }
}
