import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, Column } from '../../core/index.ts';
import { writeParquet } from '../../store/index.ts';

async function* cells<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map(({ value }) => value(row));
}

/** A table as the bytes of a Parquet file. The file is written whole, then read out piece by piece, then removed. */
export async function* parquetBytes<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-export-'));
  try {
    const path = join(folder, 'table.parquet');
    await writeParquet(path, columns, cells(columns, rows));
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
