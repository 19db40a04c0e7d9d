/** Columns of `dyad_months` over acts of `imported_dyads`, to be grouped by all that are no sums. */
export const MONTH_SUMS = `
  dataset, source, target, mutual, date_trunc('month', date)::DATE AS month, type, quad, modality, count(*) AS events,
  sum(score) AS score_sum, sum(score * score) AS score_squares, coalesce(sum(goldstein::DOUBLE), 0) AS goldstein_sum,
  sum(reports) AS reports, sum(sources) AS sources, sum(articles) AS articles, min(date) AS first_day,
  max(date) AS last_day`;

/** Columns of `imported_months` over dated rows of `imported`, likewise. */
export const SOURCE_MONTHS = `
  dataset, date_trunc('month', date)::DATE AS month, count(*) AS events, sum(coalesce(articles, 1)) AS articles`;
