import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GazetteerEntry } from '../../src/actors/gazetteer/entry.ts';
import { RowIndex } from '../../src/actors/gazetteer/rowIndex.ts';
import { AtomTrie } from '../../src/actors/gazetteer/trie.ts';

const entry = (name: string): GazetteerEntry => ({ kind: 'city', name, code: '---', sector: null, from: null, to: null, detail: '' }); // prettier-ignore
const words = fc.array(fc.constantFrom('New', 'York', 'Delhi', 'San'), { minLength: 1, maxLength: 4 });

/** The plain twin: every name is tried at the place, the longest wins. */
function longest(names: readonly string[][], atoms: readonly string[], from: number): number {
  const fitting = names.filter((name) => name.every((atom, index) => atoms[from + index] === atom));
  return Math.max(0, ...fitting.map((name) => name.length));
}

describe('names by their atoms', () => {
  it('are found as by trying every one', () => {
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (names, texts) => {
        const trie = new AtomTrie();
        for (const name of names) trie.add(name, entry(name.join(' ')));
        const atoms = texts.flat();
        for (let from = 0; from < atoms.length; from++) {
          const found = trie.longest(atoms, from);
          const length = longest(names, atoms, from);
          const name = atoms.slice(from, from + length).join(' ');
          expect(found?.last).toBe(length === 0 ? undefined : from + length - 1);
          expect((found?.entries ?? []).some((one) => one.name === name)).toBe(length > 0);
        }
        for (const name of names) expect(trie.exact(name).length).toBeGreaterThan(0);
      }),
    );
  });

  it('are found in rows as in a list, whatever was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words)), fc.array(words), (rows, texts) => {
        const entries = rows.map((_, row) => entry(`row ${row}`));
        const plain = new AtomTrie();
        for (const [row, names] of rows.entries())
          for (const name of names) plain.add(name, entries[row] as GazetteerEntry);
        const index = RowIndex.make(rows.length, (row, tell) =>
          rows[row]?.forEach(([first = '', next]) => tell('names', first, next)),
        );
        const lazy = new AtomTrie({
          beginnings: (first) => index.beginnings('names', first),
          eachName: (row, tell) => rows[row]?.forEach((name) => tell(name, entries[row] as GazetteerEntry)),
        });
        for (const atoms of texts) {
          for (let from = 0; from < atoms.length; from++)
            expect(lazy.longest(atoms, from)).toEqual(plain.longest(atoms, from));
          expect(lazy.exact(atoms)).toEqual(plain.exact(atoms));
        }
      }),
    );
  });

  it('keep every meaning of a name, in the order in which they came', () => {
    const trie = new AtomTrie();
    const [first, second] = [entry('first'), entry('second')];
    for (const one of [first, second, first]) trie.add(['San', 'Jose'], one);
    expect(trie.exact(['San', 'Jose'])).toEqual([first, second]);
    expect(trie.exact(['San'])).toEqual([]);
    expect(trie.exact([])).toEqual([]);
  });
});
