import type { Queryable } from '../duckdb/database.ts';
import { addGrowth } from './growth.ts';

/** First and last day of the new rows, and the number of the first import among them. */
export interface NewRows {
  dataset: string;
  first: number;
}

/** A row's own name in its data set. */
const NAME = `coalesce(label, row::VARCHAR)`;

/**
 * Finds the rows that report an act which another row reports too: among the new ones, and among those stored
 * before. The same act is: the same day, the same actors as the source writes them, the same code and the same
 * place. Rows with the same name besides are the same row, met twice: they are taken out again.
 *
 * Afterwards `repeats` holds the new rows that are not counted, each with the row that counts for it, and
 * `act_sums` what the rows of an act that has several come to together. Both are small: most acts have one row.
 */
export async function collapseActs(writer: Queryable, { dataset, first }: NewRows): Promise<void> {
  const [span] = await writer.rows<{ low: string | null; high: string | null; stored: boolean }>(
    `SELECT min(date)::VARCHAR AS low, max(date)::VARCHAR AS high,
       EXISTS (SELECT 1 FROM imports WHERE dataset = $dataset AND id < $first) AS stored
     FROM imported WHERE import >= $first`,
    { dataset, first },
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE doubled AS
     SELECT act FROM imported WHERE import >= $first GROUP BY act HAVING count(*) > 1`,
    { first },
  );
  if (span?.stored === true)
    await writer.rows(
      `INSERT INTO doubled
       SELECT DISTINCT n.act FROM imported n
       WHERE n.import >= $first AND n.act IN (
         SELECT o.act FROM imported o WHERE o.import < $first AND o.dataset = $dataset
           AND (o.date BETWEEN $low::DATE AND $high::DATE OR o.date IS NULL))`,
      { dataset, first, low: span.low, high: span.high },
    );
  // All rows of those acts, old and new, the one that counts first: the oldest, and of one file the first.
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE suspects AS
     SELECT import, row, ${NAME} AS name, act, publisher, coalesce(sources, 1) AS sources,
       coalesce(articles, 1) AS articles, i.rowid AS place, k.type IS NOT NULL AS is_event,
       row_number() OVER (PARTITION BY act, ${NAME} ORDER BY import, row) AS met
     FROM imported i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code
     WHERE dataset = $dataset AND act IN (SELECT act FROM doubled)
       AND (import >= $first OR date BETWEEN $low::DATE AND $high::DATE OR date IS NULL)`,
    { dataset, first, low: span?.low ?? null, high: span?.high ?? null },
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE known_rows AS
     SELECT import, row, place FROM suspects WHERE met > 1 AND import >= $first`,
    { first },
  );
  await writer.rows(`DELETE FROM imported WHERE rowid IN (SELECT place FROM known_rows)`);
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE act_sums AS
     SELECT act, min({import: import, row: row}).import AS import, min({import: import, row: row}).row AS row,
       count(*)::INTEGER AS reports,
       CASE WHEN count(publisher) = count(*) THEN count(DISTINCT publisher) ELSE sum(sources) END::INTEGER AS sources,
       sum(articles)::INTEGER AS articles
     FROM suspects WHERE met = 1 GROUP BY act HAVING count(*) > 1`,
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE repeats AS
     SELECT s.import, s.row, a.import AS first_import, a.row AS first_row, s.is_event
     FROM suspects s JOIN act_sums a ON a.act = s.act
     WHERE s.met = 1 AND s.import >= $first AND (s.import, s.row) <> (a.import, a.row)`,
    { first },
  );
  await writer.rows(`INSERT INTO imported_repeats SELECT * EXCLUDE (is_event) FROM repeats`);
}

/** What new rows add to acts that were stored before: more reports of them, no more events. */
export async function addReports(writer: Queryable, { dataset, first }: NewRows): Promise<void> {
  await addGrowth(
    writer,
    `SELECT import, row, reports, sources, articles FROM act_sums`,
    `y.dataset = $dataset AND y.import < $first`,
    { dataset, first },
  );
}
