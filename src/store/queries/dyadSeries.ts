import type { Day, Modality, Period } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';

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
  /** Distinct articles, copies of the same story counted once. */
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
}

/** What is counted of a dyad. Periods without events have no row. */
export interface DyadSeries {
  /** The dyad's distinct events, whoever began them; `source` is the first state asked for. */
  mutual: PeriodCounts[];
  /** The same by direction; a mutual act stands in both. */
  directed: PeriodCounts[];
  /** Dated events and distinct articles of the whole span. */
  events: number;
  articles: number;
  /** Events whose date is not known; they stand in no period. */
  undated: number;
  /** First and last day of the dated events. */
  from: Day | null;
  to: Day | null;
}

interface Row extends Omit<PeriodCounts, 'quad'> {
  q1: number;
  q2: number;
  q3: number;
  q4: number;
}

/** The dyad's events in both directions, without those of copies. */
const COUNTED = `
  SELECT y.* FROM dyads y
  WHERE (y.source = $first AND y.target = $second OR y.source = $second AND y.target = $first)
    AND y.modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))
    AND y.document NOT IN (SELECT document FROM copies)
    AND ($from::DATE IS NULL OR y.date IS NULL OR y.date >= $from::DATE)
    AND ($to::DATE IS NULL OR y.date IS NULL OR y.date <= $to::DATE)`;

const SUMS = `
  count(*) FILTER (quad = 1)::INTEGER AS q1, count(*) FILTER (quad = 2)::INTEGER AS q2,
  count(*) FILTER (quad = 3)::INTEGER AS q3, count(*) FILTER (quad = 4)::INTEGER AS q4,
  sum(score) AS scoreSum, sum(score * score) AS scoreSquares, count(DISTINCT document)::INTEGER AS articles`;

function countsOf({ q1, q2, q3, q4, ...rest }: Row): PeriodCounts {
  return { ...rest, quad: [q1, q2, q3, q4] };
}

/** Counts a dyad's events by period, direction and quad class. */
export async function dyadSeries(database: Queryable, query: DyadQuery): Promise<DyadSeries> {
  const { first, second, from = null, to = null, modalities = ['actual'] } = query;
  const shared = { first, second, from, to, modalities: databaseJson(modalities) };
  const directed = await database.rows<Row>(
    `SELECT date_trunc($by, date)::DATE::VARCHAR AS start, source, target, ${SUMS}
     FROM (${COUNTED}) WHERE date IS NOT NULL
     GROUP BY ALL ORDER BY start, source, target`,
    { ...shared, by: query.by },
  );
  const mutual = await database.rows<Row>(
    `SELECT date_trunc($by, date)::DATE::VARCHAR AS start, $first AS source, $second AS target, ${SUMS}
     FROM (SELECT DISTINCT event, document, date, quad, score FROM (${COUNTED})) WHERE date IS NOT NULL
     GROUP BY start ORDER BY start`,
    { ...shared, by: query.by },
  );
  const [whole] = await database.rows<Omit<DyadSeries, 'mutual' | 'directed'>>(
    `SELECT count(DISTINCT event) FILTER (date IS NOT NULL)::INTEGER AS events,
       count(DISTINCT document) FILTER (date IS NOT NULL)::INTEGER AS articles,
       count(DISTINCT event) FILTER (date IS NULL)::INTEGER AS undated,
       min(date)::VARCHAR AS "from", max(date)::VARCHAR AS "to"
     FROM (${COUNTED})`,
    shared,
  );
  return {
    mutual: mutual.map(countsOf),
    directed: directed.map(countsOf),
    ...(whole ?? { events: 0, articles: 0, undated: 0, from: null, to: null }),
  };
}
