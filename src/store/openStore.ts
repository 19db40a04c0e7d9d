import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DemarcheError } from '../core/index.ts';
import { packageVersion } from '../platform/index.ts';
import { compare } from './agreement.ts';
import { createDatabase } from './createDatabase.ts';
import { Database } from './duckdb/database.ts';
import { damaged, storeError } from './duckdb/errors.ts';
import { DuckStore } from './duckStore.ts';
import { disk } from './files.ts';
import { JournalWriter, journalPath } from './journal/journal.ts';
import { SCHEMA_VERSION, migrate, newerVersion, schemaVersion } from './migrations/index.ts';
import { canonical, claim, release } from './openDatabases.ts';
import type { StoreNotice } from './records.ts';
import { segmentsFolder } from './segments/place.ts';
import { SegmentWriter } from './segments/segmentWriter.ts';
import type { OpenOptions, Store } from './store.ts';
import { Ledger } from './writing/ledger.ts';

/**
 * Opens a database, or makes it (unless `readOnly`). An older schema is brought up to date after saying so;
 * journal and segments beside the file are compared with it, and what was lost is said.
 *
 * @throws DemarcheError `store.missing`, `store.not-a-database`, `store.damaged`, `store.foreign`,
 * `store.newer-version`, `store.locked`, `store.not-writable`, `store.disk-full`, `store.open-twice` …
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
  const file = canonical(path);
  const readOnly = options.readOnly ?? false;
  const settings = {
    memoryMegabytes: options.memoryMegabytes ?? 1024,
    threads: options.threads ?? (readOnly ? 2 : 1),
    ...(options.checkpointKilobytes === undefined
      ? {}
      : { checkpointKilobytes: options.checkpointKilobytes }),
    ...(options.readable === undefined ? {} : { readable: options.readable }),
  };
  const files = options.files ?? disk;
  const createdBy = options.createdBy ?? `demarche ${packageVersion()}`;
  const notices: StoreNotice[] = [];
  const tell = (notice: StoreNotice): void => {
    notices.push(notice);
    options.onNotice?.(notice);
  };

  claim(file, !readOnly);
  let database: Database | undefined;
  let journal: JournalWriter | undefined;
  let segments: SegmentWriter | undefined;
  let ledger: Ledger | undefined;
  try {
    if (!existsSync(file)) {
      if (!existsSync(dirname(file))) throw noFolder(dirname(file));
      if (readOnly) throw storeError(path, new Error('database does not exist'));
      await createDatabase(file, createdBy, settings, files, tell);
    }
    database = await Database.open(file, { ...settings, readOnly });
    const version = await schemaVersion(database);
    if (version > SCHEMA_VERSION) throw newerVersion(path, version);
    if (version < SCHEMA_VERSION) {
      tell({
        code: 'store.migrated',
        message: `${path} has the form of an earlier version (${version}); it is brought to form ${SCHEMA_VERSION} now.`,
        advice: 'Earlier versions of Demarche cannot open it any more afterwards.',
      });
      if (readOnly) {
        database.close();
        database = await Database.open(file, { ...settings, readOnly: false });
      }
      await migrate(database, version, createdBy);
      if (readOnly) {
        await database.checkpoint();
        database.close();
        database = await Database.open(file, { ...settings, readOnly });
      }
    }
    const folder = segmentsFolder(options.segmentsOf ?? file);
    const found = await compare(database, journalPath(file), folder);
    found.notices.forEach(tell);
    if (!readOnly) {
      journal = new JournalWriter(journalPath(file), found.journalBytes, files);
      for (const entry of found.unwritten) journal.append(entry);
      if (options.segmentsOf === undefined)
        segments = new SegmentWriter(folder, found.goOn, files, options.segmentBytes);
      ledger = new Ledger(path, database, journal, segments, found.ledger);
    }
    const opened = database;
    const onClose = (): void => {
      opened.close();
      release(file);
    };
    return new DuckStore({ path, database, ledger, folder, notices, onClose });
  } catch (thrown) {
    segments?.close();
    journal?.close();
    database?.close();
    release(file);
    const error = storeError(path, thrown);
    // A file that a journal knows was a database once, whatever it is now.
    throw error.code === 'store.not-a-database' && existsSync(journalPath(file)) ? damaged(path) : error;
  }
}

function noFolder(folder: string): DemarcheError {
  return new DemarcheError(
    'store.no-folder',
    `There is no folder ${folder}.`,
    'Make the folder first, or check the name given with --db.',
    { exitCode: 2 },
  );
}
