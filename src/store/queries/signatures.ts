import type { Queryable } from '../duckdb/database.ts';

/** Near-duplicate signatures of all stored documents, in the order of ids. */
export async function signatures(database: Queryable): Promise<{ id: string; signature: number[] }[]> {
  return database.rows(`SELECT id, signature FROM documents WHERE signature IS NOT NULL ORDER BY id`);
}
