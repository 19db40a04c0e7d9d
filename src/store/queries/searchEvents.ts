import { isDay, usageError } from '../../core/index.ts';
import type { Day, Event, EventTrace } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { REPORTS } from './reports.ts';
import type { EventColumns } from './eventColumns.ts';
import { EVENT_COLUMNS, TRACE_COLUMN, eventOf, traceOf } from './eventColumns.ts';
import type { EventFilter } from './eventFilter.ts';
import { eventConditions } from './eventFilter.ts';
import { countImported, searchImported } from './imported/events.ts';

/** An event with what a list shows of its article. */
export interface ListedEvent {
  event: Event;
  trace: EventTrace;
  title: string | null;
  url: string | null;
  publisher: string | null;
  published: Day | null;
  language: string;
  /** Articles that carry this sentence with this event: the first and its copies. */
  sources: number;
  /** Documents that report the act, this one included; copies of a document count with it. */
  reports: number;
}

export interface EventPage {
  /** Number of events that match, on all pages. */
  total: number;
  events: ListedEvent[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

interface Row extends EventColumns {
  trace: string;
  title: string | null;
  url: string | null;
  publisher: string | null;
  published: Day | null;
  language: string;
  sources: number;
  reports: number;
}

/** The latest first; undated events stand after all others. */
const ORDER = `coalesce(e.date, DATE '0001-01-01') DESC, e.id`;

/** A place in the order of events: behind this one. */
export type Place = { afterDate: Day; afterId: string };

function placeOf({ event }: ListedEvent): Place {
  return { afterDate: event.date ?? '0001-01-01', afterId: event.id };
}

/** The order of events, for those that come from two tables. */
function byPlace(one: ListedEvent, other: ListedEvent): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  if (a.afterDate !== b.afterDate) return a.afterDate > b.afterDate ? -1 : 1;
  return a.afterId < b.afterId ? -1 : 1;
}

function cursorParts(cursor: string): Place {
  const dot = cursor.indexOf('.');
  const [afterDate, afterId] = [cursor.slice(0, dot), cursor.slice(dot + 1)];
  if (!isDay(afterDate) || afterId === '')
    throw usageError(
      'store.bad-cursor',
      `"${cursor}" is not the cursor of a page of events.`,
      'Take the value of "next" from the page before, or leave the cursor out to begin at the start.',
    );
  return { afterDate, afterId };
}

/** Columns and joins of a listed event, over `events e`. */
export const LISTED = `${EVENT_COLUMNS}, ${TRACE_COLUMN}, d.title, d.url, d.publisher, d.published::VARCHAR AS published, d.language,
  (SELECT count(DISTINCT other.document) FROM events other WHERE other.act = e.act AND (
     other.document = e.document OR other.document IN (SELECT c.document FROM copies c WHERE c.original = e.document)
  ))::INTEGER AS sources, ${REPORTS}`;

export function listedEvent(row: Row): ListedEvent {
  const { title, url, publisher, published, language, sources, reports } = row;
  return {
    event: eventOf(row),
    trace: traceOf(row),
    title,
    url,
    publisher,
    published,
    language,
    sources,
    reports,
  };
}

/**
 * Events that match, the latest first (undated ones last), in pages of `limit` (default 50). `cursor` is the
 * `next` of the page before. @throws DemarcheError for a cursor that is none.
 */
export async function searchEvents(
  database: Queryable,
  filter: EventFilter,
  page: { limit?: number; cursor?: string } = {},
): Promise<EventPage> {
  const { clause, parameters } = eventConditions(filter);
  const limit = page.limit ?? 50;
  const after = page.cursor === undefined ? undefined : cursorParts(page.cursor);
  const coded = filter.dataset === undefined || filter.dataset === 'demarche';
  const counted = coded
    ? await database.rows<{ total: number }>(
        `SELECT count(*)::INTEGER AS total FROM events e ${clause}`,
        parameters,
      )
    : [];
  const beyond =
    after === undefined
      ? ''
      : `${clause === '' ? 'WHERE' : 'AND'} (
           coalesce(e.date, DATE '0001-01-01') < $afterDate::DATE
           OR coalesce(e.date, DATE '0001-01-01') = $afterDate::DATE AND e.id > $afterId)`;
  const rows = coded
    ? await database.rows<Row>(
        `SELECT ${LISTED} FROM (
           SELECT * FROM events e ${clause} ${beyond} ORDER BY ${ORDER} LIMIT $limit::INTEGER
         ) e JOIN documents d ON d.id = e.document ORDER BY ${ORDER}`,
        { ...parameters, ...after, limit: limit + 1 },
      )
    : [];
  const imported = await searchImported(database, filter, limit + 1, after);
  const found = [...rows.map(listedEvent), ...imported].toSorted(byPlace);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const place = last === undefined ? undefined : placeOf(last);
  return {
    total: (counted[0]?.total ?? 0) + (await countImported(database, filter)),
    events: shown,
    next: found.length > limit && place !== undefined ? `${place.afterDate}.${place.afterId}` : null,
  };
}
