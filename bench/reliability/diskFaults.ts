import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError } from '../../src/core/index.ts';
import { ingestFrom, rebuild } from '../../src/pipeline/index.ts';
import { examine, openStore } from '../../src/store/index.ts';
import type { Failure } from './failingDisk.ts';
import { FailingDisk } from './failingDisk.ts';
import { ENDINGS, ingestSettings, rebuildSettings } from './settings.ts';
import { stories, stream } from './world.ts';

/** What came of letting every step fail once; all but the first three must be 0. */
export interface DiskFaultResult {
  /** Steps on the disk that a whole ingest and a whole rebuild take. */
  steps: number;
  trials: number;
  /** Trials in which the failure was reported; in the others the step did not matter. */
  refused: number;
  /** Failures without a code and advice. */
  unclear: number;
  /** Acknowledged documents that were gone afterwards. */
  lost: number;
  /** Retries that failed, or led to other content than without any failure. */
  different: number;
  /** Databases in which the doctor found a fault after the retry. */
  faulty: number;
}

export interface DiskFaultOptions {
  folder: string;
  documents: number;
  failures: readonly Failure[];
  /** Only every so many steps, beginning with each failure's own. Default 1. */
  every?: number;
}

const REMOVED = [...ENDINGS, '.unfinished', '.rebuilding', '.rebuilding.journal', '.before-rebuild'];

/** Ingests and then rebuilds on a disk; gives how many documents were acknowledged, and what went wrong. */
async function attempt(
  path: string,
  disk: FailingDisk,
  documents: number,
): Promise<{ acknowledged: number; error?: unknown }> {
  let acknowledged = 0;
  try {
    const store = await openStore(path, { files: disk, segmentBytes: 2500 });
    try {
      await ingestFrom(
        stream(stories(documents)),
        store,
        ingestSettings({ onProgress: ({ summary }) => (acknowledged = summary.in) }),
      );
    } finally {
      await store.close();
    }
    await rebuild(path, rebuildSettings({ files: disk }));
    return { acknowledged };
  } catch (error) {
    return { acknowledged, error };
  }
}

/** Lets each step on the disk fail in turn, in each way, and tries again on a sound one. */
export async function diskFaults(options: DiskFaultOptions): Promise<DiskFaultResult> {
  const { folder, documents, failures, every = 1 } = options;
  const path = join(folder, 'faults.duckdb');
  const clear = (): void =>
    REMOVED.forEach((ending) => rmSync(path + ending, { force: true, recursive: true }));
  const sound = new FailingDisk(0, 'EIO');
  await attempt(path, sound, documents);
  const digest = await contentOf(path);
  const result: DiskFaultResult = {
    steps: sound.steps,
    trials: 0,
    refused: 0,
    unclear: 0,
    lost: 0,
    different: 0,
    faulty: 0,
  };
  for (const [offset, failure] of failures.entries())
    for (let at = 1 + (offset % every); at <= sound.steps; at += every) {
      clear();
      result.trials++;
      const { acknowledged, error } = await attempt(path, new FailingDisk(at, failure), documents);
      if (error !== undefined) result.refused++;
      if (error !== undefined && !(error instanceof DemarcheError && error.advice !== '')) result.unclear++;
      result.lost += await lostOf(path, acknowledged);
      await retry(path, documents);
      if ((await contentOf(path)) !== digest) result.different++;
      const { findings } = await examine(path);
      if (findings.some(({ level }) => level === 'fault')) result.faulty++;
    }
  clear();
  return result;
}

/** Of the first `acknowledged` inputs, those that an opening neither has nor brings back. */
async function lostOf(path: string, acknowledged: number): Promise<number> {
  const store = await openStore(path);
  await ingestFrom(stream([]), store, ingestSettings());
  const again = await ingestFrom(stream(stories(acknowledged)), store, ingestSettings());
  await store.close();
  return again.stored + again.duplicates.near;
}

async function retry(path: string, documents: number): Promise<void> {
  const store = await openStore(path);
  await ingestFrom(stream(stories(documents)), store, ingestSettings());
  await store.close();
}

async function contentOf(path: string): Promise<string> {
  const store = await openStore(path, { readOnly: true });
  const digest = await store.contentDigest();
  await store.close();
  return digest;
}
