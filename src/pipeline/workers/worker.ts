import { workerData } from 'node:worker_threads';
import { loadPacked } from '../../start/index.ts';
import type { WorkerSetup } from './protocol.ts';
import type * as Work from './work.ts';

/** Where a worker thread starts: Demarche's coder from the packed program where there is one, any other from files. */
const setup = workerData as WorkerSetup;
const packed = setup.coderModule === undefined ? loadPacked() : undefined;
const { work } = (packed?.program as typeof Work | undefined) ?? (await import('./work.ts'));
await work(setup);
