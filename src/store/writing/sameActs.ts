import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { ActLinks } from '../records.ts';
import { joined } from './groups.ts';
import { insertRows } from './insert.ts';
import { ACT_KEYS, SAME_ACTS } from './tables.ts';

interface Member {
  event: string;
  first: string;
  document: string;
}

/**
 * Keeps which events report one act. Acts are the connected groups of pairs, and the first report of a group is
 * the one whose document was published first (undated last; then by the documents' and the events' ids): so the
 * same documents give the same table in any order of reading.
 */
export async function linkActs(writer: Queryable, { keys, pairs }: ActLinks): Promise<void> {
  await insertRows(
    writer,
    'act_keys',
    ACT_KEYS,
    keys.map(([key, event]) => ({ key, event })),
  );
  if (pairs.length === 0) return;
  const ids = databaseJson([...new Set(pairs.flat())]);
  const before = await writer.rows<Pick<Member, 'event' | 'first'>>(
    `SELECT event, first FROM same_acts WHERE first IN (
       SELECT first FROM same_acts WHERE event IN (SELECT unnest(from_json($ids, '["VARCHAR"]'))))`,
    { ids },
  );
  const groups = joined([...before.map(({ event, first }) => [event, first]), ...pairs]);
  const members = databaseJson(groups.flat());
  const order = await writer.rows<{ id: string; document: string }>(
    `SELECT e.id, e.document FROM events e JOIN documents d ON d.id = e.document
     WHERE e.id IN (SELECT unnest(from_json($members, '["VARCHAR"]')))
     ORDER BY d.published NULLS LAST, e.document, e.sequence, e.id`,
    { members },
  );
  const groupOf = new Map(groups.flatMap((group) => group.map((id): [string, string[]] => [id, group])));
  const firstOf = new Map<readonly string[], string>();
  const after = order.map(({ id, document }): Member => {
    const group = groupOf.get(id) ?? [id];
    const first = firstOf.get(group) ?? id;
    firstOf.set(group, first);
    return { event: id, first, document };
  });
  await writer.rows(
    `DELETE FROM same_acts WHERE event IN (SELECT unnest(from_json($members, '["VARCHAR"]')))`,
    { members },
  );
  await insertRows(writer, 'same_acts', SAME_ACTS, after);
}

/** Links the events of documents that were stored by an earlier version, which linked none. */
export async function linkEarlier(
  writer: Queryable,
  documents: readonly string[],
  acts: ActLinks,
): Promise<void> {
  await linkActs(writer, acts);
  await writer.rows(
    `DELETE FROM unlinked WHERE document IN (SELECT unnest(from_json($documents, '["VARCHAR"]')))`,
    { documents: databaseJson(documents) },
  );
}
