/**
 * SQL over rows of `dyads` that gives each the day, class and score of the report that stands for its act between
 * its two states: the first one, or the next among these rows. `told` is true for the rows of that report alone, so
 * that who counts them counts every act once; the others say which articles report it too. Nearly all acts have one
 * report, and only the rows of the others are sorted.
 */
export function oncePerAct(rows: string): string {
  return `
    SELECT event AS act, document, source, target, true AS told, date, quad, score FROM (${rows}) r
    WHERE NOT EXISTS (SELECT 1 FROM same_acts s WHERE s.event = r.event)
    UNION ALL
    SELECT act, document, source, target, event = first_value(event) OVER reports AS told,
      first_value(date) OVER reports AS date, first_value(quad) OVER reports AS quad,
      first_value(score) OVER reports AS score
    FROM (SELECT r.*, s.first AS act FROM (${rows}) r JOIN same_acts s ON s.event = r.event)
    WINDOW reports AS (
      PARTITION BY act, least(source, target), greatest(source, target) ORDER BY event <> act, event
    )`;
}
