import type { Rejection } from '../../core/index.ts';
import type { Scheme } from '../../ontology/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import type { ImportFile } from './request.ts';

/** Distinct codes and actors of the new rows with how often each stands there; they are few. */
export async function countWords(writer: Queryable, first: number): Promise<void> {
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE new_codes AS
     SELECT import, scheme, code, count(*) AS n FROM imported WHERE import >= $first GROUP BY ALL`,
    { first },
  );
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE new_actors AS
     SELECT import, 'source' AS side, source_actor AS actor, count(*) AS n FROM imported
     WHERE import >= $first AND source_actor IS NOT NULL GROUP BY ALL
     UNION ALL
     SELECT import, 'target', target_actor, count(*) FROM imported
     WHERE import >= $first AND target_actor IS NOT NULL GROUP BY ALL`,
    { first },
  );
}

/** Takes out rows whose code their scheme does not have, and says so for each file. */
export async function rejectUnknownCodes(
  writer: Queryable,
  files: readonly ImportFile[],
  scheme: Scheme,
  first: number,
): Promise<Map<string, { count: number; rejections: Rejection[] }>> {
  const [any] = await writer.rows<{ count: number }>(
    `SELECT count(*)::INTEGER AS count FROM new_codes n WHERE NOT EXISTS (
       SELECT 1 FROM event_kinds k WHERE k.scheme = $scheme AND k.code = n.code)`,
    { scheme },
  );
  const found = new Map<string, { count: number; rejections: Rejection[] }>();
  if (any?.count === 0) return found;
  const unknown = await writer.rows<{ import: number; code: string; count: number; example: string }>(
    `SELECT import, code, count(*)::INTEGER AS count, min(coalesce(label, row::VARCHAR)) AS example FROM imported
     WHERE import >= $first AND code IN (SELECT code FROM new_codes n WHERE NOT EXISTS (
       SELECT 1 FROM event_kinds k WHERE k.scheme = $scheme AND k.code = n.code))
     GROUP BY import, code ORDER BY import, code`,
    { first, scheme },
  );
  await writer.rows(
    `DELETE FROM imported WHERE import >= $first AND code NOT IN (SELECT code FROM event_kinds WHERE scheme = $scheme)`,
    { first, scheme },
  );
  for (const { import: id, code, count, example } of unknown) {
    const source = files[id - first]?.path ?? '';
    const entry = found.get(source) ?? { count: 0, rejections: [] };
    found.set(source, entry);
    entry.count += count;
    entry.rejections.push({
      stage: 'exchange',
      source,
      position: `row ${example}`,
      code: 'import.unknown-code',
      reason: `${count === 1 ? 'One row has' : `${count} rows have`} ${code === '' ? 'no code, or not all columns.' : `the code "${code}", which ${scheme.toUpperCase()} does not have.`}`,
    });
  }
  return found;
}
