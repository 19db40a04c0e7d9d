import type { RawDocument, Rejection } from '../../core/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { Batch, BatchResult, CodedDocument, KeptDocument, Sighting } from '../records.ts';
import type { KeptInput } from '../segments/kept.ts';
import { linkCopies } from './copies.ts';
import { insertRows } from './insert.ts';
import { linkActs } from './sameActs.ts';
import {
  documentRow,
  dyadRows,
  eventRow,
  mentionRows,
  rejectionRow,
  sentenceRows,
  stanceRows,
} from './toRows.ts';
import { freshRejections } from './rejections.ts';
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

/** What of a batch is new to the database, and what it comes to. */
export interface BatchPlan {
  batch: Batch;
  documents: CodedDocument[];
  sightings: Sighting[];
  rejections: Rejection[];
  result: BatchResult;
}

/** Whether there is nothing to write. */
export function isEmpty({ batch, documents, sightings, rejections }: BatchPlan): boolean {
  return documents.length + sightings.length + rejections.length + batch.similar.length === 0;
}

/** Tells what of a batch is new; writes nothing. */
export async function planBatch(database: Queryable, batch: Batch): Promise<BatchPlan> {
  const seen = await knownDigests(
    database,
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
  result.sentences = fresh.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const sightings = await freshSightings(database, [
    ...batch.documents
      .filter(({ article }) => seen.get(article.id) === article.digest)
      .map(({ article }) => sightingOf(article)),
    ...batch.sightings,
  ]);
  const rejections = await freshRejections(database, batch.rejections);
  return { batch, documents: fresh, sightings, rejections, result };
}

/** What of a batch is to be kept in the segments: what came in and left a trace in the database. */
export function keptInput(plan: BatchPlan, inputs: readonly KeptDocument[]): KeptInput {
  const stored = new Set(plan.result.stored);
  const idOf = (rejection: Rejection): string => rejectionRow(rejection, '').id;
  const rejected = new Set(plan.rejections.map(idOf));
  const documents = inputs.filter(({ raw, rejection }) =>
    rejection === undefined ? stored.delete(raw.id) : rejected.delete(idOf(rejection)),
  );
  const own = new Set(documents.map(({ raw }) => sightingKey(sightingOf(raw))));
  return {
    documents,
    rejections: plan.rejections.filter((rejection) => rejected.has(idOf(rejection))),
    sightings: plan.sightings.filter((sighting) => !own.has(sightingKey(sighting))),
  };
}

/** Writes what {@link planBatch} found new, as the `number`th batch, inside a transaction. */
export async function writeBatch(writer: Queryable, plan: BatchPlan, number: number): Promise<BatchResult> {
  const { run, similar } = plan.batch;
  const events = await writeDocuments(writer, plan.documents, run, number);
  await insertRows(
    writer,
    'sources',
    tables.SOURCES,
    plan.sightings.map(({ document, source, position = null }) => ({ document, source, position, run })),
  );
  await insertRows(
    writer,
    'rejections',
    tables.REJECTIONS,
    plan.rejections.map((rejection) => rejectionRow(rejection, run)),
  );
  await linkCopies(writer, similar);
  if (plan.batch.acts !== undefined) await linkActs(writer, plan.batch.acts);
  return { ...plan.result, events };
}

function sightingOf(article: Pick<RawDocument, 'id' | 'source' | 'position'>): Sighting {
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

const sightingKey = ({ document, source, position }: SourceRow | Sighting): string =>
  JSON.stringify([document, source, position ?? null]);

interface SourceRow {
  document: string;
  source: string;
  position: string | null;
}

async function freshSightings(database: Queryable, sightings: readonly Sighting[]): Promise<Sighting[]> {
  const distinct = new Map(sightings.map((sighting) => [sightingKey(sighting), sighting]));
  if (distinct.size === 0) return [];
  const there = await database.rows<SourceRow>(
    `SELECT document, source, position FROM sources
     WHERE document IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids: databaseJson([...distinct.values()].map(({ document }) => document)) },
  );
  for (const row of there) distinct.delete(sightingKey(row));
  return [...distinct.values()];
}
