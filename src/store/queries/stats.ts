import type { Day } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';

/** What the database holds. */
export interface StoreStats {
  documents: number;
  /** Of these, near duplicates of another one. */
  copies: number;
  sentences: number;
  events: number;
  rejections: number;
  /** First and last day of a dated event. */
  from: Day | null;
  to: Day | null;
}

export async function stats(database: Queryable): Promise<StoreStats> {
  const [row] = await database.rows<StoreStats>(
    `SELECT (SELECT count(*) FROM documents)::INTEGER AS documents,
       (SELECT count(*) FROM copies)::INTEGER AS copies,
       (SELECT count(*) FROM sentences)::INTEGER AS sentences,
       (SELECT count(*) FROM events)::INTEGER AS events,
       (SELECT count(*) FROM rejections)::INTEGER AS rejections,
       (SELECT min(date) FROM events)::VARCHAR AS "from", (SELECT max(date) FROM events)::VARCHAR AS "to"`,
  );
  return row as StoreStats;
}
