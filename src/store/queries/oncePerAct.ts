/**
 * SQL over rows of `dyads` that gives each the day, class and score of the report that stands for its act between
 * its two states: the first one, or the next among these rows. `told` is true for the rows of that report alone, so
 * that who counts them counts every act once; the others say which articles report it too.
 */
export function oncePerAct(rows: string): string {
  return `
    SELECT act, document, source, target, event = first_value(event) OVER reports AS told,
      first_value(date) OVER reports AS date, first_value(quad) OVER reports AS quad,
      first_value(score) OVER reports AS score
    FROM (
      SELECT r.*, coalesce(s.first, r.event) AS act FROM (${rows}) r LEFT JOIN same_acts s ON s.event = r.event
    )
    WINDOW reports AS (
      PARTITION BY act, least(source, target), greatest(source, target) ORDER BY event <> act, event
    )`;
}
