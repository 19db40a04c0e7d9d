import type { Queryable } from '../duckdb/database.ts';

/** Number of the first import of this transaction; its files have it and those after it. */
export async function nextImport(writer: Queryable): Promise<number> {
  const [last] = await writer.rows<{ id: number }>(`SELECT coalesce(max(id), 0)::INTEGER AS id FROM imports`);
  return (last?.id ?? 0) + 1;
}
