import type { Rejection, Stage } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';

/** How often something was rejected for a reason, with one example. */
export interface RejectionCount {
  stage: Stage;
  code: string;
  count: number;
  example: string;
}

/** Reasons for rejection, the most frequent first. */
export async function rejectionsSummary(database: Queryable): Promise<RejectionCount[]> {
  return database.rows<RejectionCount>(
    `SELECT stage, code, count(*)::INTEGER AS count, min(reason) AS example
     FROM rejections GROUP BY stage, code ORDER BY count DESC, stage, code`,
  );
}

/** Single rejections in the order of source and position. */
export async function listRejections(database: Queryable, limit = 1000): Promise<Rejection[]> {
  const rows = await database.rows<
    Omit<Rejection, 'position' | 'advice'> & { position: string | null; advice: string | null }
  >(
    `SELECT stage, source, position, code, reason, advice FROM rejections
     ORDER BY source, position, code LIMIT $limit::INTEGER`,
    { limit },
  );
  return rows.map(({ position, advice, ...rest }) => ({
    ...rest,
    ...(position === null ? {} : { position }),
    ...(advice === null ? {} : { advice }),
  }));
}
