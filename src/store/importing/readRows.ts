import type { Queryable } from '../duckdb/database.ts';
import { insertRows } from '../writing/insert.ts';
import type { MappedColumn } from './form.ts';
import { mappingOf } from './forms/index.ts';
import { readFiles } from './read.ts';
import { digestsOf, reading } from './reading.ts';
import type { ImportFile, ImportRequest } from './request.ts';

const FILES = { id: 'INTEGER', readable: 'VARCHAR', digest: 'VARCHAR' } as const;

const COLUMNS: readonly MappedColumn[] = [
  'row',
  'label',
  'date',
  'code',
  'modality',
  'source_actor',
  'target_actor',
  'goldstein',
  'sources',
  'articles',
  'place_country',
  'place',
  'latitude',
  'longitude',
  'publisher',
  'url',
  'text',
];

/** What two rows that report the same act have in common; what has no day is an act of its own. */
const ACT = `CASE WHEN date IS NULL THEN hash(import, row)
  ELSE hash(date, source_actor, target_actor, code, modality, place_country, place) END`;

/** Lists the files that are read, each with its number and, where rows are named by it, its digest, for queries to join. */
export async function prepareFiles(
  writer: Queryable,
  files: readonly ImportFile[],
  first: number,
  numbered: boolean,
): Promise<void> {
  const digests = numbered ? await digestsOf(files) : [];
  await writer.rows(
    `CREATE OR REPLACE TEMP TABLE import_files (id INTEGER, readable VARCHAR, digest VARCHAR)`,
  );
  await insertRows(
    writer,
    'import_files',
    FILES,
    files.map(({ readable }, index) => ({ id: first + index, readable, digest: digests[index] ?? null })),
  );
}

/** Reads the rows of all files into `imported`, in the words of their source. */
export async function readRows(
  writer: Queryable,
  { dataset, form, files }: ImportRequest,
  first: number,
): Promise<void> {
  const mapping = mappingOf(form);
  await prepareFiles(writer, files, first, mapping.numbered);
  const values = COLUMNS.map((name) => `${mapping.values[name]} AS ${name}`).join(', ');
  const read = readFiles(files, form, mapping);
  const counted = `(SELECT *, row_number() OVER () AS place FROM ${read})`;
  // Places are counted through all files, and begin anew with each.
  const numbered = mapping.numbered
    ? `(SELECT *, place - min(place) OVER (PARTITION BY filename) + 1 AS n FROM ${counted})`
    : read;
  const from =
    files.length === 1 && !mapping.numbered
      ? `${numbered} r CROSS JOIN (SELECT id, digest FROM import_files) f`
      : `${numbered} r JOIN import_files f ON f.readable = r.filename`;
  await reading(
    files,
    writer.rows(
      `INSERT INTO imported (dataset, import, ${COLUMNS.join(', ')}, scheme, act)
     SELECT $dataset, import, ${COLUMNS.join(', ')}, $scheme, ${ACT}
     FROM (SELECT f.id AS import, ${mapping.numbered ? 'r.n, ' : ''}${values} FROM ${from})`,
      { dataset, scheme: mapping.scheme },
    ),
  );
}
