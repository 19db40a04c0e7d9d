import type { Day } from '../../core/index.ts';
import { digest } from '../../platform/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { RUN_DAY } from './runDay.ts';

/** Which data an answer rests on. Two databases with the same version hold the same events of the same articles. */
export interface DataVersion {
  /** 16 hexadecimal digits of a digest over all events, their articles, which of these are copies, and what was imported. */
  version: string;
  /** By what the events were made: names and versions of coders with the digest of their models, sorted. */
  models: string[];
  /** Other people's data sets among them, sorted. */
  datasets: string[];
  /** Coded and imported events; the coded ones also of copies. */
  events: number;
  documents: number;
  /** First and last day of a dated event. */
  from: Day | null;
  to: Day | null;
  /** The day as of which the database is asked, or that of the last run; null before the first. */
  asOf: Day | null;
}

interface Part {
  part: string;
  count: number;
  from: Day | null;
  to: Day | null;
}

/** A digest of the lines of a query, whatever their order. */
const LINES = `concat_ws(' ', count(*), bit_xor(md5_number(line)), sum(hash(line)::HUGEINT)) AS part`;
const SPAN = `min("from")::VARCHAR AS "from", max("to")::VARCHAR AS "to"`;

/**
 * The version of the data; `day`: the one as of which the database is asked. Imported files go in by their digests and
 * by what read them. Cost: one pass over coded events and documents.
 */
export async function dataVersion(database: Queryable, day?: Day): Promise<DataVersion> {
  const one = async <Row>(sql: string): Promise<Row> => (await database.rows<Row>(sql))[0] as Row;
  const events = await one<Part>(
    `SELECT ${LINES}, count(*)::DOUBLE AS count, ${SPAN} FROM (
       SELECT date AS "from", date AS "to", to_json(e)::VARCHAR AS line
       FROM (SELECT * EXCLUDE (run) FROM events) e)`,
  );
  const documents = await one<Part>(
    `SELECT ${LINES}, count(*)::DOUBLE AS count FROM (
       SELECT concat_ws(' ', id, digest, id IN (SELECT document FROM copies)) AS line FROM documents)`,
  );
  const imports = await one<Part & { datasets: string[] | null }>(
    `SELECT ${LINES}, coalesce(sum(acts), 0)::DOUBLE AS count, ${SPAN}, list_sort(list(DISTINCT dataset)) AS datasets
     FROM (SELECT dataset, acts, first_day AS "from", last_day AS "to", concat_ws(' ', dataset, form, digest, (SELECT concat_ws(' ', coder, models) FROM runs WHERE id = run)) AS line
       FROM imports)`,
  );
  const runs = await database.rows<{ coder: string; models: string; day: Day }>(
    `SELECT coder, models::VARCHAR AS models, ${RUN_DAY} AS day FROM runs
     WHERE id IN (SELECT run FROM documents UNION SELECT run FROM imports)
     ORDER BY day`,
  );
  const parts = [events.part, documents.part, ...(imports.datasets === null ? [] : [imports.part])];
  const spans = [events.from, events.to, imports.from, imports.to].filter((day) => day !== null).toSorted();
  const made = runs.map(({ coder, models }) =>
    models === '{}' ? coder : `${coder} (models ${digest(models).slice(0, 8)})`,
  );
  return {
    version: digest(parts.join('\n')).slice(0, 16),
    models: [...new Set(made)].toSorted(),
    datasets: imports.datasets ?? [],
    events: events.count + imports.count,
    documents: documents.count,
    from: spans[0] ?? null,
    to: spans.at(-1) ?? null,
    asOf: day ?? runs.at(-1)?.day ?? null,
  };
}
