import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBDataChunk, DuckDBInstance, DATE, DOUBLE, INTEGER, LIST, VARCHAR } from '@duckdb/node-api';
import { DuckDBDateValue, DuckDBListValue } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Cell, CellType, ColumnHead } from '../../core/index.ts';
import { dayNumber } from '../../core/index.ts';
import { storeError } from '../duckdb/errors.ts';

// A function, not a table: DuckDB is not to be loaded before something is asked of it.
function typesOf(): Record<CellType, DuckDBType> {
  return { text: VARCHAR, texts: LIST(VARCHAR), day: DATE, integer: INTEGER, number: DOUBLE };
}

/** Rows that are handed over at once: the most that a chunk of DuckDB holds. */
const CHUNK_ROWS = 2048;

function valueOf(cell: Cell, type: CellType): DuckDBValue {
  if (cell === null) return null;
  if (type === 'day') return new DuckDBDateValue(dayNumber(cell as string));
  return typeof cell === 'object' ? new DuckDBListValue([...cell]) : cell;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function fill(
  connection: DuckDBConnection,
  columns: readonly ColumnHead[],
  rows: AsyncIterable<readonly Cell[]>,
): Promise<void> {
  const appender = await connection.createAppender('exported');
  let waiting: (readonly Cell[])[] = [];
  const types = typesOf();
  const hand = (): void => {
    if (waiting.length === 0) return;
    const chunk = DuckDBDataChunk.create(columns.map(({ type }) => types[type]));
    chunk.setColumns(
      columns.map(({ type }, index) => waiting.map((row) => valueOf(row[index] ?? null, type))),
    );
    appender.appendDataChunk(chunk);
    waiting = [];
  };
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length === CHUNK_ROWS) hand();
  }
  hand();
  appender.closeSync();
}

/**
 * Writes rows, in their order, as a Parquet file compressed with snappy, which every reader knows. The same rows
 * give the same bytes.
 *
 * The database of the store may reach no other file, so the rows pass through a scratch database of their own in a
 * temporary folder, which holds what does not fit in the memory allowed.
 */
export async function writeParquet(
  path: string,
  columns: readonly ColumnHead[],
  rows: AsyncIterable<readonly Cell[]>,
  options: { memoryMegabytes?: number } = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-parquet-'));
  let instance: DuckDBInstance | undefined;
  try {
    instance = await DuckDBInstance.create(join(folder, 'scratch.duckdb'), {
      memory_limit: `${options.memoryMegabytes ?? 64}MB`,
      // One thread keeps the order of rows, and with it the bytes.
      threads: '1',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    const types = typesOf();
    const shape = columns.map(({ name, type }) => `${identifier(name)} ${types[type].toString()}`).join(', ');
    await connection.run(`CREATE TABLE exported (${shape})`);
    await fill(connection, columns, rows);
    await connection.run(
      `COPY exported TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 16384)`,
    );
    connection.closeSync();
  } catch (thrown) {
    throw storeError(path, thrown);
  } finally {
    instance?.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}
