import { parentPort } from 'node:worker_threads';
import { DemarcheError, messageOf } from '../../core/index.ts';
import type { Coder } from '../coder.ts';
import type { Reply, Task, WorkerSetup } from './protocol.ts';

/** The body of a worker thread: loads a coder and codes what it is sent, one document after another. */
export async function work({ coderModule, coderOptions, stageAtWork }: WorkerSetup): Promise<void> {
  const atWork = new Int32Array(stageAtWork);
  try {
    const { createCoder } = (
      coderModule === undefined ? await import('../standardCoder.ts') : await import(coderModule)
    ) as { createCoder: (options: unknown) => Coder | Promise<Coder> };
    const coder = await createCoder(coderOptions);
    parentPort?.on('message', (task: Task) => {
      const outcome = coder.code(task, (index) => Atomics.store(atWork, 0, index));
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
}

function reply(message: Reply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  parentPort?.postMessage(message);
}
