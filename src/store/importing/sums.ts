/** What acts come to by month, beside the columns by which they are told apart; to be grouped by all that are no sums. */
export const ACT_SUMS = `
  date_trunc('month', date)::DATE AS month, count(*) AS events, sum(score) AS score_sum,
  sum(score * score) AS score_squares, coalesce(sum(goldstein::DOUBLE), 0) AS goldstein_sum, sum(reports) AS reports,
  sum(sources) AS sources, sum(articles) AS articles, min(date) AS first_day, max(date) AS last_day`;

/** Columns of `dyad_months` over acts of `imported_dyads`, likewise. */
export const MONTH_SUMS = `dataset, source, target, mutual, type, quad, modality, ${ACT_SUMS}`;

/** Rows of `imported_months` over those of `imported` that a condition holds for; by day first, which are few. */
export const sourceMonths = (condition = 'true'): string => `
  SELECT dataset, date_trunc('month', date)::DATE AS month, sum(events) AS events, sum(articles) AS articles FROM (
    SELECT dataset, date, count(*) AS events, sum(coalesce(articles, 1)) AS articles FROM imported
    WHERE date IS NOT NULL AND ${condition} GROUP BY ALL
  ) GROUP BY ALL`;
