import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, CellType, Column } from '../../src/core/index.ts';
import { dayFromNumber } from '../../src/core/index.ts';
import { parquetBytes } from '../../src/exchange/index.ts';
import { scratchFolder } from '../store/fixtures.ts';

type Row = Record<CellType, Cell>;

const COLUMNS: readonly Column<Row>[] = (['text', 'texts', 'day', 'integer', 'number'] as const).map(
  (type) => ({ name: type, type, means: `a ${type}`, value: (row) => row[type] }),
);

/** Two groups of short rows and the beginning of a third. */
const MANY = 17_000;

const numbered = (index: number): Row => ({
  text: index % 7 === 0 ? null : `row ${index}`,
  texts: Array.from({ length: index % 4 }, (_, place) => `${place} of ${index}`),
  day: dayFromNumber(index),
  integer: index,
  number: index / 8,
});

async function* rowsOf(count: number, made: (index: number) => Row = numbered): AsyncGenerator<Row> {
  for (let index = 0; index < count; index++) yield await Promise.resolve(made(index));
}

async function written(rows: AsyncIterable<Row>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of parquetBytes(COLUMNS, rows)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What DuckDB, which had no part in the writing, answers about a file; `FILE` stands for it in the query. */
async function ask(content: Buffer, sql: string): Promise<Record<string, unknown>[]> {
  const path = join(scratchFolder(), 'table.parquet');
  writeFileSync(path, content);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql.replaceAll('FILE', `'${path}'`))).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const orNull = (values: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(values, { nil: null });
const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyRow: fc.Arbitrary<Row> = fc.record({
  text: orNull(words),
  texts: orNull(fc.array(words, { maxLength: 4 })),
  day: orNull(fc.integer({ min: -100_000, max: 100_000 }).map(dayFromNumber)),
  integer: orNull(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  number: orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
});

describe('a table as Parquet', { timeout: 60_000 }, () => {
  it('gives every row back, in its order, from all groups', async () => {
    const file = await written(rowsOf(MANY));
    const rows = await ask(file, 'SELECT * REPLACE (day::VARCHAR AS day) FROM FILE');
    expect(rows).toEqual(Array.from({ length: MANY }, (_, index) => numbered(index)));
    const [groups] = await ask(
      file,
      'SELECT count(DISTINCT row_group_id)::INTEGER AS n FROM parquet_metadata(FILE)',
    );
    expect(groups?.['n']).toBeGreaterThan(2);
  });

  it('makes groups of fewer rows where texts are long', async () => {
    const long = (index: number): Row => ({ ...numbered(index), text: String(index).repeat(20_000) });
    const [groups] = await ask(
      await written(rowsOf(200, long)),
      'SELECT count(DISTINCT row_group_id)::INTEGER AS n FROM parquet_metadata(FILE)',
    );
    expect(groups?.['n']).toBeGreaterThan(2);
  });

  it('finds by any column what lies in some groups only', async () => {
    const file = await written(rowsOf(MANY));
    const found = (condition: string) => ask(file, `SELECT integer FROM FILE WHERE ${condition}`);
    expect(await found(`day = DATE '${dayFromNumber(9_000)}'`)).toEqual([{ integer: 9_000 }]);
    expect(await found(`text = 'row 8999'`)).toEqual([{ integer: 8_999 }]);
    expect(await found(`number > 2124.8`)).toEqual([{ integer: 16_999 }]);
    expect(await found(`list_contains(texts, '2 of 9099')`)).toEqual([{ integer: 9_099 }]);
  });

  it('keeps whatever a cell can hold, missing ones and empty lists among them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 30 }), async (rows) => {
        const file = await written(rowsOf(rows.length, (index) => rows[index] as Row));
        expect(await ask(file, 'SELECT * REPLACE (day::VARCHAR AS day) FROM FILE')).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  it('has its columns and types without any row', async () => {
    const types = await ask(await written(rowsOf(0)), 'DESCRIBE SELECT * FROM FILE');
    expect(types.map((row) => [row['column_name'], row['column_type']])).toEqual([
      ['text', 'VARCHAR'],
      ['texts', 'VARCHAR[]'],
      ['day', 'DATE'],
      ['integer', 'INTEGER'],
      ['number', 'DOUBLE'],
    ]);
  });

  it('is the same bytes for the same rows', async () => {
    expect(await written(rowsOf(MANY))).toEqual(await written(rowsOf(MANY)));
  });

  it('leaves as it is made: rows are read no further than what has been taken', async () => {
    let read = 0;
    const counted = rowsOf(MANY, (index) => {
      read = index + 1;
      return numbered(index);
    });
    const pieces = parquetBytes(COLUMNS, counted);
    const first = await pieces.next();
    expect(first.value?.length).toBeGreaterThan(0);
    expect(read).toBeLessThan(MANY / 2);
    await pieces.return(undefined);
    expect((await counted.next()).done).toBe(true);
  });
});
