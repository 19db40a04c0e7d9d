import type { Day } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { RUN_DAY } from '../queries/runDay.ts';
import type { ActLinks } from '../records.ts';
import type { Pair } from './groups.ts';
import { joined, worthKeeping } from './groups.ts';
import { insertRows } from './insert.ts';
import { ACT_KEYS, ACT_LINKS, SAME_ACTS } from './tables.ts';

interface Member {
  event: string;
  first: string;
  document: string;
}

/**
 * Keeps which events report one act, and the links that say so. Acts are the connected groups of pairs, and the first
 * report of a group is the one whose document was published first (undated last; then by the documents' and the
 * events' ids): so the same documents give the same table in any order of reading.
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
  const { reports, dayOf } = await reportsIn(writer, groups);
  const members = databaseJson(groups.flat());
  await writer.rows(
    `DELETE FROM same_acts WHERE event IN (SELECT unnest(from_json($members, '["VARCHAR"]')))`,
    { members },
  );
  await insertRows(writer, 'same_acts', SAME_ACTS, reports);
  const links = await writer.rows<{ event: string; other: string }>(
    `SELECT event, other FROM act_links WHERE event IN (SELECT unnest(from_json($members, '["VARCHAR"]')))`,
    { members },
  );
  const kept = links.map(({ event, other }): Pair => [event, other]);
  const fresh = worthKeeping(kept, pairs, dayOf).map(([event, other]) => ({ event, other }));
  await insertRows(writer, 'act_links', ACT_LINKS, fresh);
}

/** The reports in groups, each with the first of its group, and from which day each of them is known. */
export async function reportsIn(
  database: Queryable,
  groups: readonly (readonly string[])[],
): Promise<{ reports: Member[]; dayOf: Map<string, Day> }> {
  const order = await database.rows<{ id: string; document: string; day: Day }>(
    `SELECT e.id, e.document, coalesce(${RUN_DAY}, '') AS day
     FROM events e JOIN documents d ON d.id = e.document LEFT JOIN runs r ON r.id = d.run
     WHERE e.id IN (SELECT unnest(from_json($members, '["VARCHAR"]')))
     ORDER BY d.published NULLS LAST, e.document, e.sequence, e.id`,
    { members: databaseJson(groups.flat()) },
  );
  const groupOf = new Map(
    groups.flatMap((group) => group.map((id): [string, readonly string[]] => [id, group])),
  );
  const firstOf = new Map<readonly string[], string>();
  const reports = order.map(({ id, document }): Member => {
    const group = groupOf.get(id) ?? [id];
    const first = firstOf.get(group) ?? id;
    firstOf.set(group, first);
    return { event: id, first, document };
  });
  return { reports, dayOf: new Map(order.map(({ id, day }) => [id, day])) };
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
