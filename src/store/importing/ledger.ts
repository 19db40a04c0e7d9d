import type { Day } from '../../core/index.ts';
import { LOSSES, ofRecipient } from '../../ontology/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { insertRows } from '../writing/insert.ts';
import { digestsOf } from './reading.ts';
import type { FileResult, ImportRequest } from './request.ts';

const IMPORTS = {
  id: 'INTEGER',
  dataset: 'VARCHAR',
  form: 'VARCHAR',
  path: 'VARCHAR',
  digest: 'VARCHAR',
  bytes: 'BIGINT',
  run: 'VARCHAR',
  lines: 'BIGINT',
  kept: 'BIGINT',
  acts: 'BIGINT',
  known: 'BIGINT',
  statements: 'BIGINT',
  rejected: 'BIGINT',
  lost: 'JSON',
  first_day: 'DATE',
  last_day: 'DATE',
} as const;

/** Rows of a file by what was lost, from the bits of codes and actors. */
export async function lossesByFile(
  writer: Queryable,
  dataset: string,
): Promise<Map<number, Record<string, number>>> {
  const rows = await writer.rows<{ import: number; side: string; lost: number; count: number }>(
    `SELECT import, 'code' AS side, k.lost::INTEGER AS lost, sum(n)::DOUBLE AS count
     FROM new_codes c JOIN event_kinds k ON k.scheme = c.scheme AND k.code = c.code AND k.type IS NOT NULL
     WHERE k.lost > 0 GROUP BY ALL
     UNION ALL
     SELECT import, side, a.lost::INTEGER, sum(n)::DOUBLE
     FROM new_actors n JOIN imported_actors a ON a.dataset = $dataset AND a.actor = n.actor
     WHERE a.lost > 0 GROUP BY ALL`,
    { dataset },
  );
  const found = new Map<number, Record<string, number>>();
  for (const { import: id, side, lost, count } of rows) {
    const sums = found.get(id) ?? {};
    found.set(id, sums);
    const bits = side === 'target' ? ofRecipient(lost) : lost;
    for (const { bit, code } of LOSSES) if ((bits & bit) !== 0) sums[code] = (sums[code] ?? 0) + count;
  }
  return found;
}

/** What came in of one file. */
export interface Counts {
  import: number;
  kept: number;
  acts: number;
  statements: number;
  known: number;
  first_day: Day | null;
  last_day: Day | null;
}

/** What of each file came in: rows, acts counted once, statements, rows that were there before. */
export async function countsByFile(writer: Queryable, first: number): Promise<Map<number, Counts>> {
  const rows = await writer.rows<Counts>(
    `SELECT f.id AS import, coalesce(kept, 0)::DOUBLE AS kept, coalesce(kept - statements - repeated, 0)::DOUBLE AS acts,
       coalesce(statements, 0)::DOUBLE AS statements, coalesce(known, 0)::DOUBLE AS known, first_day, last_day
     FROM import_files f
     LEFT JOIN (
       SELECT i.import, count(*) AS kept, count(*) - count(k.type) AS statements, min(i.date)::VARCHAR AS first_day,
         max(i.date)::VARCHAR AS last_day,
         (SELECT count(*) FROM repeats r WHERE r.import = i.import AND r.is_event) AS repeated
       FROM imported i JOIN event_kinds k ON k.scheme = i.scheme AND k.code = i.code
       WHERE i.import >= $first GROUP BY i.import
     ) c ON c.import = f.id
     LEFT JOIN (SELECT import, count(*) AS known FROM known_rows GROUP BY import) n ON n.import = f.id`,
    { first },
  );
  return new Map(rows.map((row) => [row.import, row]));
}

/** Lines of a file that were not taken in, with their reasons. */
export type RejectedLines = ReadonlyMap<string, Pick<FileResult, 'rejections'> & { count: number }>;

/** Writes down what became of each file, and gives it. */
export async function writeLedger(
  writer: Queryable,
  { dataset, form, files, run }: ImportRequest,
  first: number,
  rejected: readonly RejectedLines[],
  counts: ReadonlyMap<number, Counts>,
  lost: ReadonlyMap<number, Record<string, number>>,
): Promise<FileResult[]> {
  const results = files.map(({ path }, index): FileResult => {
    const count = counts.get(first + index);
    const mine = rejected.flatMap((lines) => lines.get(path) ?? []);
    const bad = mine.reduce((sum, lines) => sum + lines.count, 0);
    const { kept = 0, acts = 0, known = 0, statements = 0 } = count ?? {};
    return {
      path,
      lines: kept + known + bad,
      kept,
      acts,
      known,
      statements,
      rejected: bad,
      lost: lost.get(first + index) ?? {},
      rejections: mine.flatMap(({ rejections }) => rejections),
    };
  });
  const digests = await digestsOf(files);
  await insertRows(
    writer,
    'imports',
    IMPORTS,
    results.map(({ rejections: _rejections, ...result }, index) => ({
      ...result,
      id: first + index,
      dataset,
      form: form.name,
      digest: digests[index] ?? '',
      bytes: files[index]?.bytes ?? 0,
      run,
      first_day: counts.get(first + index)?.first_day ?? null,
      last_day: counts.get(first + index)?.last_day ?? null,
    })),
  );
  return results;
}
