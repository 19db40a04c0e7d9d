import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { Batch, BatchResult, CodedDocument, Sighting } from '../records.ts';
import { linkCopies } from './copies.ts';
import { insertRows } from './insert.ts';
import {
  documentRow,
  dyadRows,
  eventRow,
  mentionRows,
  rejectionRow,
  sentenceRows,
  stanceRows,
} from './toRows.ts';
import * as tables from './tables.ts';

/** Ids that the database holds already, with the digest of each document's bytes. */
export async function knownDigests(
  database: Queryable,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database.rows<{ id: string; digest: string }>(
    `SELECT id, digest FROM documents WHERE id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids: databaseJson(ids) },
  );
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

/** Writes a batch, the `number`th, inside a transaction; what is there already is left as it is. */
export async function writeBatch(writer: Queryable, batch: Batch, number: number): Promise<BatchResult> {
  const seen = await knownDigests(
    writer,
    batch.documents.map(({ article }) => article.id),
  );
  const fresh: CodedDocument[] = [];
  const result: BatchResult = { stored: [], known: [], clashing: [], events: 0, sentences: 0 };
  for (const document of batch.documents) {
    const { id, digest } = document.article;
    const other = seen.get(id);
    if (other !== undefined) (other === digest ? result.known : result.clashing).push(id);
    else {
      fresh.push(document);
      result.stored.push(id);
    }
    seen.set(id, other ?? digest);
  }
  result.events = await writeDocuments(writer, fresh, batch.run, number);
  await writeSightings(writer, [
    ...batch.documents
      .filter(({ article }) => seen.get(article.id) === article.digest)
      .map(({ article }) => sightingOf(article)),
    ...batch.sightings,
  ]);
  await writeRejections(writer, batch);
  await linkCopies(writer, batch.similar);
  result.sentences = fresh.reduce((sum, { sentences }) => sum + sentences.length, 0);
  return result;
}

function sightingOf(article: CodedDocument['article']): Sighting {
  const { id, source, position } = article;
  return position === undefined ? { document: id, source } : { document: id, source, position };
}

/** Writes new documents with all that belongs to them; gives the number of events. */
async function writeDocuments(
  writer: Queryable,
  documents: readonly CodedDocument[],
  run: string,
  batch: number,
): Promise<number> {
  // The same act found twice in the same words is one event: its id says so.
  const events = [
    ...new Map(
      documents.flatMap((document) => document.events).map((traced) => [traced.event.id, traced]),
    ).values(),
  ];
  await insertRows(
    writer,
    'documents',
    tables.DOCUMENTS,
    documents.map((document) => documentRow(document, run, batch)),
  );
  await insertRows(writer, 'sentences', tables.SENTENCES, documents.flatMap(sentenceRows));
  await insertRows(
    writer,
    'events',
    tables.EVENTS,
    events.map((event) => eventRow(event, run)),
  );
  await insertRows(writer, 'dyads', tables.DYADS, events.flatMap(dyadRows));
  await insertRows(writer, 'initiative_mentions', tables.INITIATIVE_MENTIONS, documents.flatMap(mentionRows));
  await insertRows(writer, 'stances', tables.STANCES, documents.flatMap(stanceRows));
  return events.length;
}

async function writeSightings(writer: Queryable, sightings: readonly Sighting[]): Promise<void> {
  const distinct = new Map(
    sightings.map(({ document, source, position = null }) => [
      JSON.stringify([document, source, position]),
      { document, source, position },
    ]),
  );
  const rows = [...distinct.values()];
  if (rows.length === 0) return;
  const there = await writer.rows<{ document: string; source: string; position: string | null }>(
    `SELECT document, source, position FROM sources
     WHERE document IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids: databaseJson(rows.map(({ document }) => document)) },
  );
  const known = new Set(
    there.map(({ document, source, position }) => JSON.stringify([document, source, position])),
  );
  const fresh = rows.filter((row) => !known.has(JSON.stringify([row.document, row.source, row.position])));
  await insertRows(writer, 'sources', tables.SOURCES, fresh);
}

async function writeRejections(writer: Queryable, batch: Batch): Promise<void> {
  const rows = new Map(
    batch.rejections.map((rejection) => {
      const row = rejectionRow(rejection, batch.run);
      return [row.id, row];
    }),
  );
  if (rows.size === 0) return;
  const there = await writer.rows<{ id: string }>(
    `SELECT id FROM rejections WHERE id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids: databaseJson([...rows.keys()]) },
  );
  for (const { id } of there) rows.delete(id);
  await insertRows(writer, 'rejections', tables.REJECTIONS, [...rows.values()]);
}
