import type { RawDocument, Rejection } from '../core/index.ts';
import type { Acquired, AcquireOptions } from '../acquire/index.ts';
import { acquire } from '../acquire/index.ts';
import type { Batch, CodedDocument, Store } from '../store/index.ts';
import { rejectionOf } from './coder.ts';
import { countDocuments } from './countDocuments.ts';
import { modelDigests } from './modelDigests.ts';
import { NearDuplicates } from './nearDuplicates.ts';
import { inChunks, mapOrdered } from './ordered.ts';
import type { IngestSummary } from './summary.ts';
import { assertBalanced, countRejection, emptySummary } from './summary.ts';
import type { CodingPool } from './workers/pool.ts';

/** How far an ingest is; data for whoever shows it. */
export interface IngestProgress {
  /** Documents finished, whatever became of them; `summary.in` of them are written and acknowledged. */
  done: number;
  /** How many there will be, when that is known. */
  total: number | null;
  /** Milliseconds since it began. */
  elapsed: number;
  summary: Readonly<IngestSummary>;
}

export interface IngestOptions {
  pool: CodingPool;
  /** "demarche 0.3.0" */
  coder: string;
  /** Digests of models and data by name, for the record of the run; {@link ingest} adds the package's own. */
  models?: Record<string, string>;
  settings?: Record<string, unknown>;
  acquire?: AcquireOptions;
  /** Milliseconds of a clock that only goes forward. */
  clock: () => number;
  /** The present moment, ISO 8601, for the record of the run. */
  now: () => string;
  /** Stops after the batch at hand; the same call goes on from there. */
  signal?: AbortSignal;
  onProgress?: (progress: IngestProgress) => void;
  /** Told of each rejection once it is stored. */
  onRejection?: (rejection: Rejection) => void;
  /** Number of documents, where known beforehand; {@link ingest} estimates it when not given. */
  total?: number | null;
  /** Documents written in one transaction. Default 64. */
  batchDocuments?: number;
}

/** What one piece of input came to before it is written. */
type Result =
  | { kind: 'coded'; document: CodedDocument }
  | { kind: 'known'; raw: RawDocument }
  | { kind: 'clash'; raw: RawDocument }
  | { kind: 'rejection'; rejection: Rejection };

/** Documents that are waited for before a batch is written. */
const BATCH_DOCUMENTS = 64;
/** Characters of text from which a batch is written early, so that long documents do not pile up in memory. */
const BATCH_CHARACTERS = 4_000_000;
/** Pieces of input that are looked up in the database together, and their characters. */
const LOOK_UP = 64;
const LOOK_UP_CHARACTERS = 8_000_000;

/**
 * Reads, codes and stores documents. Everything that comes in is stored, a duplicate, or rejected with a
 * reason. Each batch is one transaction: stopped or killed at any moment, the same call goes on where it was,
 * and run to the end twice it adds nothing.
 *
 * @throws DemarcheError when the database cannot be written or no worker can start.
 */
export async function ingest(
  targets: readonly string[],
  store: Store,
  options: IngestOptions,
): Promise<IngestSummary> {
  const total = options.total === undefined ? await countDocuments(targets) : options.total;
  return ingestFrom(fromTargets(targets, options.acquire), store, {
    ...options,
    total,
    models: options.models ?? modelDigests(),
  });
}

async function* fromTargets(targets: readonly string[], options?: AcquireOptions): AsyncGenerator<Acquired> {
  for (const target of targets) yield* acquire(target, options);
}

/** {@link ingest} from any stream of documents. */
export async function ingestFrom(
  items: AsyncIterable<Acquired>,
  store: Store,
  options: IngestOptions,
): Promise<IngestSummary> {
  const began = options.clock();
  const summary = emptySummary();
  const near = new NearDuplicates();
  for (const { id, signature, textDigest } of await store.signatures()) near.add(id, signature, textDigest);
  const run = await store.startRun({
    coder: options.coder,
    started: options.now(),
    models: options.models ?? {},
    settings: options.settings ?? {},
  });
  let taken = 0;
  let done = 0;
  const report = (): void => {
    const elapsed = options.clock() - began;
    summary.seconds = elapsed / 1000;
    options.onProgress?.({ done, total: options.total ?? null, elapsed, summary });
  };

  const width = options.pool.size === 1 ? 1 : options.pool.size * 2;
  const results = mapOrdered(
    withKnown(items, store),
    width,
    async (item) => {
      taken++;
      const result = await code(item, options.pool);
      done++;
      report();
      return result;
    },
    options.signal,
  );
  const size = options.batchDocuments ?? BATCH_DOCUMENTS;
  // The next batch is coded while the last one is written.
  let writing: Promise<void> = Promise.resolve();
  for await (const batch of inChunks(results, size, BATCH_CHARACTERS, charactersOf)) {
    await writing;
    writing = write(batch, { run, store, near, summary })
      .then((rejections) => rejections.forEach((rejection) => options.onRejection?.(rejection)))
      .then(report);
    writing.catch(() => undefined);
  }
  await writing;
  summary.stopped = options.signal?.aborted === true;
  assertBalanced(summary, taken);
  report();
  await store.finishRun(run, options.now(), { ...summary });
  return summary;
}

