import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GazetteerEntry } from '../../src/actors/gazetteer/entry.ts';
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

  it('keep every meaning of a name, in the order in which they came', () => {
    const trie = new AtomTrie();
    const [first, second] = [entry('first'), entry('second')];
    for (const one of [first, second, first]) trie.add(['San', 'Jose'], one);
    expect(trie.exact(['San', 'Jose'])).toEqual([first, second]);
    expect(trie.exact(['San'])).toEqual([]);
    expect(trie.exact([])).toEqual([]);
  });
});
