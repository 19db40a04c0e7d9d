import type { RawDocument } from '../../core/index.ts';
import type { Coder, Outcome } from '../coder.ts';
import { workerFile } from '../workerFile.ts';
import type { WorkerLimits } from './keeper.ts';
import { Keeper } from './keeper.ts';

/** Something that codes documents, here or in worker threads. */
export interface CodingPool {
  /** How many documents it works on at a time. */
  readonly size: number;
  code(raw: RawDocument): Promise<Outcome>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Worker threads. */
  jobs: number;
  /** Address of a module with `createCoder(options)`, or a path from the worker's own file. Default: Demarche's coder. */
  coderModule?: string;
  coderOptions: unknown;
  limits?: Partial<WorkerLimits>;
}

/** Cleaning is bounded to 2 s; a whole document to a minute, enough for one of several hundred pages. */
const LIMITS: WorkerLimits = { documentMilliseconds: 60_000, cleanMilliseconds: 2_000, heapMegabytes: 1024 };

/** A coder in this very thread: no start-up, no copying; one document at a time. */
export function inlinePool(coder: Coder): CodingPool {
  return {
    size: 1,
    code: async (raw) => {
      // Between two documents, signals and other work of the program get their turn.
      await new Promise((resolve) => setImmediate(resolve));
      return coder.code(raw);
    },
    close: () => Promise.resolve(),
  };
}

/** Worker threads that share a queue; each document goes to the first that is free. */
export class WorkerPool implements CodingPool {
  readonly size: number;
  readonly #keepers: Keeper[];
  readonly #queue: {
    raw: RawDocument;
    resolve: (outcome: Outcome) => void;
    reject: (error: unknown) => void;
  }[] = [];

  constructor(options: PoolOptions) {
    this.size = options.jobs;
    const file = workerFile();
    const limits = { ...LIMITS, ...options.limits };
    const { coderModule, coderOptions } = options;
    const setup = { coderOptions, ...(coderModule === undefined ? {} : { coderModule }) };
    this.#keepers = Array.from(
      { length: options.jobs },
      () => new Keeper(file, setup, limits, () => this.#next()),
    );
  }

  code(raw: RawDocument): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ raw, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    const keeper = this.#keepers.find(({ idle }) => idle);
    const job = keeper === undefined ? undefined : this.#queue.shift();
    if (keeper === undefined || job === undefined) return;
    keeper.run(job.raw).then(job.resolve, job.reject);
    this.#next();
  }

  async close(): Promise<void> {
    await Promise.all(this.#keepers.map((keeper) => keeper.stop()));
  }
}
