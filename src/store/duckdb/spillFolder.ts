import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A new folder for what the queries of one reader do not hold in memory; undefined where none can be made. DuckDB would
 * use one beside the database, the same for each: there two readers would overwrite what the other has put down.
 */
export function spillFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'demarche-'));
  } catch {
    return undefined;
  }
}

/** Removes such a folder, if there is one. */
export function removeSpill(folder: string | undefined): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
