import { parentPort, workerData } from 'node:worker_threads';
import { DemarcheError, messageOf } from '../../core/index.ts';
import type { Coder } from '../coder.ts';
import type { Reply, Task, WorkerSetup } from './protocol.ts';

/** The body of a worker thread: loads a coder and codes what it is sent, one document after another. */
const setup = workerData as WorkerSetup;
const stageAtWork = new Int32Array(setup.stageAtWork);

function reply(message: Reply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(message);
}

try {
  const module = (await import(setup.coderModule)) as {
    createCoder: (options: unknown) => Coder | Promise<Coder>;
  };
  const coder = await module.createCoder(setup.coderOptions);
  parentPort?.on('message', (task: Task) => {
    const outcome = coder.code(task, (index) => Atomics.store(stageAtWork, 0, index));
    reply({ kind: 'outcome', outcome });
  });
  reply({ kind: 'ready', rooms: coder.stages.map(({ room }) => room) });
} catch (thrown) {
  const known = thrown instanceof DemarcheError;
  reply({
    kind: 'failed',
    code: known ? thrown.code : 'pipeline.worker',
    message: known ? thrown.message : `A worker could not start: ${messageOf(thrown)}`,
    advice: known ? thrown.advice : 'Try --jobs 1; if that fails too, please report it.',
  });
}
