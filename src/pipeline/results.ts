import type { RawDocument, Rejection } from '../core/index.ts';
import type { Batch, CodedDocument, KeptBatch, KeptDocument, Sighting, Store } from '../store/index.ts';
import { rejectionOf } from './coder.ts';
import { linkReports } from './linkReports.ts';
import type { NearDuplicates } from './nearDuplicates.ts';
import type { IngestSummary } from './summary.ts';
import { countRejection } from './summary.ts';
import type { CodingPool } from './workers/pool.ts';

/** What one piece of input came to before it is written. */
export type Result =
  | { kind: 'coded'; raw: RawDocument; document: CodedDocument }
  /** Stored already, with the same bytes. */
  | { kind: 'known'; sighting: Sighting }
  /** Stored already under its id, with other bytes. */
  | { kind: 'clash'; raw: RawDocument }
  /** With the document, where it was one. */
  | { kind: 'rejection'; rejection: Rejection; raw?: RawDocument };

/** Codes one document. */
export async function codeDocument(raw: RawDocument, pool: CodingPool): Promise<Result> {
  const outcome = await pool.code(raw);
  return 'rejection' in outcome
    ? { kind: 'rejection', rejection: outcome.rejection, raw }
    : { kind: 'coded', raw, document: outcome.document };
}

/** Where a document was met. */
export function sightingOf({
  id,
  source,
  position,
}: Pick<RawDocument, 'id' | 'source' | 'position'>): Sighting {
  return { document: id, source, ...(position === undefined ? {} : { position }) };
}

function taken(raw: RawDocument): KeptDocument & { rejection: Rejection } {
  const rejection = rejectionOf(raw, {
    stage: 'store',
    code: 'document.id-taken',
    reason: `Another document with the id "${raw.id}" and other content is stored already.`,
    advice: 'Give every document an id of its own, or leave the id out to have it made from the content.',
  });
  return { raw, rejection };
}

/** What {@link writeResults} writes into and adds up in. */
export interface WritingContext {
  run: string;
  store: Store;
  near: NearDuplicates;
  summary: IngestSummary;
}

/**
 * Writes one batch, adds it to the summary, and gives what was rejected. `again`: the batch is one that the
 * segments beside the database have kept.
 */
export async function writeResults(
  results: readonly Result[],
  { run, store, near, summary }: WritingContext,
  again?: KeptBatch,
): Promise<Rejection[]> {
  const inputs: KeptDocument[] = [];
  const batch: Batch = { run, documents: [], rejections: [], sightings: [], similar: [], inputs };
  const copies = new Set<string>();
  const first = new Map<string, CodedDocument>();
  let exact = 0;
  const reject = (rejection: Rejection, raw?: RawDocument): void => {
    batch.rejections.push(rejection);
    if (raw !== undefined) inputs.push({ raw, rejection });
  };
  const coded = results.filter((result) => result.kind === 'coded');
  const known = await store.knownDigests(coded.map(({ raw }) => raw.id));
  for (const result of results) {
    if (result.kind === 'rejection') reject(result.rejection, result.raw);
    else if (result.kind === 'clash') reject(taken(result.raw).rejection, result.raw);
    else if (result.kind === 'known') {
      exact++;
      batch.sightings.push(result.sighting);
    } else {
      // Of one id within a batch only the first is new.
      const { document, raw } = result;
      const { article, signature, textDigest } = document;
      const other = first.get(article.id)?.article.digest ?? known.get(article.id);
      if (other === undefined) {
        first.set(article.id, document);
        batch.documents.push(document);
        inputs.push({ raw });
        const similar = near.add(article.id, signature, textDigest);
        if (similar.length > 0) copies.add(article.id);
        for (const twin of similar) batch.similar.push([article.id, twin]);
      } else if (other === article.digest) {
        exact++;
        batch.sightings.push(sightingOf(article));
      } else reject(taken(raw).rejection, raw);
    }
  }
  batch.acts = await linkReports(batch.documents, store);
  const saved = await store.saveBatch(batch, again);
  summary.in += results.length;
  summary.stored += saved.stored.filter((id) => !copies.has(id)).length;
  summary.duplicates.near += saved.stored.filter((id) => copies.has(id)).length;
  summary.duplicates.exact += exact;
  batch.rejections.forEach((rejection) => countRejection(summary, rejection));
  summary.events += saved.events;
  summary.sentences += saved.sentences;
  return batch.rejections;
}
