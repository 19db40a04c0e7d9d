import type { Day, Event } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { EventColumns } from './eventColumns.ts';
import { EVENT_COLUMNS, eventOf } from './eventColumns.ts';

/** The column `reports` over `events e`: how many articles report its act, copies counted with their original. */
export const REPORTS = `
  greatest(1, (SELECT count(DISTINCT told.document) FROM same_acts own JOIN same_acts told ON told.first = own.first
    WHERE own.event = e.id AND told.document NOT IN (SELECT document FROM copies)))::INTEGER AS reports`;

/** A stored event with what is read of its article when it is compared with others. */
export interface StoredReport {
  event: Event;
  keys: string[];
  title: string | null;
  text: string;
}

/** Events that are kept under any of the keys, with those of the keys that they share. */
export async function reportsAt(database: Queryable, keys: readonly string[]): Promise<StoredReport[]> {
  if (keys.length === 0) return [];
  const rows = await database.rows<EventColumns & { keys: string[]; title: string | null; article: string }>(
    `WITH found AS (
       SELECT event, list(key ORDER BY key) AS keys FROM act_keys
       WHERE key IN (SELECT unnest(from_json($keys, '["VARCHAR"]'))) GROUP BY event
     )
     SELECT ${EVENT_COLUMNS}, f.keys, d.title, d.text AS article
     FROM found f JOIN events e ON e.id = f.event JOIN documents d ON d.id = e.document ORDER BY e.id`,
    { keys: databaseJson(keys) },
  );
  return rows.map((row) => ({ event: eventOf(row), keys: row.keys, title: row.title, text: row.article }));
}

/** A document that an earlier version stored without looking for the acts it shares with others. */
export interface UnlinkedDocument {
  id: string;
  article: { title: string | null; text: string };
  events: { event: Event }[];
}

/** At most `limit` documents whose events were never linked. */
export async function unlinkedDocuments(database: Queryable, limit: number): Promise<UnlinkedDocument[]> {
  const documents = await database.rows<{ id: string; title: string | null; text: string }>(
    `SELECT d.id, d.title, d.text FROM documents d WHERE d.id IN (
       SELECT document FROM unlinked ORDER BY document LIMIT $limit::INTEGER) ORDER BY d.id`,
    { limit },
  );
  const events = await database.rows<EventColumns>(
    `SELECT ${EVENT_COLUMNS} FROM events e
     WHERE e.document IN (SELECT unnest(from_json($ids, '["VARCHAR"]'))) ORDER BY e.id`,
    { ids: databaseJson(documents.map(({ id }) => id)) },
  );
  return documents.map(({ id, title, text }) => ({
    id,
    article: { title, text },
    events: events.filter(({ document }) => document === id).map((row) => ({ event: eventOf(row) })),
  }));
}

/** One of several reports of an act, with what a list shows of its article. */
export interface OtherReport {
  id: string;
  document: string;
  title: string | null;
  publisher: string | null;
  published: Day | null;
  url: string | null;
  date: Day | null;
  type: string;
  text: string;
  /** Whether its article repeats another one. */
  copy: boolean;
  /** Whether it is the first report, whose id is the others' `same_as`. */
  first: boolean;
}

/** The other reports of the act that an event reports, in the order of publication; those of copies too. */
export async function otherReports(database: Queryable, event: string): Promise<OtherReport[]> {
  return database.rows<OtherReport>(
    `SELECT e.id, e.document, d.title, d.publisher, d.published::VARCHAR AS published, d.url,
       e.date::VARCHAR AS date, e.type, e.text, e.document IN (SELECT document FROM copies) AS "copy",
       e.id = s.first AS "first"
     FROM same_acts s JOIN events e ON e.id = s.event JOIN documents d ON d.id = e.document
     WHERE s.first = (SELECT first FROM same_acts WHERE event = $event) AND e.id <> $event
     ORDER BY d.published NULLS LAST, e.document, e.sequence, e.id`,
    { event },
  );
}
