import type { RawDocument, Rejection } from '../../core/index.ts';
import { digest } from '../../platform/index.ts';
import type { KeptDocument, RunStart, Sighting } from '../records.ts';
import type { Place } from './place.ts';
import type { WarcRecord } from './warcRecord.ts';

/** What a batch was made from. */
export interface KeptInput {
  documents: KeptDocument[];
  /** Rejections of input that was no document. */
  rejections: Rejection[];
  sightings: Sighting[];
}

/** A run as the segments keep it: with all that decided how documents were coded. */
export interface KeptRun extends RunStart {
  id: string;
}

/** A batch as the segments keep it: what it was made from, and where it stood in the chain. */
export interface KeptBatch extends KeptInput {
  batch: number;
  /** Digest of the chain up to the batch before, and up to this one. */
  before: string;
  digest: string;
  run: KeptRun;
  /** Where the segments go on after it. */
  end: Place;
}

/** Content types of the records that are ours; documents have those of their content. */
export const RUN_TYPE = 'application/vnd.demarche.run+json';
export const BATCH_TYPE = 'application/vnd.demarche.batch+json';
export const RUN_END_TYPE = 'application/vnd.demarche.run-end+json';

/** A document in the list of its batch: all but the content, which has a record of its own. */
interface Listed extends Omit<RawDocument, 'content'> {
  /** SHA-256 of the block of its record. */
  block: string;
  rejection?: Rejection;
}

/** The list that ends a batch. */
export interface BatchList {
  batch: number;
  before: string;
  digest: string;
  run: string;
  documents: Listed[];
  rejections: Rejection[];
  sightings: Sighting[];
}

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const JSON_TYPE = 'application/json';
/** Half of a surrogate pair. */
const HALF = /\p{Surrogate}/u;

/** The block of a document's record. Halves of surrogate pairs have no UTF-8; JSON can escape them. */
function contentBlock(content: RawDocument['content']): { contentType: string; block: Buffer } {
  if (content.kind === 'html' && !HALF.test(content.html))
    return { contentType: HTML, block: Buffer.from(content.html) };
  if (content.kind === 'text' && !HALF.test(content.text))
    return { contentType: TEXT, block: Buffer.from(content.text) };
  const { kind: _kind, ...fields } = content;
  return { contentType: JSON_TYPE, block: Buffer.from(JSON.stringify(fields)) };
}

/** The content of a document, from the block of its record. */
export function contentOf(contentType: string, block: Buffer): RawDocument['content'] {
  if (contentType === HTML) return { kind: 'html', html: block.toString() };
  if (contentType === TEXT) return { kind: 'text', text: block.toString() };
  const fields = JSON.parse(block.toString()) as { html?: string; text?: string; sentences?: string[] };
  if (fields.html !== undefined) return { kind: 'html', html: fields.html };
  if (fields.text !== undefined) return { kind: 'text', text: fields.text };
  return { kind: 'sentences', sentences: fields.sentences ?? [] };
}

/** The address of the page where it has one that can stand in a record's head. */
function targetOf({ given, digest }: RawDocument): string {
  const url = given.url ?? '';
  return /^https?:\/\/[\x21-\x7e]+$/i.test(url) ? url : `urn:sha256:${digest}`;
}

/** The records of a batch, its list last, and the digest of the chain up to it. */
export function batchRecords(
  input: KeptInput,
  run: KeptRun,
  batch: number,
  before: string,
): { records: WarcRecord[]; digest: string } {
  const date = run.started;
  const records: WarcRecord[] = [];
  const documents = input.documents.map(({ raw, rejection }): Listed => {
    const { contentType, block } = contentBlock(raw.content);
    records.push({ type: 'resource', target: targetOf(raw), date, contentType, block });
    const { content: _content, ...rest } = raw;
    return { ...rest, block: digest(block), ...(rejection === undefined ? {} : { rejection }) };
  });
  const body = {
    batch,
    before,
    run: run.id,
    documents,
    rejections: input.rejections,
    sightings: input.sightings,
  };
  const chain = listDigest(body);
  const list: BatchList = { ...body, digest: chain };
  records.push(jsonRecord(BATCH_TYPE, `urn:demarche:batch:${batch}`, date, list));
  return { records, digest: chain };
}

/** Digest of a list and, with the digest before in it, of the chain up to it. */
export function listDigest(list: Omit<BatchList, 'digest'>): string {
  const { batch, before, run, documents, rejections, sightings } = list;
  return digest(JSON.stringify({ batch, before, run, documents, rejections, sightings }));
}

export function runRecord(run: KeptRun): WarcRecord {
  return jsonRecord(RUN_TYPE, `urn:demarche:run:${run.id}`, run.started, run);
}

export function runEndRecord(end: KeptRunEnd, date: string): WarcRecord {
  return jsonRecord(RUN_END_TYPE, `urn:demarche:run:${end.run}`, date, end);
}

/** How a run ended. */
export interface KeptRunEnd {
  run: string;
  finished: string;
  counts: Record<string, unknown>;
}

function jsonRecord(contentType: string, target: string, date: string, value: unknown): WarcRecord {
  return { type: 'metadata', target, date, contentType, block: Buffer.from(JSON.stringify(value)) };
}

/** What stands at the beginning of each segment. */
export function infoRecord(segment: number, date: string): WarcRecord {
  const fields = [
    'software: Demarche',
    'format: WARC File Format 1.1',
    'conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    `description: segment ${segment}: documents as they were read, and the batches in which they were stored`,
    '',
  ];
  return {
    type: 'warcinfo',
    date,
    contentType: 'application/warc-fields',
    block: Buffer.from(fields.join('\r\n')),
  };
}
