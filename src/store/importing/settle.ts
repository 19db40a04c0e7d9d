import type { Queryable } from '../duckdb/database.ts';

/** Sums are merged when their rows are this many times what they could be. */
const WORTH_MERGING = 1.25;

const KEY = `dataset, source, target, mutual, month, type, quad, modality`;

/**
 * Merges the sums that single imports added, where that makes the table much shorter, and sorts them by pair. Nothing
 * that a reader sees changes.
 */
export async function mergeSums(writer: Queryable): Promise<void> {
  const [size] = await writer.rows<{ rows: number; merged: number }>(
    `SELECT count(*)::DOUBLE AS rows, count(DISTINCT hash(${KEY}))::DOUBLE AS merged FROM dyad_months`,
  );
  if (size === undefined || size.rows <= size.merged * WORTH_MERGING) return;
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE merged AS
     SELECT ${KEY}, sum(events)::BIGINT AS events, sum(score_sum) AS score_sum, sum(score_squares) AS score_squares,
       sum(goldstein_sum) AS goldstein_sum, sum(reports)::BIGINT AS reports, sum(sources)::BIGINT AS sources,
       sum(articles)::BIGINT AS articles, min(first_day) AS first_day, max(last_day) AS last_day
     FROM dyad_months GROUP BY ALL`,
  );
  await writer.rows(`DELETE FROM dyad_months`);
  await writer.rows(`INSERT INTO dyad_months SELECT * FROM merged ORDER BY source, target, month`);
  await writer.rows(`DROP TABLE merged`);
}
