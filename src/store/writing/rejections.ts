import type { Rejection } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import { insertRows } from './insert.ts';
import { REJECTIONS } from './tables.ts';
import { rejectionRow } from './toRows.ts';

/** Those rejections that are not stored yet, each once. */
export async function freshRejections(
  database: Queryable,
  rejections: readonly Rejection[],
): Promise<Rejection[]> {
  const distinct = new Map(rejections.map((rejection) => [rejectionRow(rejection, '').id, rejection]));
  if (distinct.size === 0) return [];
  const there = await database.rows<{ id: string }>(
    `SELECT id FROM rejections WHERE id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids: databaseJson([...distinct.keys()]) },
  );
  for (const { id } of there) distinct.delete(id);
  return [...distinct.values()];
}

/** Writes rejections down that are not there yet. */
export async function writeRejections(
  writer: Queryable,
  rejections: readonly Rejection[],
  run: string,
): Promise<void> {
  const fresh = await freshRejections(writer, rejections);
  await insertRows(
    writer,
    'rejections',
    REJECTIONS,
    fresh.map((rejection) => rejectionRow(rejection, run)),
  );
}
