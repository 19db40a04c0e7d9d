import { Worker } from 'node:worker_threads';
import type { RawDocument, Stage } from '../../core/index.ts';
import { DemarcheError } from '../../core/index.ts';
import type { Outcome } from '../coder.ts';
import { rejectionOf } from '../coder.ts';
import type { Reply, WorkerSetup } from './protocol.ts';

/** Bounds of one worker. */
export interface WorkerLimits {
  /** Time for a whole document, in milliseconds. */
  documentMilliseconds: number;
  /** Time for its cleaning (the first stage), in milliseconds. */
  cleanMilliseconds: number;
  /** Heap of the worker, in megabytes. */
  heapMegabytes: number;
}

/** How many times the limit a worker may take by the wall clock while it is kept waiting for a processor. */
const PATIENCE = 10;

interface Job {
  raw: RawDocument;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
}

/**
 * Keeps one worker thread: hands it a document at a time, stops it when it takes too long or too much, and
 * starts another in its place. The document at fault is rejected; no other is touched.
 */
export class Keeper {
  readonly #file: URL;
  readonly #setup: Omit<WorkerSetup, 'stageAtWork'>;
  readonly #limits: WorkerLimits;
  readonly #onIdle: () => void;
  #worker: Worker | undefined;
  #ready = false;
  #rooms: string[] = [];
  #stageAtWork = new Int32Array(new SharedArrayBuffer(4));
  #job: Job | undefined;
  #timers: NodeJS.Timeout[] = [];
  #failure: DemarcheError | undefined;

  constructor(file: URL, setup: Omit<WorkerSetup, 'stageAtWork'>, limits: WorkerLimits, onIdle: () => void) {
    this.#file = file;
    this.#setup = setup;
    this.#limits = limits;
    this.#onIdle = onIdle;
  }

  get idle(): boolean {
    return this.#job === undefined;
  }

  /** Codes a document; call only when idle. Rejects only when no worker can be started at all. */
  run(raw: RawDocument): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#job = { raw, resolve, reject };
      if (this.#worker === undefined) this.#start();
      else if (this.#ready) this.#send();
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#clear();
    worker?.removeAllListeners();
    await worker?.terminate();
  }

  #start(): void {
    this.#ready = false;
    this.#stageAtWork = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(this.#file, {
      workerData: { ...this.#setup, stageAtWork: this.#stageAtWork.buffer },
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMegabytes },
      execArgv: [],
    });
    this.#worker = worker;
    worker.on('message', (reply: Reply) => {
      if (worker === this.#worker) this.#receive(reply);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (worker === this.#worker) this.#died(error);
    });
    worker.on('exit', () => {
      if (worker === this.#worker) this.#died(undefined);
    });
  }

  #send(): void {
    const job = this.#job;
    if (job === undefined) return;
    const { documentMilliseconds, cleanMilliseconds } = this.#limits;
    Atomics.store(this.#stageAtWork, 0, 0);
    this.#limit(cleanMilliseconds, () => {
      if (Atomics.load(this.#stageAtWork, 0) === 0) this.#tooSlow(cleanMilliseconds);
    });
    this.#limit(documentMilliseconds, () => this.#tooSlow(documentMilliseconds));
    this.#worker?.postMessage(job.raw);
  }

  /**
   * Calls `late` when the document at work has had this time. On a busy machine a worker may wait more than it
   * works; as long as the whole program has used less processor time than the limit, so has the worker, and it
   * is given more, up to a bound: what is rejected must not hang on what else the machine does.
   */
  #limit(milliseconds: number, late: () => void): void {
    const before = process.cpuUsage();
    const wait = (next: number, waited: number): void => {
      const timer = setTimeout(() => {
        const { user, system } = process.cpuUsage(before);
        const used = (user + system) / 1000;
        const total = waited + next;
        if (used >= milliseconds || total >= milliseconds * PATIENCE) late();
        else wait(Math.max(20, milliseconds - used), total);
      }, next);
      this.#timers.push(timer);
    };
    wait(milliseconds, 0);
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'ready') {
      this.#ready = true;
      this.#rooms = reply.rooms;
      this.#send();
    } else if (reply.kind === 'outcome') this.#finish(reply.outcome);
    else this.#failure = new DemarcheError(reply.code, reply.message, reply.advice);
  }

  #tooSlow(milliseconds: number): void {
    const stage = this.#stage();
    this.#replace();
    this.#give({
      stage,
      code: `${stage}.too-slow`,
      reason: `The ${stage} stage was stopped because the document took longer than ${milliseconds / 1000} s.`,
      advice: 'Look at the document: such pages are usually broken, endless or made to do harm.',
    });
  }

  #died(error: NodeJS.ErrnoException | undefined): void {
    const stage = this.#stage();
    const memory = error?.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const started = this.#ready;
    this.#replace();
    if (!started) {
      this.#job?.reject(
        this.#failure ??
          new DemarcheError(
            'pipeline.worker',
            `A worker could not start${error === undefined ? '' : `: ${error.message}`}.`,
            'Try --jobs 1; if that fails too, please report it.',
          ),
      );
      this.#job = undefined;
      return;
    }
    this.#give({
      stage,
      code: memory ? `${stage}.memory` : `${stage}.died`,
      reason: memory
        ? `The document needed more than ${this.#limits.heapMegabytes} MB of memory.`
        : `The worker died on this document${error === undefined ? '' : `: ${error.message}`}.`,
      advice: memory
        ? 'Split the document into its articles.'
        : 'This is a mistake in Demarche; please report it with the document.',
    });
  }

  /** The room at work, for the rejection. */
  #stage(): Stage {
    return (this.#rooms[Atomics.load(this.#stageAtWork, 0)] ?? 'clean') as Stage;
  }

  #give(what: Parameters<typeof rejectionOf>[1]): void {
    if (this.#job !== undefined) this.#finish({ rejection: rejectionOf(this.#job.raw, what) });
  }

  #finish(outcome: Outcome): void {
    const job = this.#job;
    this.#clear();
    this.#job = undefined;
    job?.resolve(outcome);
    this.#onIdle();
  }

  /** Gives the worker up; the next document starts another. */
  #replace(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#ready = false;
    this.#clear();
    worker?.removeAllListeners();
    // A worker out of its mind may still report; nobody listens any more.
    worker?.on('error', () => undefined);
    void worker?.terminate();
  }

  #clear(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }
}
