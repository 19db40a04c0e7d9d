import type { Queryable } from '../duckdb/database.ts';
import type { NewRows } from './acts.ts';

const DYAD_COLUMNS = `dataset, import, row, label, source, target, mutual, date, kind, type, quad, score, goldstein,
  modality, reports, sources, articles, act`;

/** New acts, each once, with what they are in PLOVER; repeats and statements left out. */
const ACTS = `
  SELECT i.dataset, i.import, i.row, i.label, i.date, i.modality, i.act, k.kind, k.type, k.quad, k.score,
    coalesce(i.goldstein, k.goldstein)::FLOAT AS goldstein, coalesce(a.reports, 1) AS reports,
    coalesce(a.sources, i.sources, 1) AS sources, coalesce(a.articles, i.articles, 1) AS articles,
    i.source_actor, i.target_actor
  FROM imported i
  JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code AND k.type IS NOT NULL
  LEFT JOIN act_sums a ON a.act = i.act AND a.import = i.import AND a.row = i.row
  WHERE i.import >= $first
    AND NOT EXISTS (SELECT 1 FROM repeats r WHERE r.import = i.import AND r.row = i.row)`;

/** Acts of one state towards one other: nearly all. Both joins are inner ones, which pass over rows early. */
const PAIRS = `
  SELECT i.*, s.countries[1] AS source, t.countries[1] AS target, false AS mutual
  FROM (${ACTS}) i
  JOIN acting s ON s.actor = i.source_actor AND len(s.countries) = 1
  JOIN acting t ON t.actor = i.target_actor AND len(t.countries) = 1`;

/** Several actors or recipients: each towards each. Without a recipient they act on one another. */
const MANY = `
  SELECT DISTINCT * EXCLUDE (countries_of) FROM (
    SELECT *, unnest(countries_of) AS target FROM (
      SELECT i.*, unnest(s.countries) AS source, coalesce(t.countries, s.countries) AS countries_of,
        i.target_actor IS NULL AS mutual
      FROM (${ACTS}) i
      JOIN acting s ON s.actor = i.source_actor
      LEFT JOIN acting t ON t.actor = i.target_actor
      WHERE (t.actor IS NOT NULL OR i.target_actor IS NULL) AND (len(s.countries) > 1 OR len(t.countries) > 1)))`;

/** Adds the new acts between two states, sorted by pair and day, and their sums by month. */
export async function relateActs(writer: Queryable, { dataset, first }: NewRows): Promise<void> {
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE acting AS
     SELECT actor, countries FROM imported_actors WHERE dataset = $dataset AND len(countries) > 0
       AND actor IN (SELECT actor FROM new_actors)`,
    { dataset },
  );
  const [found] = await writer.rows<{ several: boolean }>(
    `SELECT coalesce(bool_or(len(countries) > 1), false) AS several FROM acting`,
  );
  for (const rows of found?.several === true ? [PAIRS, MANY] : [PAIRS])
    await writer.rows(
      `INSERT INTO imported_dyads (${DYAD_COLUMNS})
       SELECT ${DYAD_COLUMNS} FROM (${rows}) WHERE source <> target ORDER BY source, target, date`,
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
