import type { Day, Modality, Period } from '../../core/index.ts';
import { nextPeriod, periodStart } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { oncePerAct } from './oncePerAct.ts';

/** Events of one directed pair in one period, added up. Scores are PLOVER scores, −10 … +10. */
export interface PeriodCounts {
  /** First day of the period; weeks begin on Monday. */
  start: Day;
  source: string;
  target: string;
  /** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  quad: [number, number, number, number];
  scoreSum: number;
  scoreSquares: number;
  /** Distinct articles, copies of the same story counted once; of imported events, as many as their source says. */
  articles: number;
}

export interface DyadQuery {
  first: string;
  second: string;
  by: Period;
  from?: Day;
  to?: Day;
  /** Which events count. Default: those reported as done (`actual`). */
  modalities?: readonly Modality[];
  /** Only events of this data set; `demarche` are the coded ones. Default: all together. */
  dataset?: string;
  /** Only events of this context (`military`, `economic` …). Default: of any or none. */
  context?: string;
}

/** The same of one data set. */
export interface SourcedCounts extends PeriodCounts {
  dataset: string;
}

/** What is counted of a dyad. Periods without events have no row. */
export interface DyadSeries {
  /** The dyad's distinct events, whoever began them; `source` is the first state asked for. */
  mutual: SourcedCounts[];
  /** The same by direction; a mutual act stands in both. */
  directed: SourcedCounts[];
  /** Dated events and articles of the whole span. */
  events: number;
  articles: number;
  /** Events whose date is not known; they stand in no period. */
  undated: number;
  /** First and last day of the dated events. */
  from: Day | null;
  to: Day | null;
  /** The data sets that are counted together, with the dated events of each; those with most first. */
  datasets: { dataset: string; events: number }[];
}

interface Row extends Omit<SourcedCounts, 'quad'> {
  q1: number;
  q2: number;
  q3: number;
  q4: number;
}

/** The conditions on a directed pair, its modality and its data set, for a table that goes by `y`. */
const ASKED = `
  (y.source = $first AND y.target = $second OR y.source = $second AND y.target = $first)
  AND y.modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))`;

/** Coded events of the dyad in both directions, without those of copies, and which of them tell of a further act. */
const CODED = `
  SELECT * FROM (${oncePerAct(`
    SELECT y.* FROM dyads y
    WHERE ${ASKED}
      AND ($dataset::VARCHAR IS NULL OR $dataset = 'demarche')
      AND ($context::VARCHAR IS NULL OR y.event IN (SELECT id FROM events WHERE list_contains(context, $context)))
      AND y.document NOT IN (SELECT document FROM copies)`)})
  WHERE ($from::DATE IS NULL OR date IS NULL OR date >= $from::DATE)
    AND ($to::DATE IS NULL OR date IS NULL OR date <= $to::DATE)`;

const CODED_SUMS = `
  count(*) FILTER (told AND quad = 1) AS q1, count(*) FILTER (told AND quad = 2) AS q2,
  count(*) FILTER (told AND quad = 3) AS q3, count(*) FILTER (told AND quad = 4) AS q4,
  coalesce(sum(score) FILTER (told), 0) AS score_sum,
  coalesce(sum(score * score) FILTER (told), 0) AS score_squares, count(DISTINCT document) AS articles`;

/** Imported events of the dyad, day by day. */
const IMPORTED_DAYS = `
  SELECT y.dataset, y.source, y.target, y.mutual, y.date, y.date AS first_day, y.date AS last_day, y.quad, 1 AS events,
    y.score AS score_sum, y.score * y.score AS score_squares, y.articles
  FROM imported_dyads y
  WHERE ${ASKED}
    AND ($context::VARCHAR IS NULL
      OR y.kind IN (SELECT kind FROM event_kinds WHERE list_contains(contexts, $context)))
    AND ($dataset::VARCHAR IS NULL OR y.dataset = $dataset)
    AND ($from::DATE IS NULL OR y.date IS NULL OR y.date >= $from::DATE)
    AND ($to::DATE IS NULL OR y.date IS NULL OR y.date <= $to::DATE)`;

/** The same from the sums by month, which know no contexts. */
const IMPORTED_MONTHS = `
  SELECT y.dataset, y.source, y.target, y.mutual, y.month AS date, y.first_day, y.last_day, y.quad, y.events,
    y.score_sum, y.score_squares, y.articles
  FROM dyad_months y
  WHERE ${ASKED} AND $context::VARCHAR IS NULL
    AND ($dataset::VARCHAR IS NULL OR y.dataset = $dataset)
    AND ($from::DATE IS NULL OR y.month IS NULL OR y.month >= $from::DATE)
    AND ($to::DATE IS NULL OR y.month IS NULL OR y.month <= $to::DATE)`;

/** A mutual act stands in both directions; where directions do not matter, one of them is taken. */
export const COUNTED_ONCE = `(NOT mutual OR source < target)`;

