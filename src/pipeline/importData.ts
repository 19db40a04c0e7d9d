import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rejection } from '../core/index.ts';
import { DemarcheError, messageOf } from '../core/index.ts';
import type { Dataset, ImportableFile, ReadyFile } from '../exchange/index.ts';
import { madeReady, sourceDigest } from '../exchange/index.ts';
import type { FileResult, ImportFile, Store } from '../store/index.ts';

/** What an import came to: lines = kept + known + rejected, over the files that were read. */
export interface ImportSummary {
  dataset: Dataset;
  /** Files read now, files imported before (and passed over), and files that could not be read. */
  files: { imported: number; known: number; rejected: number };
  lines: number;
  kept: number;
  acts: number;
  known: number;
  statements: number;
  rejected: number;
  /** Rows by what the mapping to PLOVER lost, by the code of the loss. */
  lost: Record<string, number>;
  /** Rejections by code. */
  reasons: Record<string, number>;
  seconds: number;
  /** Whether it was stopped before the end. */
  stopped: boolean;
}

export interface ImportOptions {
  /** "demarche 0.3.0" */
  coder: string;
  settings: Record<string, unknown>;
  /** An empty folder for what is unpacked; one of the places that the store may read. */
  scratch: string;
  /** Milliseconds since some fixed moment. */
  clock: () => number;
  /** The present moment, ISO 8601. */
  now: () => string;
  signal?: AbortSignal;
  /** Bytes done and bytes in all, as they lie on the disk. */
  onProgress?: (state: { done: number; total: number; elapsed: number }) => void;
  onRejection?: (rejection: Rejection) => void;
}

/** Files are imported together up to this size and number, so that a thousand small ones are one sorted whole. */
const TOGETHER_BYTES = 64 << 20;
const TOGETHER_FILES = 400;

/** Parts files into groups of one form that are imported in one transaction. */
function* grouped(files: readonly ImportableFile[]): Generator<ImportableFile[]> {
  let group: ImportableFile[] = [];
  let bytes = 0;
  for (const file of files) {
    const sameForm = group[0] === undefined || JSON.stringify(group[0].form) === JSON.stringify(file.form);
    const full = bytes + file.source.bytes > TOGETHER_BYTES || group.length >= TOGETHER_FILES;
    if (group.length > 0 && (!sameForm || full)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(file);
    bytes += file.source.bytes;
  }
  if (group.length > 0) yield group;
}

/** Tells how far the import is, as long as work goes on. */
async function watched<Result>(work: Promise<Result>, tick: () => void): Promise<Result> {
  const timer = setInterval(tick, 200);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

/** One import at work: its sums, and where it stands. */
class Import {
  readonly summary: ImportSummary;
  readonly #store: Store;
  readonly #dataset: Dataset;
  readonly #run: string;
  readonly #options: ImportOptions;

  constructor(store: Store, dataset: Dataset, run: string, options: ImportOptions) {
    this.#store = store;
    this.#dataset = dataset;
    this.#run = run;
    this.#options = options;
    this.summary = {
      dataset,
      files: { imported: 0, known: 0, rejected: 0 },
      lines: 0,
      kept: 0,
      acts: 0,
      known: 0,
      statements: 0,
      rejected: 0,
      lost: {},
      reasons: {},
      seconds: 0,
      stopped: false,
    };
  }

  #tell(rejections: readonly Rejection[]): void {
    for (const rejection of rejections) {
      this.summary.reasons[rejection.code] = (this.summary.reasons[rejection.code] ?? 0) + 1;
      this.#options.onRejection?.(rejection);
    }
  }

  /** Keeps rejections of whole files. */
  async rejectFiles(rejections: readonly Rejection[]): Promise<void> {
    if (rejections.length === 0) return;
    this.summary.files.rejected += rejections.length;
    this.#tell(rejections);
    await this.#store.saveBatch({
      run: this.#run,
      documents: [],
      rejections: [...rejections],
      sightings: [],
      similar: [],
    });
  }

  #add(results: readonly FileResult[]): void {
    const { summary } = this;
    for (const result of results) {
      summary.files.imported += 1;
      for (const field of ['lines', 'kept', 'acts', 'known', 'statements', 'rejected'] as const)
        summary[field] += result[field];
      for (const [code, count] of Object.entries(result.lost))
        summary.lost[code] = (summary.lost[code] ?? 0) + count;
      this.#tell(result.rejections);
    }
  }

  /** Of a group those files that were not imported before, with their digests; others are counted. */
  async #fresh(group: readonly ImportableFile[]): Promise<[Promise<string>, ImportableFile][]> {
    const [lone] = group;
    if (
      lone !== undefined &&
      group.length === 1 &&
      !(await this.#store.knowsImportOf(this.#dataset, lone.source.bytes))
    ) {
      // New for certain, so that its rows can be read meanwhile; who waits for the digest hears of what fails.
      const digest = sourceDigest(lone.source);
      digest.catch(() => undefined);
      return [[digest, lone]];
    }
    const digests = new Map<string, ImportableFile>();
    for (const file of group) digests.set(await sourceDigest(file.source), file);
    const known = await this.#store.knownImports(this.#dataset, [...digests.keys()]);
    const fresh = [...digests].filter(([digest]) => !known.has(digest));
    this.summary.files.known += group.length - fresh.length;
    return fresh.map(([digest, file]) => [Promise.resolve(digest), file]);
  }

  /** Of a group those files that were not imported before, made ready to be read. */
  async #prepared(group: readonly ImportableFile[]): Promise<(ImportFile & { ready: ReadyFile })[]> {
    const prepared: (ImportFile & { ready: ReadyFile })[] = [];
    for (const [digest, { source }] of await this.#fresh(group)) {
      try {
        const ready = await madeReady(source, this.#options.scratch, `list-${prepared.length}`);
        prepared.push({ path: source.path, readable: ready.readable, digest, bytes: source.bytes, ready });
      } catch (thrown) {
        await this.rejectFiles([unreadable(source.path, thrown)]);
      }
    }
    return prepared;
  }

  /** Imports a group; where a file of it cannot be read, each by itself, so that the others come in. */
  async group(group: readonly ImportableFile[], tick: () => void): Promise<void> {
    const prepared = await this.#prepared(group);
    const form = group[0]?.form;
    if (prepared.length === 0 || form === undefined) return;
    const request = { dataset: this.#dataset, form, run: this.#run };
    const taken = async (files: readonly ImportFile[]): Promise<void> => {
      this.#add(
        await watched(
          this.#store.importFiles({
            ...request,
            files: files.map(({ path, readable, digest, bytes }) => ({ path, readable, digest, bytes })),
          }),
          tick,
        ),
      );
    };
    try {
      await taken(prepared);
    } catch (thrown) {
      if (!isUnreadable(thrown)) throw thrown;
      for (const file of prepared) {
        try {
          await taken([file]);
        } catch (again) {
          if (!isUnreadable(again)) throw again;
          await this.rejectFiles([unreadable(file.path, again)]);
        }
      }
    } finally {
      for (const { ready } of prepared) ready.clear();
    }
  }
}

