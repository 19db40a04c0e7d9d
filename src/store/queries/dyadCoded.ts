import type { Queryable } from '../duckdb/database.ts';
import type { DyadAsked } from './dyadAsked.ts';
import { ASKED } from './dyadAsked.ts';
import type { DatasetCounts, DyadQuery, PartialSeries, SourcedCounts } from './dyadSeries.ts';
import { oncePerAct } from './oncePerAct.ts';

interface Row extends Omit<SourcedCounts, 'quad'> {
  q1: number;
  q2: number;
  q3: number;
  q4: number;
}

/** Coded events of the dyad in both directions, without those of copies, and which of them tell of a further act. */
const CODED = `
  SELECT * FROM (${oncePerAct(`
    SELECT y.* FROM dyads y
    WHERE ${ASKED}
      AND ($context::VARCHAR IS NULL OR y.event IN (SELECT id FROM events WHERE list_contains(context, $context)))
      AND y.document NOT IN (SELECT document FROM copies)`)})
  WHERE ($from::DATE IS NULL OR date IS NULL OR date >= $from::DATE)
    AND ($to::DATE IS NULL OR date IS NULL OR date <= $to::DATE)`;

const CODED_SUMS = `
  count(*) FILTER (told AND quad = 1)::INTEGER AS q1, count(*) FILTER (told AND quad = 2)::INTEGER AS q2,
  count(*) FILTER (told AND quad = 3)::INTEGER AS q3, count(*) FILTER (told AND quad = 4)::INTEGER AS q4,
  coalesce(sum(score::DECIMAL(18, 6)) FILTER (told), 0)::DOUBLE AS "scoreSum",
  coalesce(sum((score * score)::DECIMAL(18, 6)) FILTER (told), 0)::DOUBLE AS "scoreSquares", count(DISTINCT document)::INTEGER AS articles`;

function countsOf({ q1, q2, q3, q4, ...rest }: Row): SourcedCounts {
  return { ...rest, quad: [q1, q2, q3, q4] };
}

/** Counts of a dyad's coded events; nothing is asked further where the pair has none. */
export async function codedCounts(
  database: Queryable,
  { by, dataset = 'demarche' }: DyadQuery,
  asked: DyadAsked,
): Promise<PartialSeries> {
  const { dataset: _dataset, ...parameters } = asked;
  const { first, second } = asked;
  const [any] =
    dataset === 'demarche'
      ? await database.rows<{ found: boolean }>(
          `SELECT EXISTS (SELECT 1 FROM dyads WHERE source IN ($first, $second) AND target IN ($first, $second)) AS found`,
          { first, second },
        )
      : [];
  if (any?.found !== true) return { mutual: [], directed: [], datasets: [] };
  const directed = await database.rows<Row>(
    `SELECT 'demarche' AS dataset, date_trunc($by, date)::DATE::VARCHAR AS start, source, target, ${CODED_SUMS}
     FROM (${CODED}) WHERE date IS NOT NULL GROUP BY ALL`,
    { ...parameters, by },
  );
  const mutual = await database.rows<Row>(
    `SELECT 'demarche' AS dataset, date_trunc($by, date)::DATE::VARCHAR AS start, $first AS source, $second AS target,
       ${CODED_SUMS}
     FROM (SELECT DISTINCT act, told, document, date, quad, score FROM (${CODED})) WHERE date IS NOT NULL
     GROUP BY start`,
    { ...parameters, by },
  );
  const datasets = await database.rows<DatasetCounts>(
    `SELECT 'demarche' AS dataset, count(DISTINCT act) FILTER (date IS NOT NULL)::INTEGER AS events,
       count(DISTINCT document) FILTER (date IS NOT NULL)::INTEGER AS articles,
       count(DISTINCT act) FILTER (date IS NULL)::INTEGER AS undated,
       min(date)::VARCHAR AS "from", max(date)::VARCHAR AS "to"
     FROM (${CODED}) HAVING count(*) > 0`,
    parameters,
  );
  return { mutual: mutual.map(countsOf), directed: directed.map(countsOf), datasets };
}
