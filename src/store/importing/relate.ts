import type { Scheme } from '../../ontology/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import type { NewRows } from './acts.ts';
import { ACT_SUMS } from './sums.ts';

/** Columns of new rows `i` and of what their code `k` is in PLOVER, that an act has; `a` is what all its rows come to. */
const OF_ROW = `
  i.import, i.row, i.label, i.date, k.kind, k.class, k.score, coalesce(i.goldstein, k.goldstein)::FLOAT AS goldstein,
  i.modality, coalesce(a.reports, 1) AS reports, coalesce(a.sources, i.sources, 1) AS sources,
  coalesce(a.articles, i.articles, 1) AS articles, i.act`;

/** New rows that are events and not repeats of an act that is counted already. */
const ROWS = `imported i JOIN kinds k ON k.code = i.code`;
const SUMS = `LEFT JOIN act_sums a ON a.act = i.act AND a.import = i.import AND a.row = i.row`;
const COUNTED = `i.import >= $first
  AND NOT EXISTS (SELECT 1 FROM repeats r WHERE r.import = i.import AND r.row = i.row)`;

/**
 * Rows of one state towards one other: nearly all. Inner joins with small tables pass over the others early. That two
 * states differ is said by a difference, lest DuckDB pairs all actors with all others first, to join the rows with those.
 */
const PAIRS = `
  SELECT ${OF_ROW}, s.state << 16 | t.state AS pair, false AS mutual
  FROM ${ROWS} JOIN acting s ON s.actor = i.source_actor JOIN acting t ON t.actor = i.target_actor ${SUMS}
  WHERE ${COUNTED} AND s.state - t.state <> 0`;

/** Several actors or recipients: each towards each. Without a recipient they act on one another. */
const MANY = `
  SELECT DISTINCT * EXCLUDE (source, target, targets), source << 16 | target AS pair FROM (
    SELECT *, unnest(targets) AS target FROM (
      SELECT ${OF_ROW}, i.target_actor IS NULL AS mutual, unnest(s.states) AS source,
        coalesce(t.states, s.states) AS targets
      FROM ${ROWS} JOIN acting s ON s.actor = i.source_actor LEFT JOIN acting t ON t.actor = i.target_actor ${SUMS}
      WHERE ${COUNTED} AND (t.actor IS NOT NULL OR i.target_actor IS NULL)
        AND (len(s.states) > 1 OR len(t.states) > 1)))
  WHERE source <> target`;

/** The words for the numbers of a row `r` of `related` or of its sums. */
const WORDS = `JOIN states s ON s.state = r.pair >> 16 JOIN states t ON t.state = r.pair & 65535`;

/**
 * Small tables that turn words into numbers, which are sorted and added up several times as fast: `states` in the order
 * of the alphabet, `acting` (which states an actor of the new rows is of; `state` where it is one) and `kinds`
 * (`class`: the same for all kinds of one type and quad).
 */
async function numberWords(writer: Queryable, dataset: string, scheme: Scheme): Promise<void> {
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE acting_in AS
     SELECT actor, unnest(countries) AS country FROM imported_actors
     WHERE dataset = $dataset AND actor IN (SELECT actor FROM new_actors)`,
    { dataset },
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE states AS
     SELECT country, row_number() OVER (ORDER BY country)::INTEGER AS state
     FROM (SELECT DISTINCT country FROM acting_in)`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE acting AS
     SELECT actor, list(state) AS states, CASE WHEN count(*) = 1 THEN min(state) END AS state
     FROM acting_in JOIN states USING (country) GROUP BY actor`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE kinds AS
     SELECT kind, code, type, quad, score, goldstein, min(kind) OVER (PARTITION BY type, quad) AS class
     FROM event_kinds WHERE scheme = $scheme AND type IS NOT NULL`,
    { scheme },
  );
}

/** Adds the new acts between two states, sorted by pair and day, and their sums by month. */
export async function relateActs(
  writer: Queryable,
  { dataset, first }: NewRows,
  scheme: Scheme,
): Promise<void> {
  await numberWords(writer, dataset, scheme);
  await writer.rows(`CREATE OR REPLACE TEMP TABLE related AS ${PAIRS}`, { first });
  const [found] = await writer.rows<{ several: boolean }>(
    `SELECT coalesce(bool_or(len(states) > 1), false) AS several FROM acting`,
  );
  if (found?.several === true) await writer.rows(`INSERT INTO related BY NAME ${MANY}`, { first });
  await writer.rows(
    `INSERT INTO imported_dyads BY NAME
     SELECT $dataset AS dataset, r.* EXCLUDE (pair, class), s.country AS source, t.country AS target, k.type, k.quad
     FROM related r ${WORDS} JOIN kinds k ON k.kind = r.kind
     ORDER BY r.pair, r.date`,
    { dataset },
  );
  await writer.rows(
    `INSERT INTO dyad_months BY NAME
     SELECT $dataset AS dataset, r.* EXCLUDE (pair, class), s.country AS source, t.country AS target, k.type, k.quad
     FROM (
       SELECT pair, mutual, class, modality, ${ACT_SUMS} FROM related GROUP BY ALL
     ) r ${WORDS} JOIN kinds k ON k.kind = r.class
     ORDER BY r.pair`,
    { dataset },
  );
}
