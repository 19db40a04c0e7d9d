import { digest } from '../../platform/index.ts';
import type { Queryable } from '../duckdb/database.ts';

/** What each content table says; which run wrote a row, and when, is no part of it. */
const CONTENT: readonly (readonly [table: string, without: string])[] = [
  ['documents', 'EXCLUDE (run, batch)'],
  ['sources', ''],
  ['copies', ''],
  ['sentences', ''],
  ['events', 'EXCLUDE (run)'],
  ['dyads', ''],
  ['initiative_mentions', ''],
  ['stances', ''],
  ['rejections', 'EXCLUDE (run)'],
];

/**
 * A digest of all that is stored, whatever the order of rows: two databases with the same digest hold the
 * same documents, events and rejections. Cost: one pass over everything.
 */
export async function contentDigest(database: Queryable): Promise<string> {
  const parts: string[] = [];
  for (const [table, without] of CONTENT) {
    const [row] = await database.rows<{ part: string }>(
      `SELECT concat_ws(' ', count(*), bit_xor(md5_number(line)), sum(hash(line)::HUGEINT)) AS part
       FROM (SELECT to_json(t)::VARCHAR AS line FROM (SELECT * ${without} FROM ${table}) t)`,
    );
    parts.push(`${table} ${row?.part ?? ''}`);
  }
  return digest(parts.join('\n'));
}
