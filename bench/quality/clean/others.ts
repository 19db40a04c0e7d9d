import { Worker } from 'node:worker_threads';
import type { OtherReading } from './otherReaders.ts';

const TIME_LIMIT_MS = 60_000;
const NOTHING: OtherReading = { content: '', title: null, author: null, date: null };

/** Another extractor in a worker that may use 1 GB and a minute a page; a page that breaks it counts as empty. */
export class OtherExtractor {
  private worker: Worker | undefined;
  private readonly reader: string;

  constructor(reader: 'readability' | 'defuddle') {
    this.reader = reader;
  }

  async read(html: string, url: string): Promise<OtherReading> {
    this.worker ??= new Worker(new URL('./otherReaders.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      stderr: true,
      stdout: true,
    });
    const worker = this.worker;
    return new Promise((resolve) => {
      const finish = (reading: OtherReading, broken: boolean): void => {
        clearTimeout(timer);
        worker.off('message', answered);
        worker.off('error', failed);
        if (broken) {
          void worker.terminate();
          this.worker = undefined;
        }
        resolve(reading);
      };
      const timer = setTimeout(() => finish(NOTHING, true), TIME_LIMIT_MS);
      const answered = (reading: OtherReading): void => finish(reading, false);
      const failed = (): void => finish(NOTHING, true);
      worker.once('message', answered);
      worker.once('error', failed);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage({ reader: this.reader, html, url });
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }
}
