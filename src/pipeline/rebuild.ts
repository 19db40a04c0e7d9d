import { digest } from '../platform/index.ts';
import { beginRebuild } from '../store/index.ts';
import type { CarriedOver, FileOperations, Finished } from '../store/index.ts';
import type { CatchUpSummary } from './catchUp.ts';
import { catchUp } from './catchUp.ts';
import { modelDigests } from './modelDigests.ts';
import { nearDuplicatesIn } from './nearDuplicates.ts';
import { createPool } from './standardCoder.ts';
import type { CoderOptions } from './stages.ts';
import type { CodingPool } from './workers/pool.ts';

/** How far a rebuild is. */
export interface RebuildProgress {
  /** Documents that are in the new database, and how many there will be. */
  done: number;
  total: number;
}

/** What a rebuild came to. */
export interface RebuildSummary extends Partial<Finished> {
  /** Digest of the content of the old database; null where there was none that could be read. */
  before: string | null;
  /** Whether the new database holds the same as the old one; null where the old one could not be read. */
  same: boolean | null;
  made: CatchUpSummary;
  /** What was taken over from the old database: what the segments do not hold. */
  carried: CarriedOver | null;
  /** Whether an earlier rebuild that was stopped went on. */
  resumed: boolean;
}

export interface RebuildSettings {
  /** "demarche 0.3.0" */
  coder: string;
  /** Digests of models and data by name. Default: those of this package. */
  models?: Record<string, string>;
  /** Threads that code. Default 1. */
  jobs?: number;
  /** Default: the standard coder. */
  poolFor?: (coding: CoderOptions) => CodingPool;
  signal?: AbortSignal;
  onProgress?: (progress: RebuildProgress) => void;
  /** How files are written and renamed; for tests. */
  files?: FileOperations;
}

/**
 * Makes a database again from the documents in its segments, with the settings with which each was coded. The
 * old file stays as it is until the new one is whole and takes its place in one step. Stopped or killed at any
 * moment, the same call goes on where it was.
 *
 * @throws DemarcheError `store.nothing-kept`, `store.locked` …
 */
export async function rebuild(path: string, settings: RebuildSettings): Promise<RebuildSummary> {
  const { coder, jobs = 1 } = settings;
  const models = settings.models ?? modelDigests();
  const begun = await beginRebuild(path, {
    identity: digest(JSON.stringify([coder, models])),
    createdBy: coder,
    ...(settings.files === undefined ? {} : { files: settings.files }),
  });
  const { before, carried, documents, resumed, store } = begun;
  let made: CatchUpSummary;
  try {
    const { documents: there } = await store.stats();
    made = await catchUp(store, await nearDuplicatesIn(store), {
      coder,
      models,
      poolFor: settings.poolFor ?? ((coding) => createPool({ ...coding, jobs })),
      ...(settings.signal === undefined ? {} : { signal: settings.signal }),
      onBatch: ({ stored, duplicates }) =>
        settings.onProgress?.({
          done: (resumed ? there : 0) + stored + duplicates.near,
          total: documents,
        }),
    });
  } catch (thrown) {
    await begun.abandon();
    throw thrown;
  }
  if (made.stopped) {
    await begun.abandon();
    return { before, same: null, made, carried, resumed };
  }
  const finished = await begun.finish({ lost: made.lost, places: made.damaged });
  return {
    ...finished,
    before,
    same: before === null ? null : before === finished.after,
    made,
    carried,
    resumed,
  };
}
