import type { Day } from '../../../core/index.ts';
import type { Queryable } from '../../duckdb/database.ts';
import type { ActsQuery } from './asked.ts';
import { actConditions } from './asked.ts';

/** One dated act of a dyad, as far as measures look at it. */
export interface DyadAct {
  id: string;
  date: Day;
  /** Who acted towards the other; `both` did it together. */
  side: 'first' | 'second' | 'both';
  type: string;
  quad: number;
  /** PLOVER score, −10 … +10. */
  score: number;
  contexts: string[];
  dataset: string;
}

/** All dated acts of a dyad, each once, in order of days. Cost: one pass over the pair's acts. */
export function dyadActs(
  database: Queryable,
  first: string,
  second: string,
  query: ActsQuery = {},
): Promise<DyadAct[]> {
  const { clause, parameters } = actConditions(query, [first, second]);
  return database.rows<DyadAct>(
    `SELECT event AS id, any_value(date)::VARCHAR AS date,
       CASE WHEN count(DISTINCT source) = 2 THEN 'both' WHEN any_value(source) = $first THEN 'first' ELSE 'second' END
         AS side,
       any_value(type) AS type, any_value(quad)::INTEGER AS quad, any_value(score) AS score,
       any_value(contexts) AS contexts, any_value(dataset) AS dataset
     FROM relations ${clause} GROUP BY event ORDER BY date, id`,
    parameters,
  );
}

/** Acts of the whole source on one day, by direction: a mutual one counts twice, as only proportions matter. */
export interface DayVolume {
  date: Day;
  events: number;
}

/** How much was reported between any two states, day by day; days without a report have no row. */
export function dayVolumes(database: Queryable, query: ActsQuery = {}): Promise<DayVolume[]> {
  const { clause, parameters } = actConditions(query);
  return database.rows<DayVolume>(
    `SELECT date::VARCHAR AS date, count(*)::INTEGER AS events FROM relations ${clause}
     GROUP BY date ORDER BY date`,
    parameters,
  );
}
