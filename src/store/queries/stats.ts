import type { Day } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';

/** What the database holds. */
export interface StoreStats {
  documents: number;
  /** Of these, near duplicates of another one. */
  copies: number;
  sentences: number;
  /** Coded and imported together. */
  events: number;
  rejections: number;
  /** First and last day of a dated event. */
  from: Day | null;
  to: Day | null;
  /** What was imported from each data set: acts counted once, and the rows that report them. */
  imported: { dataset: string; events: number; rows: number; from: Day | null; to: Day | null }[];
}

export async function stats(database: Queryable): Promise<StoreStats> {
  const [coded] = await database.rows<Omit<StoreStats, 'imported'>>(
    `SELECT (SELECT count(*) FROM documents)::INTEGER AS documents,
       (SELECT count(*) FROM copies)::INTEGER AS copies,
       (SELECT count(*) FROM sentences)::INTEGER AS sentences,
       ((SELECT count(*) FROM events) + (SELECT coalesce(sum(acts), 0) FROM imports))::INTEGER AS events,
       (SELECT count(*) FROM rejections)::INTEGER AS rejections,
       least((SELECT min(date) FROM events), (SELECT min(first_day) FROM imports))::VARCHAR AS "from",
       greatest((SELECT max(date) FROM events), (SELECT max(last_day) FROM imports))::VARCHAR AS "to"`,
  );
  const imported = await database.rows<StoreStats['imported'][number]>(
    `SELECT dataset, sum(acts)::DOUBLE AS events, sum(kept)::DOUBLE AS rows,
       min(first_day)::VARCHAR AS "from", max(last_day)::VARCHAR AS "to"
     FROM imports WHERE form <> 'gdelt-mentions' GROUP BY dataset ORDER BY dataset`,
  );
  return { ...(coded as Omit<StoreStats, 'imported'>), imported };
}
