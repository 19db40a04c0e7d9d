import type { Day } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import type { DyadAsked } from './dyadAsked.ts';
import { ASKED } from './dyadAsked.ts';
import type { DatasetCounts, DyadQuery, PartialSeries, SourcedCounts } from './dyadSeries.ts';
import { inWholeMonths } from './wholeMonths.ts';

/** Imported events of the dyad, day by day. */
const IMPORTED_DAYS = `
  SELECT y.dataset, y.source, y.target, y.mutual, y.date, y.date AS first_day, y.date AS last_day, y.quad, 1 AS events,
    y.score AS score_sum, y.score * y.score AS score_squares, y.articles
  FROM imported_dyads y
  WHERE ${ASKED}
    AND ($context::VARCHAR IS NULL
      OR y.kind IN (SELECT kind FROM event_kinds WHERE list_contains(contexts, $context)))
    AND ($dataset::VARCHAR IS NULL OR y.dataset = $dataset)
    AND ($from::DATE IS NULL OR y.date IS NULL OR y.date >= $from::DATE)
    AND ($to::DATE IS NULL OR y.date IS NULL OR y.date <= $to::DATE)`;

/** The same from the sums by month, which know no contexts. */
const IMPORTED_MONTHS = `
  SELECT y.dataset, y.source, y.target, y.mutual, y.month AS date, y.first_day, y.last_day, y.quad, y.events,
    y.score_sum, y.score_squares, y.articles
  FROM dyad_months y
  WHERE ${ASKED}
    AND ($dataset::VARCHAR IS NULL OR y.dataset = $dataset)
    AND ($from::DATE IS NULL OR y.month IS NULL OR y.month >= $from::DATE)
    AND ($to::DATE IS NULL OR y.month IS NULL OR y.month <= $to::DATE)`;

/** A mutual act stands in both directions; where directions do not matter, one of them is taken. */
export const COUNTED_ONCE = `(NOT mutual OR source < target)`;

/** Sums of one data set, period, direction and kind of act (mutual or not); a period of null is that of no date. */
interface Row {
  dataset: string;
  start: Day | null;
  source: string;
  target: string;
  mutual: boolean;
  q1: number;
  q2: number;
  q3: number;
  q4: number;
  scoreSum: number;
  scoreSquares: number;
  articles: number;
  first: Day | null;
  last: Day | null;
}

/** Adds the counts of a row to those of its key, which begin with `empty`. */
function add(sums: Map<string, SourcedCounts>, row: Row, empty: Omit<SourcedCounts, 'quad'>): void {
  const key = `${empty.start} ${empty.dataset} ${empty.source} ${empty.target}`;
  const sum = sums.get(key) ?? { ...empty, quad: [0, 0, 0, 0] };
  sums.set(key, sum);
  sum.quad = [sum.quad[0] + row.q1, sum.quad[1] + row.q2, sum.quad[2] + row.q3, sum.quad[3] + row.q4];
  sum.scoreSum += row.scoreSum;
  sum.scoreSquares += row.scoreSquares;
  sum.articles += row.articles;
}

/** The earlier of two days (or the later one), where one may not be known. */
function outer(one: Day | null, other: Day | null, later: boolean): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other === later ? one : other;
}

/** Counts of a dyad's imported events, in one question: the database is asked for all sums, which are added up here. */
export async function importedCounts(
  database: Queryable,
  query: DyadQuery,
  asked: DyadAsked,
): Promise<PartialSeries> {
  const { first, second, by, dataset } = query;
  if (dataset === 'demarche') return { mutual: [], directed: [], datasets: [] };
  const months = query.context === undefined && inWholeMonths(query);
  const { context, ...withoutContext } = asked;
  const rows = await database.rows<Row>(
    `SELECT dataset, date_trunc($by, date)::DATE::VARCHAR AS start, source, target, mutual,
       coalesce(sum(events) FILTER (quad = 1), 0)::INTEGER AS q1,
       coalesce(sum(events) FILTER (quad = 2), 0)::INTEGER AS q2,
       coalesce(sum(events) FILTER (quad = 3), 0)::INTEGER AS q3,
       coalesce(sum(events) FILTER (quad = 4), 0)::INTEGER AS q4,
       sum(score_sum::DECIMAL(18, 6))::DOUBLE AS "scoreSum", sum(score_squares::DECIMAL(18, 6))::DOUBLE AS "scoreSquares",
       sum(articles)::INTEGER AS articles,
       min(first_day)::VARCHAR AS first, max(last_day)::VARCHAR AS last
     FROM (${months ? IMPORTED_MONTHS : IMPORTED_DAYS}) GROUP BY ALL`,
    { ...(months ? withoutContext : { ...withoutContext, context }), by },
  );
  const [mutual, directed] = [new Map<string, SourcedCounts>(), new Map<string, SourcedCounts>()];
  const datasets = new Map<string, DatasetCounts>();
  for (const row of rows) {
    const once = !row.mutual || row.source < row.target;
    const events = row.q1 + row.q2 + row.q3 + row.q4;
    if (row.start !== null) {
      const empty = { dataset: row.dataset, start: row.start, scoreSum: 0, scoreSquares: 0, articles: 0 };
      add(directed, row, { ...empty, source: row.source, target: row.target });
      if (once) add(mutual, row, { ...empty, source: first, target: second });
    }
    if (!once) continue;
    const whole = datasets.get(row.dataset) ?? {
      dataset: row.dataset,
      events: 0,
      articles: 0,
      undated: 0,
      from: null,
      to: null,
    };
    datasets.set(row.dataset, whole);
    if (row.start === null) whole.undated += events;
    else {
      whole.events += events;
      whole.articles += row.articles;
    }
    whole.from = outer(whole.from, row.first, false);
    whole.to = outer(whole.to, row.last, true);
  }
  return { mutual: [...mutual.values()], directed: [...directed.values()], datasets: [...datasets.values()] };
}
