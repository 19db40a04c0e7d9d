import { growYoungAtOnce } from '../start/index.ts';
import type { Coder } from './coder.ts';
import { composeCoder } from './coder.ts';
import type { CoderOptions } from './stages.ts';
import { standardStages } from './stages.ts';
import type { CodingPool } from './workers/pool.ts';
import { inlinePool, WorkerPool } from './workers/pool.ts';
import type { WorkerLimits } from './workers/keeper.ts';

/** Demarche's coder with its models loaded. Also what worker threads load. */
export function createCoder(options: CoderOptions = {}): Coder {
  growYoungAtOnce();
  return composeCoder(standardStages(options));
}

/**
 * Demarche's coder in `jobs` threads: with 1 in this thread, with more in worker threads bounded in time and
 * memory. Close it when done.
 */
export function createPool(
  options: CoderOptions & { jobs?: number; limits?: Partial<WorkerLimits> } = {},
): CodingPool {
  const { jobs = 1, limits, ...coderOptions } = options;
  if (jobs <= 1) return inlinePool(createCoder(coderOptions));
  // Flags hold for all threads: set before the first worker starts, the next one finds those it was compiled under.
  growYoungAtOnce();
  return new WorkerPool({
    jobs,
    coderOptions,
    ...(limits === undefined ? {} : { limits }),
  });
}
