import type { Day, Modality, Period } from '../../core/index.ts';
import type { Queryable, Streamable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { PeriodCounts } from './dyadSeries.ts';
import { inWholeMonths } from './wholeMonths.ts';
import { where } from './conditions.ts';
import { oncePerAct } from './oncePerAct.ts';

export interface DyadPeriodsQuery {
  by: Period;
  /** Both directions between two countries. Default: all pairs. */
  dyad?: readonly [string, string];
  from?: Day;
  to?: Day;
  /** Which events count. Default: those reported as done (`actual`). */
  modalities?: readonly Modality[];
  /** Only events of this data set; `demarche` are the coded ones. Default: all together. */
  dataset?: string;
}

interface Row extends Omit<PeriodCounts, 'quad'> {
  q1: number;
  q2: number;
  q3: number;
  q4: number;
}

/** The conditions on when, on the column that says so. */
function inTime(query: DyadPeriodsQuery, day: string) {
  return [
    [`${day} >= $from::DATE`, { from: query.from }],
    [`${day} <= $to::DATE`, { to: query.to }],
    [`${day} IS NOT NULL`, {}],
  ] as const;
}

/** The other conditions that coded and imported rows `y` share. */
function shared(query: DyadPeriodsQuery) {
  const [first, second] = query.dyad ?? [];
  return [
    [
      `y.source = $first AND y.target = $second OR y.source = $second AND y.target = $first`,
      { first, second },
    ],
    [
      `y.modality IN (SELECT unnest(from_json($modalities, '["VARCHAR"]')))`,
      { modalities: databaseJson(query.modalities ?? ['actual']) },
    ],
  ] as const;
}

/** Counts by quad class of rows that stand for `events` events each. */
function quadCounts(events: string): string {
  return [1, 2, 3, 4]
    .map((quad) => `coalesce(sum(${events}) FILTER (y.quad = ${quad}), 0) AS q${quad}`)
    .join(', ');
}

/** Sources in alphabetical order that are asked for together. */
interface Sources {
  low: string;
  high: string;
}

/** Events that are added up at once: few enough to need little memory, many enough to need few queries. */
const AT_ONCE = 60_000;

/** Parts the sources into stretches with about as many events each; a source is never parted. */
async function stretchesOf(database: Queryable, atOnce: number): Promise<Sources[]> {
  const sources = await database.rows<{ source: string; events: number }>(
    `SELECT source, sum(events)::DOUBLE AS events FROM (
       SELECT source, count(*) AS events FROM dyads GROUP BY source
       UNION ALL SELECT source, count(*) FROM imported_dyads GROUP BY source
     ) GROUP BY source ORDER BY source`,
  );
  const stretches: Sources[] = [];
  let sum = Number.POSITIVE_INFINITY;
  for (const { source, events } of sources) {
    const last = stretches.at(-1);
    if (last !== undefined && sum + events <= atOnce) {
      last.high = source;
      sum += events;
    } else {
      stretches.push({ low: source, high: source });
      sum = events;
    }
  }
  return stretches;
}

/** Coded events by period, each act once and without those of copies. Scores are added as decimals, so that order does not show. */
function codedSums(query: DyadPeriodsQuery, { low, high }: Partial<Sources>) {
  const counted = where([
    ...shared(query),
    [`y.document NOT IN (SELECT document FROM copies)`, {}],
    // Which report of an act stands for it is seen from both sides of the pair.
    [`y.source BETWEEN $low AND $high OR y.target BETWEEN $low AND $high`, { low, high }],
  ]);
  const dated = where([...inTime(query, 'y.date'), [`y.source BETWEEN $low AND $high`, { low, high }]]);
  const score = `(CASE WHEN y.told THEN y.score ELSE 0 END)`;
  const sql = `
    SELECT date_trunc($by, y.date)::DATE AS start, y.source, y.target, ${quadCounts('y.told::INTEGER')},
      sum(${score}::DECIMAL(18, 6)) AS scores, sum((${score} * ${score})::DECIMAL(18, 6)) AS squares,
      count(DISTINCT y.document) AS articles
    FROM (${oncePerAct(`SELECT y.* FROM dyads y ${counted.clause}`)}) y ${dated.clause} GROUP BY ALL`;
  return { sql, parameters: { ...counted.parameters, ...dated.parameters } };
}

/** Imported events by period: from the sums by month where these answer the question, else act by act. */
function importedSums(query: DyadPeriodsQuery, { low, high }: Partial<Sources>) {
  const { dataset } = query;
  const months = inWholeMonths(query);
  const day = months ? 'y.month' : 'y.date';
  const { clause, parameters } = where([
    ...shared(query),
    ...inTime(query, day),
    [`y.dataset = $dataset`, { dataset }],
    [`y.source BETWEEN $low AND $high`, { low, high }],
  ]);
  const [events, score, square] = months
    ? ['y.events', 'y.score_sum', 'y.score_squares']
    : ['1', 'y.score', '(y.score * y.score)'];
  const sql = `
    SELECT date_trunc($by, ${day})::DATE AS start, y.source, y.target, ${quadCounts(events)},
      sum(${score}::DECIMAL(18, 6)) AS scores, sum(${square}::DECIMAL(18, 6)) AS squares,
      sum(y.articles) AS articles
    FROM ${months ? 'dyad_months' : 'imported_dyads'} y ${clause} GROUP BY ALL`;
  return { sql, parameters };
}

/**
 * Counts of every directed pair by period, sorted by source, target and period, coded and imported events together;
 * a mutual act stands in both directions. Sums are the same in whatever order rows are read. All pairs at once would
 * need memory for all their events: they are added up source by source, some sources together.
 */
export async function* eachDyadPeriod(
  database: Queryable & Streamable,
  query: DyadPeriodsQuery,
  atOnce = AT_ONCE,
): AsyncGenerator<PeriodCounts> {
  const stretches = query.dyad === undefined ? await stretchesOf(database, atOnce) : [{}];
  for (const sources of stretches) yield* periodsOf(database, query, sources);
}

async function* periodsOf(
  database: Streamable,
  query: DyadPeriodsQuery,
  sources: Partial<Sources>,
): AsyncGenerator<PeriodCounts> {
  const { dataset } = query;
  const parts = [
    ...(dataset === undefined || dataset === 'demarche' ? [codedSums(query, sources)] : []),
    ...(dataset === 'demarche' ? [] : [importedSums(query, sources)]),
  ];
  const rows = database.stream<Row>(
    `SELECT start::VARCHAR AS start, source, target,
       sum(q1)::INTEGER AS q1, sum(q2)::INTEGER AS q2, sum(q3)::INTEGER AS q3, sum(q4)::INTEGER AS q4,
       sum(scores)::DOUBLE AS "scoreSum", sum(squares)::DOUBLE AS "scoreSquares", sum(articles)::INTEGER AS articles
     FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) GROUP BY ALL ORDER BY source, target, start`,
    { ...Object.assign({}, ...parts.map(({ parameters }) => parameters)), by: query.by },
  );
  for await (const { q1, q2, q3, q4, ...rest } of rows) yield { ...rest, quad: [q1, q2, q3, q4] };
}
