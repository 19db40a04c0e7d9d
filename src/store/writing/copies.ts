import type { Day } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { RUN_DAY } from '../queries/runDay.ts';
import type { Pair } from './groups.ts';
import { joined, worthKeeping } from './groups.ts';
import { insertRows } from './insert.ts';
import { COPIES, COPY_LINKS } from './tables.ts';

interface Member {
  document: string;
  original: string;
}

/**
 * Keeps the groups of documents that repeat one another, and the links that make them. Of a group, the original is
 * the one published first (undated last; the smaller id where two are equal), whatever the order in which they came
 * in: so the same documents give the same table in any order of reading.
 */
export async function linkCopies(writer: Queryable, similar: readonly Pair[]): Promise<void> {
  if (similar.length === 0) return;
  const ids = databaseJson([...new Set(similar.flat())]);
  const before = await writer.rows<Member>(
    `SELECT document, original FROM copies WHERE original IN (
       SELECT original FROM copies WHERE document IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))
       UNION ALL SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids },
  );
  const groups = joined([...before.map(({ document, original }) => [document, original]), ...similar]);
  const { copies, dayOf } = await copiesIn(writer, groups);
  const members = databaseJson(groups.flat());
  await writer.rows(
    `DELETE FROM copies WHERE document IN (SELECT unnest(from_json($members, '["VARCHAR"]')))`,
    { members },
  );
  await insertRows(writer, 'copies', COPIES, copies);
  const links = await writer.rows<{ document: string; other: string }>(
    `SELECT document, other FROM copy_links WHERE document IN (SELECT unnest(from_json($members, '["VARCHAR"]')))`,
    { members },
  );
  const kept = links.map(({ document, other }): Pair => [document, other]);
  const fresh = worthKeeping(kept, similar, dayOf).map(([document, other]) => ({ document, other }));
  await insertRows(writer, 'copy_links', COPY_LINKS, fresh);
}

/** The copies in groups, each with its original, and from which day each of the groups' documents is known. */
export async function copiesIn(
  database: Queryable,
  groups: readonly (readonly string[])[],
): Promise<{ copies: Member[]; dayOf: Map<string, Day> }> {
  const order = await database.rows<{ id: string; day: Day }>(
    `SELECT d.id, coalesce(${RUN_DAY}, '') AS day FROM documents d LEFT JOIN runs r ON r.id = d.run
     WHERE d.id IN (SELECT unnest(from_json($members, '["VARCHAR"]'))) ORDER BY d.published NULLS LAST, d.id`,
    { members: databaseJson(groups.flat()) },
  );
  const rank = new Map(order.map(({ id }, index) => [id, index]));
  const copies = groups.flatMap((group): Member[] => {
    const [original, ...others] = group
      .filter((id) => rank.has(id))
      .toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    return original === undefined ? [] : others.map((document) => ({ document, original }));
  });
  return { copies, dayOf: new Map(order.map(({ id, day }) => [id, day])) };
}