const IMPORTED_SUMS = `
  coalesce(sum(events) FILTER (quad = 1), 0) AS q1, coalesce(sum(events) FILTER (quad = 2), 0) AS q2,
  coalesce(sum(events) FILTER (quad = 3), 0) AS q3, coalesce(sum(events) FILTER (quad = 4), 0) AS q4,
  sum(score_sum) AS score_sum, sum(score_squares) AS score_squares, sum(articles) AS articles`;

const TOTALS = `
  sum(q1)::INTEGER AS q1, sum(q2)::INTEGER AS q2, sum(q3)::INTEGER AS q3, sum(q4)::INTEGER AS q4,
  sum(score_sum) AS "scoreSum", sum(score_squares) AS "scoreSquares", sum(articles)::INTEGER AS articles`;

function countsOf({ q1, q2, q3, q4, ...rest }: Row): SourcedCounts {
  return { ...rest, quad: [q1, q2, q3, q4] };
}

/** Whether whole months answer the question: then the sums by month do, and no single event is looked at. */
export function inWholeMonths({ by, from, to }: Pick<DyadQuery, 'by' | 'from' | 'to'>): boolean {
  return (
    by !== 'day' &&
    by !== 'week' &&
    (from === undefined || from === periodStart(from, 'month')) &&
    (to === undefined || nextPeriod(to, 'day') === nextPeriod(periodStart(to, 'month'), 'month'))
  );
}

/**
 * Counts a dyad's acts, coded (each once however many articles report it) and imported, by data set, period,
 * direction and quad class. Cost: a few milliseconds by
 * month, quarter or year however many events were imported; else one pass over the pair's imported events.
 */
export async function dyadSeries(database: Queryable, query: DyadQuery): Promise<DyadSeries> {
  const {
    first,
    second,
    by,
    from = null,
    to = null,
    modalities = ['actual'],
    dataset = null,
    context = null,
  } = query;
  const shared = { first, second, from, to, dataset, context, modalities: databaseJson(modalities) };
  const imported = context === null && inWholeMonths(query) ? IMPORTED_MONTHS : IMPORTED_DAYS;
  const directed = await database.rows<Row>(
    `SELECT dataset, start::VARCHAR AS start, source, target, ${TOTALS} FROM (
       SELECT 'demarche' AS dataset, date_trunc($by, date)::DATE AS start, source, target, ${CODED_SUMS}
       FROM (${CODED}) WHERE date IS NOT NULL GROUP BY ALL
       UNION ALL
       SELECT dataset, date_trunc($by, date)::DATE AS start, source, target, ${IMPORTED_SUMS}
       FROM (${imported}) WHERE date IS NOT NULL GROUP BY ALL
     ) GROUP BY ALL ORDER BY start, dataset, source, target`,
    { ...shared, by },
  );
  const mutual = await database.rows<Row>(
    `SELECT dataset, start::VARCHAR AS start, $first AS source, $second AS target, ${TOTALS} FROM (
       SELECT 'demarche' AS dataset, date_trunc($by, date)::DATE AS start, ${CODED_SUMS}
       FROM (SELECT DISTINCT act, told, document, date, quad, score FROM (${CODED})) WHERE date IS NOT NULL
       GROUP BY ALL
       UNION ALL
       SELECT dataset, date_trunc($by, date)::DATE AS start, ${IMPORTED_SUMS}
       FROM (${imported}) WHERE date IS NOT NULL AND ${COUNTED_ONCE} GROUP BY ALL
     ) GROUP BY ALL ORDER BY start, dataset`,
    { ...shared, by },
  );
  const datasets = await database.rows<{
    dataset: string;
    events: number;
    articles: number;
    undated: number;
    from: Day | null;
    to: Day | null;
  }>(
    `SELECT 'demarche' AS dataset, count(DISTINCT act) FILTER (date IS NOT NULL)::INTEGER AS events,
       count(DISTINCT document) FILTER (date IS NOT NULL)::INTEGER AS articles,
       count(DISTINCT act) FILTER (date IS NULL)::INTEGER AS undated,
       min(date)::VARCHAR AS "from", max(date)::VARCHAR AS "to"
     FROM (${CODED}) HAVING count(*) > 0
     UNION ALL
     SELECT dataset, coalesce(sum(events) FILTER (date IS NOT NULL), 0)::INTEGER,
       coalesce(sum(articles) FILTER (date IS NOT NULL), 0)::INTEGER,
       coalesce(sum(events) FILTER (date IS NULL), 0)::INTEGER, min(first_day)::VARCHAR, max(last_day)::VARCHAR
     FROM (${imported}) WHERE ${COUNTED_ONCE} GROUP BY dataset ORDER BY events DESC, dataset`,
    shared,
  );
  const total = (field: 'events' | 'articles' | 'undated'): number =>
    datasets.reduce((sum, row) => sum + row[field], 0);
  const days = datasets.flatMap((row) => [row.from, row.to]).filter((day) => day !== null);
  days.sort();
  return {
    mutual: mutual.map(countsOf),
    directed: directed.map(countsOf),
    events: total('events'),
    articles: total('articles'),
    undated: total('undated'),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    datasets: datasets.map(({ dataset: name, events }) => ({ dataset: name, events })),
  };
}