function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof DemarcheError && thrown.code.startsWith('import.');
}

function unreadable(path: string, thrown: unknown): Rejection {
  const error = thrown instanceof DemarcheError ? thrown : undefined;
  return {
    stage: 'exchange',
    source: path,
    code: error?.code ?? 'import.unreadable',
    reason: error?.message ?? `${path} cannot be read: ${messageOf(thrown)}.`,
    advice: error?.advice ?? 'Check whether the file is whole and whether you may read it.',
  };
}

/** The places that a store must be allowed to read for an import of these files. */
export function importPlaces(files: readonly ImportableFile[], scratch: string) {
  return { files: files.map(({ source }) => resolve(source.file)), folder: resolve(scratch) };
}

/**
 * Imports files of one data set, group by group, each group in one transaction. What was imported before is passed
 * over by its digest, so that an import that was stopped at any moment goes on where it was.
 */
export async function importData(
  store: Store,
  dataset: Dataset,
  { files, rejections }: { files: readonly ImportableFile[]; rejections: readonly Rejection[] },
  options: ImportOptions,
): Promise<ImportSummary> {
  const began = options.clock();
  mkdirSync(options.scratch, { recursive: true });
  const run = await store.startRun({
    coder: options.coder,
    started: options.now(),
    models: {},
    settings: { import: dataset, ...options.settings },
  });
  const work = new Import(store, dataset, run, options);
  await work.rejectFiles(rejections);
  const total = files.reduce((sum, { source }) => sum + source.bytes, 0);
  let done = 0;
  for (const group of grouped(files)) {
    if (options.signal?.aborted === true) {
      work.summary.stopped = true;
      break;
    }
    const bytes = group.reduce((sum, { source }) => sum + source.bytes, 0);
    const tick = (): void =>
      options.onProgress?.({
        done: done + bytes * (store.importProgress() ?? 0),
        total,
        elapsed: options.clock() - began,
      });
    await work.group(group, tick);
    done += bytes;
    tick();
  }
  if (work.summary.files.imported > 0) await store.settleImports();
  work.summary.seconds = (options.clock() - began) / 1000;
  await store.finishRun(run, options.now(), { ...work.summary });
  return work.summary;
}
