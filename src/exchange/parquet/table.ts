import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { SchemaElement } from 'hyparquet-writer';
import type { Cell, CellType, Column, ColumnHead } from '../../core/index.ts';
import { dayNumber } from '../../core/index.ts';
import { packageVersion } from '../../platform/index.ts';

/**
 * Rows that are packed at once: so many, or fewer where their texts are long, for each group costs a line for every
 * column at the end of the file. Packing one holds up nobody else for long who asks the same process for something.
 */
const GROUP_ROWS = 8192;
const GROUP_CHARACTERS = 1_250_000;

/** Rows that are read before others have their turn: some ten milliseconds of work. */
const ROWS_AT_A_STRETCH = 128;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;

/** What Parquet calls each type of column; every value may be missing. */
const ELEMENTS: Record<CellType, (name: string) => SchemaElement[]> = {
  text: (name) => [{ name, ...TEXT }],
  texts: (name) => [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TEXT },
  ],
  day: (name) => [{ name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }],
  integer: (name) => [{ name, type: 'INT32', converted_type: 'INT_32', repetition_type: 'OPTIONAL' }],
  number: (name) => [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }],
};

function schemaOf(columns: readonly ColumnHead[]): SchemaElement[] {
  return [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap(({ name, type }) => ELEMENTS[type](name)),
  ];
}

function valueOf(cell: Cell, type: CellType): Cell {
  return type === 'day' && typeof cell === 'string' ? dayNumber(cell) : cell;
}

function charactersOf(cell: Cell): number {
  if (typeof cell === 'string') return cell.length;
  return typeof cell === 'object' && cell !== null ? cell.reduce((sum, text) => sum + text.length, 0) : 0;
}

/**
 * A table as the bytes of a Parquet file, rows in their order, compressed with snappy, which every reader knows. The
 * same rows give the same bytes. Streams: no more than a group of rows is held, and the list of groups, which stands at
 * the end of the file (some kilobytes for each).
 */
export async function* parquetBytes<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<Uint8Array> {
  // Loaded when it is asked for: few commands write Parquet.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const written = new ByteWriter();
  const file = new ParquetWriter({
    writer: written,
    schema: schemaOf(columns),
    createdBy: `demarche version ${packageVersion()}`,
  });
  let group = columns.map((): Cell[] => []);
  let characters = 0;
  const pack = (): void => {
    const columnData = columns.map(({ name, type }, place) => ({
      name,
      data: group[place] ?? [],
      // Least and greatest value are kept to the end for every group; days are what a part is asked for by.
      statistics: type === 'day',
    }));
    void file.write({ columnData, rowGroupSize: GROUP_ROWS });
    group = columns.map(() => []);
    characters = 0;
  };
  const taken = (): Uint8Array => {
    const bytes = written.getBytes().slice();
    written.index = 0;
    return bytes;
  };
  for await (const row of rows) {
    for (const [place, { type, value }] of columns.entries()) {
      const cell = value(row);
      group[place]?.push(valueOf(cell, type));
      characters += charactersOf(cell);
    }
    const waiting = group[0]?.length ?? 0;
    if (waiting % ROWS_AT_A_STRETCH === 0) await turnOfOthers();
    if (waiting < GROUP_ROWS && characters < GROUP_CHARACTERS) continue;
    pack();
    yield taken();
  }
  pack();
  void file.finish();
  yield taken();
}
