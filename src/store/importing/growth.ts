import type { Parameters, Queryable } from '../duckdb/database.ts';

/**
 * More reports of acts that are stored: rows of `sums` give, for the row that counts, how many reports, publishers
 * and articles are known of now. What is more than before is added to the act and to the sums by month; events
 * do not become more.
 */
export async function addGrowth(
  writer: Queryable,
  sums: string,
  among: string,
  parameters: Parameters,
): Promise<void> {
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE grown AS
     SELECT y.dataset, y.source, y.target, y.mutual, y.date, y.type, y.quad, y.modality, y.import, y.row,
       greatest(a.reports, y.reports) AS reports, greatest(a.sources, y.sources) AS sources,
       greatest(a.articles, y.articles) AS articles, y.reports AS reports_before, y.sources AS sources_before,
       y.articles AS articles_before
     FROM imported_dyads y JOIN (${sums}) a ON a.import = y.import AND a.row = y.row
     WHERE ${among} AND (a.reports > y.reports OR a.sources > y.sources OR a.articles > y.articles)`,
    parameters,
  );
  await writer.rows(
    `UPDATE imported_dyads y SET reports = g.reports, sources = g.sources, articles = g.articles
     FROM (SELECT DISTINCT import, row, reports, sources, articles FROM grown) g
     WHERE g.import = y.import AND g.row = y.row`,
  );
  await writer.rows(
    `INSERT INTO dyad_months
     SELECT dataset, source, target, mutual, date_trunc('month', date)::DATE, type, quad, modality, 0, 0, 0, 0,
       sum(reports - reports_before), sum(sources - sources_before), sum(articles - articles_before),
       min(date), max(date)
     FROM grown GROUP BY ALL`,
  );
}
