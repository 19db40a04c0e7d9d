import type { Rejection } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import type { FileForm, ImportFile } from './request.ts';

/** Rejections that are kept one by one for a file; the rest are counted in one more. */
export const NAMED_REJECTIONS = 1000;

interface BadLine {
  path: string;
  line: number;
  kind: string;
  column: string | null;
  message: string;
}

function reasonOf({ kind, column, message }: BadLine, form: FileForm): string {
  const found = /Found: (\d+)/.exec(message)?.[1];
  if (kind === 'TOO MANY COLUMNS' || kind === 'MISSING COLUMNS')
    return `The line has ${found ?? 'another number of'} columns where there should be ${form.columns.length}.`;
  const text = /Could not convert string "(.*)" to/s.exec(message)?.[1];
  if (column !== null && text !== undefined) return `"${text.slice(0, 60)}" is no value for ${column}.`;
  return `The line cannot be read: ${message.split('\n')[0] ?? ''}`;
}

/** The lines that could not be read as rows, by the path by which they were read; forgets them. */
export async function takeBadLines(
  writer: Queryable,
  files: readonly ImportFile[],
  form: FileForm,
): Promise<Map<string, { count: number; rejections: Rejection[] }>> {
  const lines = await writer.rows<BadLine & { total: number }>(
    `SELECT path, line, kind, "column", message, total FROM (
       SELECT s.file_path AS path, e.line::DOUBLE AS line, min(e.error_type::VARCHAR) AS kind,
         min(e.column_name) AS "column", min(e.error_message) AS message,
         row_number() OVER (PARTITION BY s.file_path ORDER BY e.line) AS place,
         count(*) OVER (PARTITION BY s.file_path)::DOUBLE AS total
       FROM reject_errors e JOIN reject_scans s ON s.scan_id = e.scan_id AND s.file_id = e.file_id
       GROUP BY s.file_path, e.line
     ) WHERE place <= ${NAMED_REJECTIONS} ORDER BY path, line`,
  );
  await writer.rows(`DROP TABLE reject_errors`);
  await writer.rows(`DROP TABLE reject_scans`);
  const known = new Map(files.map(({ readable, path }) => [readable, path]));
  const found = new Map<string, { count: number; rejections: Rejection[] }>();
  for (const bad of lines) {
    const source = known.get(bad.path) ?? bad.path;
    const entry = found.get(source) ?? { count: bad.total, rejections: [] };
    found.set(source, entry);
    entry.rejections.push({
      stage: 'exchange',
      source,
      position: `line ${bad.line}`,
      code: 'import.malformed-line',
      reason: reasonOf(bad, form),
    });
  }
  for (const [source, { count, rejections }] of found)
    if (count > rejections.length)
      rejections.push({
        stage: 'exchange',
        source,
        code: 'import.malformed-lines',
        reason: `${count - rejections.length} more lines could not be read; only the first ${NAMED_REJECTIONS} are named.`,
      });
  return found;
}