type Item = { acquired: Acquired; known: 'same' | 'other' | undefined };

/** Says of each document whether the database holds it already, so that it need not be coded again. */
async function* withKnown(items: AsyncIterable<Acquired>, store: Store): AsyncGenerator<Item> {
  for await (const chunk of inChunks(items, LOOK_UP, LOOK_UP_CHARACTERS, rawCharacters)) {
    const digests = await store.knownDigests(
      chunk.flatMap((acquired) => (acquired.kind === 'document' ? [acquired.document.id] : [])),
    );
    for (const acquired of chunk) {
      const stored = acquired.kind === 'document' ? digests.get(acquired.document.id) : undefined;
      const same = acquired.kind === 'document' && stored === acquired.document.digest;
      yield { acquired, known: stored === undefined ? undefined : same ? 'same' : 'other' };
    }
  }
}

function rawCharacters(acquired: Acquired): number {
  if (acquired.kind === 'rejection') return 0;
  const { content } = acquired.document;
  if (content.kind === 'sentences') return content.sentences.reduce((sum, { length }) => sum + length, 0);
  return content.kind === 'html' ? content.html.length : content.text.length;
}

function charactersOf(result: Result): number {
  return result.kind === 'coded' ? result.document.article.text.length : 0;
}

async function code({ acquired, known }: Item, pool: CodingPool): Promise<Result> {
  if (acquired.kind === 'rejection') return acquired;
  const raw = acquired.document;
  if (known !== undefined) return { kind: known === 'same' ? 'known' : 'clash', raw };
  const outcome = await pool.code(raw);
  return 'rejection' in outcome
    ? { kind: 'rejection', rejection: outcome.rejection }
    : { kind: 'coded', document: outcome.document };
}

function taken(raw: Pick<RawDocument, 'id' | 'source'> & { position?: string }): Rejection {
  return rejectionOf(raw as RawDocument, {
    stage: 'store',
    code: 'document.id-taken',
    reason: `Another document with the id "${raw.id}" and other content is stored already.`,
    advice: 'Give every document an id of its own, or leave the id out to have it made from the content.',
  });
}

/** Writes one batch, adds it to the summary, and gives what was rejected. */
async function write(
  results: readonly Result[],
  context: { run: string; store: Store; near: NearDuplicates; summary: IngestSummary },
): Promise<Rejection[]> {
  const { run, store, near, summary } = context;
  const batch: Batch = { run, documents: [], rejections: [], sightings: [], similar: [] };
  const copies = new Set<string>();
  const first = new Map<string, CodedDocument>();
  let exact = 0;
  for (const result of results) {
    if (result.kind === 'rejection') batch.rejections.push(result.rejection);
    else if (result.kind === 'clash') batch.rejections.push(taken(result.raw));
    else if (result.kind === 'known') {
      exact++;
      const { id, source, position } = result.raw;
      batch.sightings.push({ document: id, source, ...(position === undefined ? {} : { position }) });
    } else batch.documents.push(result.document);
  }
  // Of one id within a batch only the first is new; saveBatch tells copies by bytes from clashes.
  const known = await store.knownDigests(batch.documents.map(({ article }) => article.id));
  const fresh: CodedDocument[] = [];
  for (const document of batch.documents) {
    const { article, signature, textDigest } = document;
    const other = first.get(article.id)?.article.digest ?? known.get(article.id);
    if (other === undefined) {
      first.set(article.id, document);
      fresh.push(document);
      const similar = near.add(article.id, signature, textDigest);
      if (similar.length > 0) copies.add(article.id);
      for (const twin of similar) batch.similar.push([article.id, twin]);
    } else if (other === article.digest) {
      exact++;
      const { id, source, position } = article;
      batch.sightings.push({ document: id, source, ...(position === undefined ? {} : { position }) });
    } else batch.rejections.push(taken(article));
  }
  batch.documents = fresh;
  const saved = await store.saveBatch(batch);
  summary.in += results.length;
  summary.stored += saved.stored.filter((id) => !copies.has(id)).length;
  summary.duplicates.near += saved.stored.filter((id) => copies.has(id)).length;
  summary.duplicates.exact += exact;
  batch.rejections.forEach((rejection) => countRejection(summary, rejection));
  summary.events += saved.events;
  summary.sentences += saved.sentences;
  return batch.rejections;
}
