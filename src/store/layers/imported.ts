import type { Queryable } from '../duckdb/database.ts';
import { MONTH_SUMS, sourceMonths } from '../importing/sums.ts';

/**
 * Other people's data as of a day, for {@link knownAsOf}. What is known of an act (reports, publishers, articles) grows
 * with later rows and mentions; of acts that grew since, it is counted anew over what was known then.
 */
export async function layImported(
  writer: Queryable,
  below: string,
  view: (name: string, condition?: string) => Promise<void>,
): Promise<void> {
  await view('imports', `run IN (SELECT id FROM known_runs)`);
  await writer.rows(`CREATE TABLE known_imports AS SELECT id FROM imports`);
  await view('event_kinds');
  await view('imported_actors');
  const known = `import IN (SELECT id FROM known_imports)`;
  for (const name of ['imported', 'imported_repeats', 'imported_mentions']) await view(name, known);
  await layGrown(writer, below);
  await writer.rows(
    `CREATE VIEW imported_dyads AS
     SELECT y.* REPLACE (coalesce(g.reports, y.reports) AS reports, coalesce(g.sources, y.sources) AS sources,
       coalesce(g.articles, y.articles) AS articles)
     FROM ${below}.main.imported_dyads y LEFT JOIN grown g ON g.import = y.import AND g.row = y.row
     WHERE y.${known}`,
  );
  await writer.rows(`CREATE VIEW dyad_months AS SELECT ${MONTH_SUMS} FROM imported_dyads GROUP BY ALL`);
  await writer.rows(`CREATE VIEW imported_months AS ${sourceMonths()}`);
}

/** The known acts of which later imports tell more, with what was known of them. */
async function layGrown(writer: Queryable, below: string): Promise<void> {
  const later = `import NOT IN (SELECT id FROM known_imports)`;
  await writer.rows(
    `CREATE TABLE grown AS
     WITH acts AS (
       SELECT r.first_import AS import, r.first_row AS row FROM ${below}.main.imported_repeats r
       WHERE r.${later} AND r.first_import IN (SELECT id FROM known_imports)
       UNION
       SELECT coalesce(r.first_import, i.import), coalesce(r.first_row, i.row)
       FROM imported i LEFT JOIN imported_repeats r ON r.import = i.import AND r.row = i.row
       WHERE (i.dataset, i.row) IN (SELECT (m.dataset, m.row) FROM ${below}.main.imported_mentions m WHERE m.${later})
     ), members AS (
       SELECT import, row, import AS member_import, row AS member_row FROM acts
       UNION ALL
       SELECT a.import, a.row, r.import, r.row FROM acts a
       JOIN imported_repeats r ON r.first_import = a.import AND r.first_row = a.row
     ), told AS (
       SELECT m.import, m.row, count(*)::INTEGER AS reports,
         CASE WHEN count(*) > 1 AND count(i.publisher) = count(*) THEN count(DISTINCT i.publisher)
           ELSE sum(coalesce(i.sources, 1)) END::INTEGER AS sources,
         sum(coalesce(i.articles, 1))::INTEGER AS articles
       FROM members m JOIN imported i ON i.import = m.member_import AND i.row = m.member_row GROUP BY m.import, m.row
     ), mentioned AS (
       SELECT m.import, m.row, count(DISTINCT n.publisher)::INTEGER AS sources, count(DISTINCT n.url)::INTEGER AS articles
       FROM members m JOIN imported i ON i.import = m.member_import AND i.row = m.member_row
       JOIN imported_mentions n ON n.dataset = i.dataset AND n.row = i.row
       GROUP BY m.import, m.row
     )
     SELECT t.import, t.row, t.reports, greatest(t.sources, n.sources) AS sources,
       greatest(t.articles, n.articles) AS articles
     FROM told t LEFT JOIN mentioned n ON n.import = t.import AND n.row = t.row`,
  );
}
