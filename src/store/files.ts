import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * What the journal and the segments do to the disk. Handed in, so that a test can let every single step fail:
 * a full disk, a broken one, half a write.
 */
export interface FileOperations {
  open(path: string, flags: string): number;
  /** Writes from `offset` on; gives the number of bytes written, which may be fewer. */
  write(file: number, bytes: Uint8Array, offset: number, position: number): number;
  sync(file: number): void;
  truncate(file: number, length: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  link(from: string, to: string): void;
  remove(path: string): void;
  makeFolder(path: string): void;
  syncFolder(path: string): void;
}

/** The real disk. */
export const disk: FileOperations = {
  open: (path, flags) => openSync(path, flags),
  write: (file, bytes, offset, position) =>
    writeSync(file, bytes, offset, bytes.length - offset, position + offset),
  sync: fsyncSync,
  truncate: (file, length) => ftruncateSync(file, length),
  close: closeSync,
  rename: renameSync,
  link: linkSync,
  remove: (path) => rmSync(path, { force: true }),
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  syncFolder: (path) => {
    const file = openSync(path === '' ? '.' : path, 'r');
    try {
      fsyncSync(file);
    } catch {
      // Some file systems cannot sync a folder; the name is then as safe as they make it.
    } finally {
      closeSync(file);
    }
  },
};

/** Writes all of `bytes` at a position, however many steps it takes. */
export function writeWhole(files: FileOperations, file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length;) {
    const more = files.write(file, bytes, written, position);
    if (more <= 0) throw new Error('ENOSPC: nothing more could be written');
    written += more;
  }
}

/** Renames and makes the new name last through a loss of power. */
export function renameSafely(files: FileOperations, from: string, to: string): void {
  files.rename(from, to);
  files.syncFolder(dirname(to));
}
