import type { WorkerSetup } from '../pipeline/index.ts';

/** What the program is started from: by `main.ts`, or packed into one file by `npm run build`. */
export { processIo } from './io.ts';
export { run } from './run.ts';
export { keepPrepared } from '../platform/index.ts';

/** What a worker thread is started from, packed. */
export async function work(setup: WorkerSetup): Promise<void> {
  const pipeline = await import('../pipeline/index.ts');
  await pipeline.work(setup);
}
