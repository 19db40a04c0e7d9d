import type { Queryable } from '../duckdb/database.ts';

/** Views that are put together from tables; in a layer they are put together anew, from what is seen through it. */
const DERIVED = ['relations', 'coverage'];

/** Makes the derived views of the database below in a layer whose tables and other views are there already. */
export async function layDerivedViews(writer: Queryable, below: string): Promise<void> {
  const views = await writer.rows<{ name: string; sql: string }>(
    `SELECT view_name AS name, sql FROM duckdb_views() WHERE NOT internal AND format('"{}"', database_name) = $below`,
    { below },
  );
  for (const { name, sql } of views) if (DERIVED.includes(name)) await writer.rows(sql);
}
