import type { Queryable } from '../duckdb/database.ts';
import type { NewRows } from './acts.ts';
import { MONTH_SUMS } from './sums.ts';

const DYAD_COLUMNS = `dataset, import, row, label, source, target, mutual, date, kind, type, quad, score, goldstein,
  modality, reports, sources, articles, act`;

/** Columns of new rows `i` and of what their code `k` is in PLOVER, that an act has. */
const OF_ROW = `
  i.dataset, i.import, i.row, i.label, i.date, i.modality, i.act, i.sources, i.articles, k.kind, k.type, k.quad, k.score,
  coalesce(i.goldstein, k.goldstein)::FLOAT AS goldstein`;

const NEW_ROWS = `imported i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code AND k.type IS NOT NULL`;

/** Rows of one state towards one other: nearly all. Inner joins with small tables pass over the others early. */
const PAIRS = `
  SELECT ${OF_ROW}, s.country AS source, t.country AS target, false AS mutual
  FROM ${NEW_ROWS} JOIN acting s ON s.actor = i.source_actor JOIN acting t ON t.actor = i.target_actor
  WHERE i.import >= $first AND s.country <> t.country`;

/** Several actors or recipients: each towards each. Without a recipient they act on one another. */
const MANY = `
  SELECT DISTINCT * EXCLUDE (targets) FROM (
    SELECT *, unnest(targets) AS target FROM (
      SELECT ${OF_ROW}, unnest(s.countries) AS source, coalesce(t.countries, s.countries) AS targets,
        i.target_actor IS NULL AS mutual
      FROM ${NEW_ROWS} JOIN acting s ON s.actor = i.source_actor LEFT JOIN acting t ON t.actor = i.target_actor
      WHERE i.import >= $first AND (t.actor IS NOT NULL OR i.target_actor IS NULL)
        AND (len(s.countries) > 1 OR len(t.countries) > 1)))
  WHERE source <> target`;

/** Rows between states as acts: repeats left out, with what all rows of an act come to. */
function acts(rows: string): string {
  return `
    WITH related AS MATERIALIZED (${rows})
    SELECT i.* REPLACE (coalesce(a.sources, i.sources, 1) AS sources, coalesce(a.articles, i.articles, 1) AS articles),
      coalesce(a.reports, 1) AS reports
    FROM related i LEFT JOIN act_sums a ON a.act = i.act AND a.import = i.import AND a.row = i.row
    WHERE NOT EXISTS (SELECT 1 FROM repeats r WHERE r.import = i.import AND r.row = i.row)`;
}

/** Adds the new acts between two states, sorted by pair and day, and their sums by month. */
export async function relateActs(writer: Queryable, { dataset, first }: NewRows): Promise<void> {
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE acting AS
     SELECT actor, countries, CASE WHEN len(countries) = 1 THEN countries[1] END AS country
     FROM imported_actors WHERE dataset = $dataset AND len(countries) > 0
       AND actor IN (SELECT actor FROM new_actors)`,
    { dataset },
  );
  const [found] = await writer.rows<{ several: boolean }>(
    `SELECT coalesce(bool_or(len(countries) > 1), false) AS several FROM acting`,
  );
  for (const rows of found?.several === true ? [PAIRS, MANY] : [PAIRS])
    await writer.rows(
      `INSERT INTO imported_dyads (${DYAD_COLUMNS})
       SELECT ${DYAD_COLUMNS} FROM (${acts(rows)}) ORDER BY source, target, date`,
      { first },
    );
  await writer.rows(
    `INSERT INTO dyad_months
     SELECT ${MONTH_SUMS}
     FROM imported_dyads WHERE import >= $first GROUP BY ALL ORDER BY source, target`,
    { first },
  );
}
