import type { Day, Period } from '../../../core/index.ts';
import type { Queryable } from '../../duckdb/database.ts';
import { databaseJson } from '../../duckdb/json.ts';
import type { ActsQuery } from './asked.ts';
import { actConditions } from './asked.ts';

/** What one period's events between two states add up to, whoever acted. Scores are PLOVER scores, −10 … +10. */
export interface PeriodTie {
  /** First day of the period; weeks begin on Monday. */
  start: Day;
  /** The two, in alphabetical order. */
  first: string;
  second: string;
  events: number;
  scoreSum: number;
  scoreSquares: number;
  /** Sum of the scores above 0, and of those below as a positive number. */
  cooperation: number;
  conflict: number;
  /** Events with a score above 0, and the sum of their squared scores. */
  cooperative: number;
  cooperationSquares: number;
  /** Distinct articles, or distinct days where the source names no articles. */
  reports: number;
  /** Ids of the three events with the strongest scores. */
  evidence: string[];
}

export interface TiesQuery extends ActsQuery {
  by: Period;
  /** Codes of actors that are no states: left out. */
  without?: readonly string[];
}

/** An act is one act in whichever direction it is listed; mutual ones are listed in both. */
const ACTS = (clause: string): string => `
  SELECT DISTINCT event, document, least(source, target) AS first, greatest(source, target) AS second, date, score
  FROM relations ${clause}`;

/** A sum that is the same in whatever order its rows are read. */
const exact = (value: string): string => `sum((${value})::DECIMAL(18, 6))::DOUBLE`;

/**
 * Every pair of states by period, sorted by period and pair. The strongest events are found by a text that sorts by
 * strength first. Cost: one pass over the acts in the range, and one row for each tie: 10 s of processor time for a million
 * acts that make 630,000 ties by year.
 */
export async function periodTies(database: Queryable, query: TiesQuery): Promise<PeriodTie[]> {
  const { clause, parameters } = actConditions(query);
  const rows = await database.rows<PeriodTie>(
    `SELECT date_trunc($by, date)::DATE::VARCHAR AS start, first, second, count(*)::INTEGER AS events,
       ${exact('score')} AS "scoreSum", ${exact('score * score')} AS "scoreSquares",
       ${exact('greatest(score, 0)')} AS cooperation, ${exact('greatest(-score, 0)')} AS conflict,
       (count(*) FILTER (score > 0))::INTEGER AS cooperative,
       ${exact('CASE WHEN score > 0 THEN score * score ELSE 0 END')} AS "cooperationSquares",
       (count(DISTINCT document) + count(DISTINCT date) FILTER (document IS NULL))::INTEGER AS reports,
       min(lpad((1000 - 100 * abs(score))::INTEGER::VARCHAR, 4, '0') || event, 3) AS evidence
     FROM (${ACTS(clause)})
     WHERE first NOT IN (SELECT unnest(from_json($without, '["VARCHAR"]')))
       AND second NOT IN (SELECT unnest(from_json($without, '["VARCHAR"]')))
     GROUP BY ALL ORDER BY start, first, second`,
    { ...parameters, by: query.by, without: databaseJson(query.without ?? []) },
  );
  return rows.map((row) => ({ ...row, evidence: row.evidence.map((text) => text.slice(4)) }));
}
