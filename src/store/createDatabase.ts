import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { DemarcheError } from '../core/index.ts';
import type { DatabaseOptions } from './duckdb/database.ts';
import { Database } from './duckdb/database.ts';
import { storeError } from './duckdb/errors.ts';
import type { FileOperations } from './files.ts';
import { renameSafely } from './files.ts';
import { journalPath, putAside } from './journal/journal.ts';
import { migrate } from './migrations/index.ts';
import type { StoreNotice } from './records.ts';
import { segmentNumbers, segmentsFolder } from './segments/place.ts';

/**
 * Makes a database under another name and gives it its own when it is whole: a process that dies meanwhile
 * leaves nothing that would later be taken for a damaged database.
 */
export async function createDatabase(
  file: string,
  createdBy: string,
  options: DatabaseOptions,
  files: FileOperations,
  tell: (notice: StoreNotice) => void,
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  for (const leftOver of [unfinished, `${unfinished}.wal`, `${file}.wal`]) files.remove(leftOver);
  const database = await Database.open(unfinished, { ...options, readOnly: false });
  try {
    await migrate(database, 0, createdBy);
    await database.checkpoint();
  } catch (thrown) {
    // The user knows the file by its own name.
    throw storeError(file, thrown instanceof DemarcheError ? thrown.cause : thrown);
  } finally {
    database.close();
  }
  const journal = journalPath(file);
  // With its segments, the database will be made again, and its journal goes on.
  if (existsSync(journal) && segmentNumbers(segmentsFolder(file)).length === 0) {
    putAside(journal, files);
    tell({
      code: 'store.journal-replaced',
      message: 'A journal of an earlier database of this name lay here without its database.',
      advice: `It was kept as ${basename(journal)}.old; delete it if you removed the database on purpose.`,
    });
  }
  renameSafely(files, unfinished, file);
}
