import type { Table } from './keys.ts';
import { eachKey } from './keys.ts';
import type { NamedEntry } from './read.ts';
import { type Beginning, RowIndex } from './rowIndex.ts';

/** Entries by number, and by the keys they are found under. */
export interface EntryList {
  readonly count: number;
  at(row: number): NamedEntry;
  /** Numbers of all entries that have the key, in order; some others may be among them. */
  rows(table: Table, key: string): readonly number[];
  /** The same, with what follows the key in their names. */
  beginnings(table: Table, key: string): readonly Beginning[];
}

/** Entries that are all there. */
export function listOf(entries: readonly NamedEntry[]): EntryList {
  const index = RowIndex.make(entries.length, (row, tell) => eachKey(entries[row] as NamedEntry, tell));
  return {
    count: entries.length,
    at: (row) => entries[row] as NamedEntry,
    rows: (table, key) => index.rows(table, key),
    beginnings: (table, key) => index.beginnings(table, key),
  };
}

/** One list after another. */
export function joined(first: EntryList, second: EntryList): EntryList {
  const shift = first.count;
  return {
    count: shift + second.count,
    at: (row) => (row < shift ? first.at(row) : second.at(row - shift)),
    rows: (table, key) => [...first.rows(table, key), ...second.rows(table, key).map((row) => row + shift)],
    beginnings: (table, key) => [
      ...first.beginnings(table, key),
      ...second.beginnings(table, key).map(({ row, next }) => ({ row: row + shift, next })),
    ],
  };
}
