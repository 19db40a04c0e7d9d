import type { Day } from '../../core/index.ts';

/**
 * What was known as of a day: what runs begun up to the end of that day have stored. The day of a run is what it
 * took for today (`--as-of` at ingest), or the day on which it began. Rows that a later run adds never change an
 * answer as of an earlier day; that is what makes yesterday's answer possible tomorrow. Publication dates do not
 * count here: a story of 2014 that was read in 2020 was not known before.
 */

/** The day of a run. */
export const RUN_DAY = `coalesce(settings->>'asOf', left(started, 10))`;

/** Ids of the runs that count as of `$asOf`. */
export const KNOWN_RUNS = `SELECT id FROM runs WHERE ${RUN_DAY} <= $asOf`;

/** Ids of the imported files that count as of `$asOf`. */
export const KNOWN_IMPORTS = `SELECT id FROM imports WHERE run IN (${KNOWN_RUNS})`;

/**
 * The beginning of a query as of a day: in it, `copies` and `same_acts` hold only what was known then. Of each group of
 * copies, and of each group of reports of one act, the first among the known ones is the original: an earlier one
 * that was found later changes nothing. Empty without a day. Rows of other tables are to be held against
 * {@link KNOWN_RUNS}.
 */
export function knownAsOf(asOf: Day | undefined): string {
  if (asOf === undefined) return '';
  return `
    WITH copies AS (
      SELECT document, original FROM (
        SELECT d.id AS document,
          first_value(d.id) OVER (PARTITION BY m.original ORDER BY d.published NULLS LAST, d.id) AS original
        FROM (SELECT document, original FROM main.copies UNION SELECT original, original FROM main.copies) m
        JOIN documents d ON d.id = m.document WHERE d.run IN (${KNOWN_RUNS})
      ) WHERE document <> original
    ), same_acts AS (
      SELECT s.event, s.document, first_value(s.event) OVER (
        PARTITION BY s.first ORDER BY d.published NULLS LAST, e.document, e.sequence, e.id) AS first
      FROM main.same_acts s JOIN events e ON e.id = s.event JOIN documents d ON d.id = e.document
      WHERE d.run IN (${KNOWN_RUNS})
    )`;
}
