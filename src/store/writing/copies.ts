import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { joined } from './groups.ts';
import { insertRows } from './insert.ts';
import { COPIES } from './tables.ts';

interface Member {
  document: string;
  original: string;
}

/**
 * Keeps the groups of documents that repeat one another. Of a group, the original is the one published first
 * (undated last; the smaller id where two are equal), whatever the order in which they came in: so the same
 * documents give the same table in any order of reading.
 */
export async function linkCopies(
  writer: Queryable,
  similar: readonly (readonly [string, string])[],
): Promise<void> {
  if (similar.length === 0) return;
  const ids = databaseJson([...new Set(similar.flat())]);
  const before = await writer.rows<Member>(
    `SELECT document, original FROM copies WHERE original IN (
       SELECT original FROM copies WHERE document IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))
       UNION ALL SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids },
  );
  const groups = joined([...before.map(({ document, original }) => [document, original]), ...similar]);
  const members = databaseJson(groups.flat());
  const order = await writer.rows<{ id: string }>(
    `SELECT id FROM documents WHERE id IN (SELECT unnest(from_json($members, '["VARCHAR"]')))
     ORDER BY published NULLS LAST, id`,
    { members },
  );
  const rank = new Map(order.map(({ id }, index) => [id, index]));
  const after = groups.flatMap((group): Member[] => {
    const [original, ...copies] = group
      .filter((id) => rank.has(id))
      .toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    return original === undefined ? [] : copies.map((document) => ({ document, original }));
  });
  await writer.rows(
    `DELETE FROM copies WHERE document IN (SELECT unnest(from_json($members, '["VARCHAR"]')))`,
    { members },
  );
  await insertRows(writer, 'copies', COPIES, after);
}
