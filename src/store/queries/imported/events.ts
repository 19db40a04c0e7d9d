import type { Day } from '../../../core/index.ts';
import type { Queryable, Streamable } from '../../duckdb/database.ts';
import { databaseJson } from '../../duckdb/json.ts';
import { where } from '../conditions.ts';
import type { EventFilter } from '../eventFilter.ts';
import type { EventView } from '../eventById.ts';
import type { ListedEvent, Place } from '../searchEvents.ts';
import { inStretch, stretches } from '../stretches.ts';
import type { Row } from './rows.ts';
import { FROM, NAME, shown } from './rows.ts';
import { listedOf, sourceOf } from './views.ts';

/** Rows whose actor on one side is of a country. */
function ofCountry(side: 'source' | 'target', parameter: string): string {
  return `(i.dataset, i.${side}_actor) IN (
    SELECT (a.dataset, a.actor) FROM imported_actors a WHERE list_contains(a.countries, ${parameter}))`;
}

/** The filter as a WHERE clause over {@link FROM}. Repeats of an act are left out; undated rows lie in no period. */
function conditions(filter: EventFilter) {
  const [first, second] = filter.dyad ?? [];
  const words = filter.text?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? undefined;
  return where([
    [`NOT EXISTS (SELECT 1 FROM imported_repeats r WHERE r.import = i.import AND r.row = i.row)`, {}],
    [
      `(i.import, i.row) IN (SELECT (d.import, d.row) FROM imported_dyads d
        WHERE d.source = $first AND d.target = $second OR d.source = $second AND d.target = $first)`,
      { first, second },
    ],
    [ofCountry('source', '$actor'), { actor: filter.actor }],
    [
      `${ofCountry('target', '$recipient')} OR i.target_actor IS NULL AND (i.import, i.row) IN (
         SELECT (d.import, d.row) FROM imported_dyads d WHERE d.target = $recipient)`,
      { recipient: filter.recipient },
    ],
    [`k.type = upper($type)`, { type: filter.type }],
    [`i.date >= $from::DATE`, { from: filter.from }],
    [`i.date <= $to::DATE`, { to: filter.to }],
    [
      `len(list_filter(from_json($words, '["VARCHAR"]'), lambda x: NOT contains(lower(i.text), x))) = 0
       AND i.text IS NOT NULL`,
      { words: words === undefined ? undefined : databaseJson(words) },
    ],
    [
      `i.modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))`,
      { modalities: filter.modalities === undefined ? undefined : databaseJson(filter.modalities) },
    ],
    [`i.dataset = $dataset`, { dataset: filter.dataset }],
  ]);
}

/** Whether a filter can hold for imported events at all: they belong to no document and no initiative. */
function canMatch(filter: EventFilter): boolean {
  return filter.document === undefined && filter.initiative === undefined && filter.dataset !== 'demarche';
}

/** All imported events that match, the latest first and undated ones last, in one stream. */
export async function* eachImported(
  database: Queryable & Streamable,
  filter: EventFilter,
): AsyncGenerator<ListedEvent> {
  if (!canMatch(filter)) return;
  const { clause, parameters } = conditions(filter);
  const days = await database.rows<{ day: Day | null; events: number }>(
    `SELECT i.date::VARCHAR AS day, count(*)::DOUBLE AS events FROM ${FROM} ${clause}
     GROUP BY day ORDER BY day DESC NULLS LAST`,
    parameters,
  );
  for (const stretch of stretches(days)) {
    const rows = database.stream<Row>(
      shown(
        `SELECT i.* FROM ${FROM} ${inStretch('i.date', clause)}`,
        `ORDER BY i.date DESC NULLS LAST, i.dataset || ':' || ${NAME}`,
      ),
      { ...parameters, earliest: stretch?.earliest ?? null, latest: stretch?.latest ?? null },
    );
    for await (const row of rows) yield listedOf(row);
  }
}

/** How many imported events match. */
export async function countImported(database: Queryable, filter: EventFilter): Promise<number> {
  if (!canMatch(filter)) return 0;
  const { clause, parameters } = conditions(filter);
  const [row] = await database.rows<{ total: number }>(
    `SELECT count(*)::DOUBLE AS total FROM ${FROM} ${clause}`,
    parameters,
  );
  return row?.total ?? 0;
}

/** Imported events that match, in the order of all events (the latest first, then by id), after a place in it. */
export async function searchImported(
  database: Queryable,
  filter: EventFilter,
  limit: number,
  after: Place | undefined,
): Promise<ListedEvent[]> {
  if (!canMatch(filter)) return [];
  const { clause, parameters } = conditions(filter);
  const day = `coalesce(i.date, DATE '0001-01-01')`;
  const id = `i.dataset || ':' || ${NAME}`;
  const beyond =
    after === undefined
      ? ''
      : `AND (${day} < $afterDate::DATE OR ${day} = $afterDate::DATE AND ${id} > $afterId)`;
  const rows = await database.rows<Row>(
    shown(
      `SELECT i.* FROM ${FROM} ${clause} ${beyond} ORDER BY ${day} DESC, ${id} LIMIT $limit::INTEGER`,
      `ORDER BY ${day} DESC, ${id}`,
    ),
    { ...parameters, ...after, limit },
  );
  return rows.map(listedOf);
}

/** The imported event with this id (`gdelt:410412347`), or undefined. */
export async function importedById(database: Queryable, id: string): Promise<EventView | undefined> {
  const [row] = await database.rows<Row>(
    shown(`SELECT i.* FROM ${FROM}
      WHERE i.dataset = $dataset AND (i.label = $name OR i.label IS NULL AND i.row = try_cast($name AS BIGINT))
      LIMIT 1`),
    { dataset: id.slice(0, id.indexOf(':')), name: id.slice(id.indexOf(':') + 1) },
  );
  if (row === undefined) return undefined;
  const listed = listedOf(row);
  return { listed, article: sourceOf(listed), reports: [] };
}
