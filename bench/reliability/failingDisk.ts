import { disk } from '../../src/store/index.ts';
import type { FileOperations } from '../../src/store/index.ts';

/** How a step on the disk fails: with a system error, or by half a write before a full disk. */
export type Failure = 'ENOSPC' | 'EIO' | 'EMFILE' | 'short write';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made to fail`), { code });
}

/** A disk whose `at`th step (from 1) fails and all steps after it succeed; counts the steps. */
export class FailingDisk implements FileOperations {
  steps = 0;
  readonly #at: number;
  readonly #failure: Failure;
  #full = false;

  constructor(at: number, failure: Failure) {
    this.#at = at;
    this.#failure = failure;
  }

  #step<Result>(work: () => Result): Result {
    this.steps++;
    if (this.steps === this.#at)
      throw systemError(this.#failure === 'short write' ? 'ENOSPC' : this.#failure);
    return work();
  }

  open = (path: string, flags: string): number => this.#step(() => disk.open(path, flags));
  sync = (file: number): void => this.#step(() => disk.sync(file));
  truncate = (file: number, length: number): void => this.#step(() => disk.truncate(file, length));
  close = (file: number): void => disk.close(file);
  rename = (from: string, to: string): void => this.#step(() => disk.rename(from, to));
  link = (from: string, to: string): void => this.#step(() => disk.link(from, to));
  remove = (path: string): void => this.#step(() => disk.remove(path));
  makeFolder = (path: string): void => this.#step(() => disk.makeFolder(path));
  syncFolder = (path: string): void => this.#step(() => disk.syncFolder(path));

  write = (file: number, bytes: Uint8Array, offset: number, position: number): number => {
    if (this.#full) {
      this.#full = false;
      throw systemError('ENOSPC');
    }
    if (this.#failure === 'short write' && this.steps + 1 === this.#at) {
      this.steps++;
      this.#full = true;
      const half = bytes.subarray(0, offset + Math.floor((bytes.length - offset) / 2));
      return half.length === offset ? 0 : disk.write(file, half, offset, position);
    }
    return this.#step(() => disk.write(file, bytes, offset, position));
  };
}
