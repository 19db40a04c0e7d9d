import type { Queryable } from '../duckdb/database.ts';
import type { NewRows } from './acts.ts';

const DYAD_COLUMNS = `dataset, import, row, label, source, target, mutual, date, kind, type, quad, score, goldstein,
  modality, reports, sources, articles, act`;

/** New acts with who acts towards whom; their states as lists, of one almost always. */
const ACTS = `
  SELECT i.dataset, i.import, i.row, i.label, i.date, i.modality, i.act, k.kind, k.type, k.quad, k.score,
    coalesce(i.goldstein, k.goldstein)::FLOAT AS goldstein, s.countries AS sources_of, t.countries AS targets_of,
    coalesce(a.reports, 1) AS reports, coalesce(a.sources, i.sources, 1) AS sources,
    coalesce(a.articles, i.articles, 1) AS articles
  FROM imported i
  JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code AND k.type IS NOT NULL
  JOIN acting s ON s.actor = i.source_actor
  LEFT JOIN acting t ON t.actor = i.target_actor
  LEFT JOIN act_sums a ON a.act = i.act AND a.import = i.import AND a.row = i.row
  WHERE i.import >= $first AND (t.actor IS NOT NULL OR i.target_actor IS NULL AND len(s.countries) > 1)
    AND NOT EXISTS (SELECT 1 FROM repeats r WHERE r.import = i.import AND r.row = i.row)`;

/** Adds the new acts between two states, sorted by pair and day, and their sums by month. */
export async function relateActs(writer: Queryable, { dataset, first }: NewRows): Promise<void> {
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE acting AS
     SELECT actor, countries FROM imported_actors WHERE dataset = $dataset AND len(countries) > 0`,
    { dataset },
  );
  await writer.rows(
    `INSERT INTO imported_dyads (${DYAD_COLUMNS})
     WITH acts AS (${ACTS}), pairs AS (
       SELECT * EXCLUDE (sources_of, targets_of), sources_of[1] AS source, targets_of[1] AS target, false AS mutual
       FROM acts WHERE len(sources_of) = 1 AND len(targets_of) = 1
       UNION ALL
       -- Several actors or recipients: each towards each. Without a recipient they act on one another.
       SELECT DISTINCT * FROM (
         SELECT * EXCLUDE (sources_of, targets_of, target), target, targets_of IS NULL AS mutual FROM (
           SELECT *, unnest(coalesce(targets_of, sources_of)) AS target FROM (
             SELECT *, unnest(sources_of) AS source FROM acts
             WHERE len(sources_of) > 1 OR len(targets_of) > 1)))
     )
     SELECT ${DYAD_COLUMNS} FROM pairs WHERE source <> target ORDER BY source, target, date`,
    { first },
  );
  await writer.rows(
    `INSERT INTO dyad_months
     SELECT dataset, source, target, mutual, date_trunc('month', date)::DATE, type, quad, modality, count(*),
       sum(score), sum(score * score), coalesce(sum(goldstein::DOUBLE), 0), sum(reports), sum(sources), sum(articles),
       min(date), max(date)
     FROM imported_dyads WHERE import >= $first GROUP BY ALL ORDER BY source, target`,
    { first },
  );
}
