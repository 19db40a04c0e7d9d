import type { Queryable } from '../duckdb/database.ts';
import type { DocumentView } from './documentById.ts';
import { documentById } from './documentById.ts';
import { importedById } from './imported/events.ts';
import type { OtherReport } from './reports.ts';
import { otherReports } from './reports.ts';
import type { ListedEvent } from './searchEvents.ts';
import { LISTED, listedEvent } from './searchEvents.ts';

/** An event back to its sentence, its article and the decisions behind it. */
export interface EventView {
  listed: ListedEvent;
  article: DocumentView;
  /** Other reports of the same act, in the order of publication. */
  reports: OtherReport[];
}

/**
 * The event with this id, or with the one id that begins so (at least 6 digits); undefined when none. The ids of
 * imported events (`gdelt:410412347`) are given in full.
 */
export async function eventById(database: Queryable, id: string): Promise<EventView | undefined> {
  if (id.includes(':')) return importedById(database, id);
  const rows = await database.rows<Parameters<typeof listedEvent>[0]>(
    `SELECT ${LISTED} FROM events e JOIN documents d ON d.id = e.document
     WHERE e.id = $id OR length($id) >= 6 AND starts_with(e.id, $id) ORDER BY e.id LIMIT 2`,
    { id },
  );
  const row = rows.find((candidate) => candidate.id === id) ?? (rows.length === 1 ? rows[0] : undefined);
  if (row === undefined) return undefined;
  const article = await documentById(database, row.document);
  return article === undefined
    ? undefined
    : { listed: listedEvent(row), article, reports: await otherReports(database, row.id) };
}
