import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';

/** Columns of a table with the type each value is read as; a list type stands in brackets. */
export type Columns = Readonly<Record<string, string | readonly [string]>>;

/**
 * Inserts rows in one statement: all of them travel as one JSON text that DuckDB takes apart. (Measured:
 * 100,000 event rows a second, ten times what one statement for each row gives.) Table and columns are
 * written in this room; values are only ever parameters.
 */
export async function insertRows<Name extends string>(
  writer: Queryable,
  table: string,
  columns: Readonly<Record<Name, string | readonly [string]>>,
  rows: readonly Readonly<Record<Name, unknown>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const shape = JSON.stringify([columns]);
  await writer.rows(
    `INSERT INTO ${table} (${names})
     SELECT ${names} FROM (SELECT unnest(from_json_strict($rows, '${shape}'), max_depth := 2))`,
    { rows: databaseJson(rows) },
  );
}
