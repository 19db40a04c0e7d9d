import type { KeptBatch, KeptRun, SegmentEntry, Store } from '../store/index.ts';
import type { NearDuplicates } from './nearDuplicates.ts';
import { mapOrdered } from './ordered.ts';
import type { Result } from './results.ts';
import { codeDocument, writeResults } from './results.ts';
import type { CoderOptions } from './stages.ts';
import type { IngestSummary } from './summary.ts';
import { emptySummary } from './summary.ts';
import type { CodingPool } from './workers/pool.ts';

export interface CatchUpOptions {
  /** Name of the coder, and digests of models and data by name, of this version. */
  coder: string;
  models: Record<string, string>;
  /** A pool whose coder was made with these options. It is closed when done. */
  poolFor: (coding: CoderOptions) => CodingPool;
  signal?: AbortSignal;
  /** Told of each batch that is in the database again. */
  onBatch?: (summary: Readonly<CatchUpSummary>) => void;
}

/** What {@link catchUp} came to. */
export interface CatchUpSummary extends IngestSummary {
  batches: number;
  /** Of these, coded by another version or with other models than the first time. */
  otherwise: number;
  /** Ids of documents whose bytes in the segments are damaged. */
  lost: string[];
  /** Other places in the segments that cannot be read. */
  damaged: number;
}

/**
 * Makes again what the segments have kept and the database lacks: the same documents with the settings of
 * their run, batch by batch. Stopped or killed at any moment, the same call goes on where it was.
 */
export async function catchUp(
  store: Store,
  near: NearDuplicates,
  options: CatchUpOptions,
): Promise<CatchUpSummary> {
  const summary: CatchUpSummary = { ...emptySummary(), batches: 0, otherwise: 0, lost: [], damaged: 0 };
  if (store.pending === 0) return summary;
  const pools = new Pools(options.poolFor);
  try {
    for (const entry of store.pendingEntries()) {
      if (options.signal?.aborted === true) {
        summary.stopped = true;
        return summary;
      }
      await takeIn(entry, { store, near, pools, options, summary });
    }
  } finally {
    await pools.close();
  }
  store.caughtUp();
  return summary;
}

interface Context {
  store: Store;
  near: NearDuplicates;
  pools: Pools;
  options: CatchUpOptions;
  summary: CatchUpSummary;
}

async function takeIn(entry: SegmentEntry, context: Context): Promise<void> {
  const { store, near, pools, options, summary } = context;
  if (entry.kind === 'run-end') {
    const { run, finished, counts } = entry.end;
    return store.finishRun(run, finished, counts, entry.place);
  }
  if (entry.kind === 'unfinished') return;
  if (entry.kind !== 'batch') {
    summary.damaged++;
    return;
  }
  const { batch, lost } = entry;
  const same = isSameCoder(batch.run, options);
  const run = await store.startRun(
    same ? batch.run : { ...batch.run, coder: options.coder, models: options.models },
  );
  const pool = pools.get(batch.run.coding ?? {});
  const results: Result[] = [];
  for await (const result of again(batch, pool, same)) results.push(result);
  await writeResults(results, { run, store, near, summary }, batch);
  summary.lost.push(...lost);
  summary.batches++;
  if (!same) summary.otherwise++;
  options.onBatch?.(summary);
}

/** Whether what a run found will be found again: the same coder with the same models and data. */
function isSameCoder(run: KeptRun, present: Pick<CatchUpOptions, 'coder' | 'models'>): boolean {
  const names = new Set([...Object.keys(run.models), ...Object.keys(present.models)]);
  return run.coder === present.coder && [...names].every((name) => run.models[name] === present.models[name]);
}

/**
 * What a batch comes to. What the same coder rejected stays rejected, since a worker that ran out of time or
 * memory might not do so again; another coder is given the chance to do better.
 */
async function* again(batch: KeptBatch, pool: CodingPool, same: boolean): AsyncGenerator<Result> {
  const width = pool.size === 1 ? 1 : pool.size * 2;
  yield* mapOrdered(stream(batch.documents), width, async ({ raw, rejection }): Promise<Result> =>
    rejection !== undefined && (same || rejection.stage === 'store')
      ? { kind: 'rejection', rejection, raw }
      : codeDocument(raw, pool),
  );
  for (const rejection of batch.rejections) yield { kind: 'rejection', rejection };
  for (const sighting of batch.sightings) yield { kind: 'known', sighting };
}

async function* stream<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

/** The pool for the settings at hand; it is kept while they stay the same. */
class Pools {
  readonly #make: (coding: CoderOptions) => CodingPool;
  #key = '';
  #pool: CodingPool | undefined;
  #closing: Promise<void> = Promise.resolve();

  constructor(make: (coding: CoderOptions) => CodingPool) {
    this.#make = make;
  }

  get(coding: CoderOptions): CodingPool {
    const key = JSON.stringify(coding);
    if (this.#pool !== undefined && key === this.#key) return this.#pool;
    const before = this.#pool;
    this.#closing = this.#closing.then(() => before?.close());
    this.#key = key;
    this.#pool = this.#make(coding);
    return this.#pool;
  }

  async close(): Promise<void> {
    await this.#closing;
    await this.#pool?.close();
  }
}
