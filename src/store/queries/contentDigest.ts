import { digest } from '../../platform/index.ts';
import type { Queryable } from '../duckdb/database.ts';

/** What each content table says; which run or file a row came with, and when, is no part of it. */
const CONTENT: readonly (readonly [name: string, rows: string])[] = [
  ['documents', 'SELECT * EXCLUDE (run, batch) FROM documents'],
  ['sources', 'SELECT * EXCLUDE (run) FROM sources'],
  ['copies', 'SELECT * FROM copies'],
  ['sentences', 'SELECT * FROM sentences'],
  ['events', 'SELECT * EXCLUDE (run) FROM events'],
  ['dyads', 'SELECT * FROM dyads'],
  ['act keys', 'SELECT * FROM act_keys'],
  ['acts', 'SELECT * FROM same_acts'],
  ['initiative_mentions', 'SELECT * FROM initiative_mentions'],
  ['stances', 'SELECT * FROM stances'],
  ['rejections', 'SELECT * EXCLUDE (run) FROM rejections'],
  [
    'imported',
    `SELECT i.* EXCLUDE (import, act), k.* EXCLUDE (kind, scheme, code)
     FROM imported i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code`,
  ],
  [
    'imported acts',
    `SELECT dataset, source, target, date, type, score, goldstein, modality, reports, sources, articles
     FROM imported_dyads`,
  ],
  ['imported actors', 'SELECT * FROM imported_actors'],
  ['mentions', 'SELECT * EXCLUDE (import) FROM imported_mentions'],
];

/**
 * A digest of all that is stored, whatever the order of rows: two databases with the same digest hold the
 * same documents, events and rejections; which file came first does not matter. Cost: one pass over everything.
 */
export async function contentDigest(database: Queryable): Promise<string> {
  const parts: string[] = [];
  for (const [name, content] of CONTENT) {
    const [row] = await database.rows<{ part: string }>(
      `SELECT concat_ws(' ', count(*), bit_xor(md5_number(line)), sum(hash(line)::HUGEINT)) AS part
       FROM (SELECT to_json(t)::VARCHAR AS line FROM (${content}) t)`,
    );
    parts.push(`${name} ${row?.part ?? ''}`);
  }
  return digest(parts.join('\n'));
}
