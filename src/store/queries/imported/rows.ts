import type { Day } from '../../../core/index.ts';

/** A row of other people's data as queries give it, with the act that it reports. */
export interface Row {
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

/** The name of a row within its data set; with the data set before it, it is the event's id. */
export const NAME = `coalesce(i.label, i.row::VARCHAR)`;

/** Imported rows `i` that are events in PLOVER, with what their kind `k` is there. */
export const FROM = `imported i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code AND k.type IS NOT NULL`;

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
export function shown(rows: string, order = ''): string {
  return `WITH i AS (${rows}), y AS (
      SELECT import, row, min(reports) AS reports, min(sources) AS sources, min(articles) AS articles
      FROM imported_dyads WHERE (import, row) IN (SELECT (import, row) FROM i) GROUP BY import, row
    )
    SELECT ${COLUMNS} FROM i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code
    LEFT JOIN y ON y.import = i.import AND y.row = i.row ${order}`;
}
