import type { RawDocument } from '../../core/index.ts';
import type { Outcome } from '../coder.ts';

/** What a worker is started with. */
export interface WorkerSetup {
  /** Address of a module with `createCoder(options)`, or a path from the worker's own file. Default: Demarche's coder. */
  coderModule?: string;
  /** Handed to it as they are; must survive copying between threads. */
  coderOptions: unknown;
  /** One 32-bit number: index of the stage at work, written by the worker, read by its keeper. */
  stageAtWork: SharedArrayBuffer;
}

/** To the worker: code this. */
export type Task = RawDocument;

/** From the worker: ready for work, what became of the document, or that it cannot work at all. */
export type Reply =
  | { kind: 'ready'; rooms: string[] }
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'failed'; code: string; message: string; advice: string };
