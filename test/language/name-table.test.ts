import { describe, expect, it } from 'vitest';
import { indexNames, NameTable } from '../../src/language/numerics/name-table.ts';

describe('a table of names', () => {
  const names = Array.from({ length: 500 }, (_, row) => `name ${row * 7} ünï`);

  it('knows the row of each name and of nothing else', () => {
    const table = NameTable.of(names);
    expect(names.map((name) => table.row(name))).toEqual(names.map((_, row) => row));
    expect(['', 'name 1 ünï', 'name 7', 'name 7 ünï\nname 14 ünï'].map((name) => table.row(name))).toEqual([
      -1, -1, -1, -1,
    ]);
    expect(table.names()).toEqual(names);
  });

  it('is the same from its text and its index', () => {
    const { text } = NameTable.of(names);
    expect(new NameTable(text, indexNames(text)).row('name 70 ünï')).toBe(10);
  });
});
