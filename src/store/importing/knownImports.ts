import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';

/** Whether a file of so many bytes was imported into a data set; otherwise one of that size must be new. */
export async function knowsImportOf(database: Queryable, dataset: string, bytes: number): Promise<boolean> {
  const [found] = await database.rows<{ known: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM imports WHERE dataset = $dataset AND bytes = $bytes) AS known`,
    { dataset, bytes },
  );
  return found?.known === true;
}

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
