import type { Day, Modality } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { COUNTED_ONCE } from './dyadImported.ts';
import { oncePerAct } from './oncePerAct.ts';

/** What a data set reports in one month, whoever acts. */
export interface WorldMonth {
  dataset: string;
  /** First day of the month. */
  month: Day;
  /** Events between two states by quad class; a mutual act, and an act that many articles report, counts once. */
  quad: [number, number, number, number];
  /** All events, those without a second state too. */
  events: number;
  articles: number;
}

interface Row extends Omit<WorldMonth, 'quad'> {
  q1: number;
  q2: number;
  q3: number;
  q4: number;
}

/**
 * Every month in which a data set reports anything at all: what the events of a pair are held against. Copies are left
 * out. Cost: one pass over the coded events and the sums by month.
 */
export async function worldMonths(
  database: Queryable,
  options: { dataset?: string; modalities?: readonly Modality[] } = {},
): Promise<WorldMonth[]> {
  const rows = await database.rows<Row>(
    `WITH mix AS (
       SELECT 'demarche' AS dataset, date_trunc('month', date)::DATE AS month, quad, count(*) AS events
       FROM (SELECT DISTINCT act, least(source, target), greatest(source, target), date, quad
         FROM (${oncePerAct(`
           SELECT * FROM dyads WHERE document NOT IN (SELECT document FROM copies)
             AND modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))`)})
         WHERE told AND date IS NOT NULL)
       GROUP BY ALL
       UNION ALL
       SELECT dataset, month, quad, sum(events) FROM dyad_months
       WHERE month IS NOT NULL AND ${COUNTED_ONCE}
         AND modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))
       GROUP BY ALL
     ), classes AS (
       SELECT dataset, month, ${[1, 2, 3, 4]
         .map((quad) => `coalesce(sum(events) FILTER (quad = ${quad}), 0)::DOUBLE AS q${quad}`)
         .join(', ')}
       FROM mix GROUP BY dataset, month
     )
     SELECT dataset, month::VARCHAR AS month, coalesce(q1, 0) AS q1, coalesce(q2, 0) AS q2,
       coalesce(q3, 0) AS q3, coalesce(q4, 0) AS q4,
       coalesce(v.events, 0)::DOUBLE AS events, coalesce(v.articles, 0)::DOUBLE AS articles
     FROM coverage v FULL JOIN classes USING (dataset, month)
     WHERE $dataset::VARCHAR IS NULL OR dataset = $dataset
     ORDER BY dataset, month`,
    { dataset: options.dataset ?? null, modalities: databaseJson(options.modalities ?? ['actual']) },
  );
  return rows.map(({ q1, q2, q3, q4, ...rest }) => ({ ...rest, quad: [q1, q2, q3, q4] }));
}
