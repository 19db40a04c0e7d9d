import type { Actor, Day, Event, Modality, QuadCode } from '../../core/index.ts';
import { countryOf, countryOfFips, lossesOf, ofRecipient } from '../../ontology/index.ts';
import type { Queryable, Streamable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { where } from './conditions.ts';
import type { DocumentView } from './documentById.ts';
import type { EventFilter } from './eventFilter.ts';
import type { EventView } from './eventById.ts';
import type { ListedEvent, Place } from './searchEvents.ts';
import { inStretch, stretches } from './stretches.ts';

interface Row {
  dataset: string;
  name: string;
  date: Day | null;
  scheme: string;
  code: string;
  type: string;
  mode: string[];
  contexts: string[];
  quad: number;
  score: number;
  cameo: string | null;
  modality: string;
  source: string | null;
  target: string | null;
  goldstein: number | null;
  reports: number;
  sources: number | null;
  articles: number | null;
  place_country: string | null;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  publisher: string | null;
  url: string | null;
  text: string | null;
  lost: number;
}

/** An actor of a source as it is stored; lists of actors are written one behind the other. */
interface StoredActor {
  name: string;
  countries: string[];
  sector: string | null;
  lost: number;
}

/** The name of a row within its data set; with the data set before it, it is the event's id. */
const NAME = `coalesce(i.label, i.row::VARCHAR)`;

/** Imported rows `i` that are events in PLOVER, with what their kind `k` is there. */
const FROM = `imported i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code AND k.type IS NOT NULL`;

function actorOf(side: 'source' | 'target'): string {
  return `(SELECT to_json({name: a.name, countries: a.countries, sector: a.sector, lost: a.lost})::VARCHAR
    FROM imported_actors a WHERE a.dataset = i.dataset AND a.actor = i.${side}_actor)`;
}

/** A number that is kept in four bytes, as its source writes it: 1.9 and not 1.899999976158142. */
const plain = (value: string): string => `round((${value})::DOUBLE, 4)`;

const COLUMNS = `
  i.dataset, ${NAME} AS name, i.date::VARCHAR AS date, i.scheme, i.code, k.type, k.mode, k.contexts, k.quad, k.score,
  k.cameo, i.modality, ${actorOf('source')} AS source, ${actorOf('target')} AS target,
  ${plain('coalesce(i.goldstein, k.goldstein)')} AS goldstein, coalesce(y.reports, 1) AS reports,
  coalesce(y.sources, i.sources) AS sources, coalesce(y.articles, i.articles) AS articles,
  i.place_country, i.place, ${plain('i.latitude')} AS latitude, ${plain('i.longitude')} AS longitude,
  i.publisher, i.url, i.text, k.lost`;

/** Imported events as they are shown, from a query for rows of `imported` and an order for them. */
function shown(rows: string, order = ''): string {
  return `WITH i AS (${rows}), y AS (
      SELECT import, row, min(reports) AS reports, min(sources) AS sources, min(articles) AS articles
      FROM imported_dyads WHERE (import, row) IN (SELECT (import, row) FROM i) GROUP BY import, row
    )
    SELECT ${COLUMNS} FROM i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code
    LEFT JOIN y ON y.import = i.import AND y.row = i.row ${order}`;
}

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

/** One actor for each country that it belongs to; `---` where no country is known. */
function actorsOf(stored: StoredActor | null): Actor[] {
  if (stored === null) return [];
  const codes = stored.countries.length === 0 ? ['---'] : stored.countries;
  return codes.map((code) => ({ code, sector: stored.sector, entity_text: stored.name }));
}

function eventOf(row: Row): Event {
  const id = `${row.dataset}:${row.name}`;
  const [source, target] = [row.source, row.target].map((json) =>
    json === null ? null : (JSON.parse(json) as StoredActor),
  );
  const lost = row.lost | (source?.lost ?? 0) | ofRecipient(target?.lost ?? 0);
  const event: Event = {
    id,
    document: id,
    date: row.date,
    enddate: null,
    date_basis: row.date === null ? null : `as ${row.dataset} gives it`,
    actor: actorsOf(source ?? null),
    recipient: actorsOf(target ?? null),
    event: [row.type],
    mode: row.mode,
    context: row.contexts,
    quad_code: row.quad as QuadCode,
    event_scale: row.score,
    cameo: row.cameo,
    modality: row.modality as Modality,
    reported_by: null,
    initiatives: [],
    event_text: [],
    text: row.text ?? '',
    text_info: { sequence: 0, start: 0, end: row.text?.length ?? 0 },
    confidence: 1,
    rule: `${row.scheme}.${row.code}`,
    coder: row.dataset,
    imported: {
      dataset: row.dataset,
      row: row.name,
      code: row.code,
      goldstein: row.goldstein,
      reports: row.reports,
      sources: row.sources,
      articles: row.articles,
      url: row.url,
      lost: lossesOf(lost),
    },
  };
  if (row.place !== null || row.place_country !== null || row.latitude !== null)
    event.event_loc = {
      country: placeCountry(row),
      ...(row.place === null ? {} : { name: row.place }),
      ...(row.latitude === null || row.longitude === null ? {} : { lat: row.latitude, lon: row.longitude }),
    };
  return event;
}

/** GDELT names countries of places by FIPS 10-4, the others by a name or by ISO. */
function placeCountry({ dataset, place_country: given }: Row): string | null {
  if (given === null) return null;
  return dataset === 'gdelt' ? countryOfFips(given) : countryOf(given);
}

function listedOf(row: Row): ListedEvent {
  const event = eventOf(row);
  return {
    event,
    trace: { rule: event.rule, spans: [], steps: stepsOf(row, event) },
    title: null,
    url: row.url,
    publisher: row.publisher,
    published: null,
    language: 'und',
    sources: row.sources ?? 1,
    reports: row.articles ?? 1,
  };
}

function stepsOf(row: Row, event: Event): string[] {
  const act = [row.type, ...row.mode].join(' · ');
  return [
    `Row ${row.name} of ${row.dataset}, which gives ${row.scheme} code ${row.code}`,
    `${row.scheme} ${row.code} is ${act} in PLOVER, score ${row.score}`,
    ...(event.imported?.lost ?? []).map((loss) => `Lost on the way: ${loss}`),
  ];
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

/** Stands where the article of a coded event stands: where to look, and that there is nothing to read here. */
function sourceOf({ event, url, publisher }: ListedEvent): DocumentView {
  const unknown = { date: null, basis: null, earliest: null, latest: null, confidence: 0 };
  return {
    article: {
      id: event.document,
      digest: '',
      source: event.imported?.dataset ?? '',
      url,
      title: null,
      byline: null,
      credit: null,
      publisher,
      published: unknown,
      language: 'und',
      text: event.text,
    },
    sources: [],
    copies: [],
    sentences: [],
    run: '',
  };
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
