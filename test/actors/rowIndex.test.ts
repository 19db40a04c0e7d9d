import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/actors/gazetteer/keys.ts';
import { eachKey, TABLES } from '../../src/actors/gazetteer/keys.ts';
import { nextNumber, RowIndex } from '../../src/actors/gazetteer/rowIndex.ts';
import { shippedEntries } from '../../src/actors/gazetteer/shipped.ts';

const key = fc.tuple(fc.constantFrom(...TABLES), fc.constantFrom('', 'a', 'New', 'Åland', 'Москва'));

describe('the index of rows', () => {
  it('finds every row that has a key, in order, also when it is written and read', () => {
    fc.assert(
      fc.property(fc.array(fc.array(key)), (keysOfRows) => {
        const made = RowIndex.make(keysOfRows.length, (row, tell) =>
          (keysOfRows[row] ?? []).forEach(([table, text]) => tell(table, text)),
        );
        const read = RowIndex.read(made.words());
        for (const [table, text] of keysOfRows.flat()) {
          const having = keysOfRows.flatMap((keys, row) =>
            keys.some((other) => other[0] === table && other[1] === text) ? [row] : [],
          );
          expect(made.rows(table, text)).toEqual(having);
          expect(read.rows(table, text)).toEqual(having);
          expect(read.beginnings(table, text)).toEqual(having.map((row) => ({ row, next: 0 })));
        }
      }),
    );
  });

  it('finds every shipped entry under each of its keys', () => {
    const list = shippedEntries();
    const missed: string[] = [];
    const look = (row: number) => (table: Table, text: string, following?: string) => {
      const next = nextNumber(following);
      if (!list.beginnings(table, text).some((other) => other.row === row && other.next === next))
        missed.push(`${table} ${text} ${following ?? ''}`);
    };
    for (let row = 0; row < list.count; row += 7) eachKey(list.at(row), look(row));
    expect(list.count).toBeGreaterThan(10000);
    expect(missed).toEqual([]);
  });
});
