import type { Cell, Column } from '../../core/index.ts';
import { csvCell } from './cells.ts';

/** How a table is written as CSV. */
export interface CsvOptions {
  /** Leave texts as they are. Only for programs that run no formulas; default false. */
  raw?: boolean;
}

/** Lists stand in one cell, parted by `; `. */
function written(cell: Cell, options: CsvOptions): string {
  return csvCell(typeof cell === 'object' && cell !== null ? cell.join('; ') : cell, options);
}

/** A table as CSV (RFC 4180, UTF-8, lines ended by CR LF), a heading line first. Streams. */
export async function* csvLines<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  options: CsvOptions = {},
): AsyncGenerator<string> {
  yield `${columns.map(({ name }) => name).join(',')}\r\n`;
  for await (const row of rows)
    yield `${columns.map(({ value }) => written(value(row), options)).join(',')}\r\n`;
}
