import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DemarcheError } from '../core/index.ts';

/** The file's one true path, so that two names of one file are seen to be one. */
export function canonical(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const folder = dirname(absolute);
  return existsSync(folder) ? join(realpathSync(folder), basename(absolute)) : absolute;
}

/**
 * Databases that this process has open for writing. DuckDB's file lock holds other processes off, but not a
 * second opening in the same one, which would damage the file.
 */
const open = new Map<string, { writer: boolean; count: number }>();

/** Takes note of an opening. @throws DemarcheError when this process has it open for writing, or wants to. */
export function claim(path: string, writer: boolean): void {
  const held = open.get(path);
  if (held !== undefined && (held.writer || writer)) {
    throw new DemarcheError(
      'store.open-twice',
      `${path} is open in this program already.`,
      'Close the first store before opening the file again, or use the one that is open.',
    );
  }
  open.set(path, { writer, count: (held?.count ?? 0) + 1 });
}

export function release(path: string): void {
  const held = open.get(path);
  if (held === undefined) return;
  if (held.count <= 1) open.delete(path);
  else held.count--;
}
