import type { Day, Event } from '../../core/index.ts';
import type { Queryable, Streamable } from '../duckdb/database.ts';
import type { EventColumns } from './eventColumns.ts';
import { EVENT_COLUMNS, eventOf } from './eventColumns.ts';
import type { EventFilter } from './eventFilter.ts';
import { eventConditions } from './eventFilter.ts';
import { REPORTS } from './reports.ts';
import { eachImported } from './imported/events.ts';
import { inStretch, stretches } from './stretches.ts';

/** An event with what is cited of its article. */
export interface CitedEvent {
  event: Event;
  title: string | null;
  url: string | null;
  publisher: string | null;
  published: Day | null;
  language: string;
  /** Articles that report its act. */
  reports: number;
}

async function* eachCoded(database: Queryable & Streamable, filter: EventFilter): AsyncGenerator<CitedEvent> {
  if (filter.dataset !== undefined && filter.dataset !== 'demarche') return;
  const { clause, parameters } = eventConditions(filter);
  const days = await database.rows<{ day: Day | null; events: number }>(
    `SELECT e.date::VARCHAR AS day, count(*)::DOUBLE AS events FROM events e ${clause}
     GROUP BY day ORDER BY day DESC NULLS LAST`,
    parameters,
  );
  for (const stretch of stretches(days)) {
    const rows = database.stream<EventColumns & Omit<CitedEvent, 'event'>>(
      `SELECT ${EVENT_COLUMNS}, d.title, d.url, d.publisher, d.published::VARCHAR AS published, d.language,
         ${REPORTS}
       FROM (SELECT * FROM events e ${inStretch('e.date', clause)}) e JOIN documents d ON d.id = e.document
       ORDER BY e.date DESC NULLS LAST, e.id`,
      { ...parameters, earliest: stretch?.earliest ?? null, latest: stretch?.latest ?? null },
    );
    for await (const row of rows) {
      const { title, url, publisher, published, language, reports } = row;
      yield { event: eventOf(row), title, url, publisher, published, language, reports };
    }
  }
}

/** The latest first, undated ones last; then by id. */
function before({ event: one }: CitedEvent, { event: other }: CitedEvent): boolean {
  const [a, b] = [one.date ?? '', other.date ?? ''];
  return a === b ? one.id < other.id : a > b;
}

/** Two streams that are each in order as one. */
async function* merged(
  one: AsyncGenerator<CitedEvent>,
  other: AsyncGenerator<CitedEvent>,
): AsyncGenerator<CitedEvent> {
  try {
    let [a, b] = [await one.next(), await other.next()];
    while (a.done !== true && b.done !== true) {
      if (before(a.value, b.value)) {
        yield a.value;
        a = await one.next();
      } else {
        yield b.value;
        b = await other.next();
      }
    }
    for (; a.done !== true; a = await one.next()) yield a.value;
    for (; b.done !== true; b = await other.next()) yield b.value;
  } finally {
    // A reader that stops early leaves no query behind.
    await one.return(undefined);
    await other.return(undefined);
  }
}

/**
 * All events that match, coded and imported, in one stream: the latest first and undated ones last, as
 * `searchEvents` has them.
 */
export function eachEvent(database: Queryable & Streamable, filter: EventFilter): AsyncGenerator<CitedEvent> {
  return merged(eachCoded(database, filter), eachImported(database, filter));
}
