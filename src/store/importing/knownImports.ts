import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';

/** Of these digests of files, those that were imported before into a data set. */
export async function knownImports(
  database: Queryable,
  dataset: string,
  digests: readonly string[],
): Promise<Set<string>> {
  const rows = await database.rows<{ digest: string }>(
    `SELECT DISTINCT digest FROM imports
     WHERE dataset = $dataset AND digest IN (SELECT unnest(from_json($digests, '["VARCHAR"]')))`,
    { dataset, digests: databaseJson(digests) },
  );
  return new Set(rows.map(({ digest }) => digest));
}
