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
 * Ids of the documents that count as copies: of each group of copies all but the one published first. As of a
 * day, only documents that were known then stand in a group, so that an earlier original found later changes nothing.
 */
export function copiesAsOf(asOf: Day | undefined): string {
  if (asOf === undefined) return `SELECT document FROM copies`;
  return `
    SELECT id FROM (
      SELECT d.id, row_number() OVER (PARTITION BY m.original ORDER BY d.published NULLS LAST, d.id) AS place
      FROM (SELECT document, original FROM copies UNION SELECT original, original FROM copies) m
      JOIN documents d ON d.id = m.document WHERE d.run IN (${KNOWN_RUNS})
    ) WHERE place > 1`;
}
