import type { Rejection } from '../core/index.ts';
import type { Acquired, AcquireOptions } from '../acquire/index.ts';
import { acquire } from '../acquire/index.ts';
import type { Store } from '../store/index.ts';
import { catchUp } from './catchUp.ts';
import { countDocuments } from './countDocuments.ts';
import { linkEarlier } from './linkReports.ts';
import { modelDigests } from './modelDigests.ts';
import { nearDuplicatesIn } from './nearDuplicates.ts';
import { inChunks, mapOrdered } from './ordered.ts';
import type { Result } from './results.ts';
import { codeDocument, sightingOf, writeResults } from './results.ts';
import type { CoderOptions } from './stages.ts';
import { createPool } from './standardCoder.ts';
import type { IngestSummary } from './summary.ts';
import { assertBalanced, emptySummary } from './summary.ts';
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
  /** With what the pool's coder was made: kept, so that the same events can be made again. */
  coding?: CoderOptions;
  /** A pool for documents that an earlier run has kept and the database lacks. Default: one like `pool`. */
  poolFor?: (coding: CoderOptions) => CodingPool;
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
  const near = await nearDuplicatesIn(store);
  await catchUp(store, near, {
    coder: options.coder,
    models: options.models ?? {},
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    poolFor: (coding) => options.poolFor?.(coding) ?? createPool({ ...coding, jobs: options.pool.size }),
  });
  await linkEarlier(store);
  const run = await store.startRun({
    coder: options.coder,
    started: options.now(),
    models: options.models ?? {},
    settings: options.settings ?? {},
    coding: { ...options.coding },
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
    writing = writeResults(batch, { run, store, near, summary })
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
  if (known !== undefined)
    return known === 'same' ? { kind: 'known', sighting: sightingOf(raw) } : { kind: 'clash', raw };
  return codeDocument(raw, pool);
}
