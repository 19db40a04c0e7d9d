import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DemarcheError } from '../core/index.ts';
import { packageVersion } from '../platform/index.ts';
import { Database } from './duckdb/database.ts';
import { damaged, storeError } from './duckdb/errors.ts';
import { DuckStore } from './duckStore.ts';
import type { ChainState } from './journal/check.ts';
import { checkChain, unbrokenChain } from './journal/check.ts';
import {
  JournalWriter,
  journalPath,
  lastEntry,
  putAside,
  readJournal,
  syncFolder,
} from './journal/journal.ts';
import { SCHEMA_VERSION, migrate, schemaVersion } from './migrations/index.ts';
import { claim, release } from './openDatabases.ts';
import type { StoreNotice } from './records.ts';
import type { OpenOptions, Store } from './store.ts';

/** The file's one true path, so that two names of one file are seen to be one. */
function canonical(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const folder = dirname(absolute);
  return existsSync(folder) ? join(realpathSync(folder), basename(absolute)) : absolute;
}

/**
 * Opens a database, or makes it (unless `readOnly`). An older schema is brought up to date after saying so;
 * the journal beside the file is compared with it, and what was lost is said.
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
  };
  const createdBy = options.createdBy ?? `demarche ${packageVersion()}`;
  const notices: StoreNotice[] = [];
  const tell = (notice: StoreNotice): void => {
    notices.push(notice);
    options.onNotice?.(notice);
  };

  claim(file, !readOnly);
  let database: Database | undefined;
  let journal: JournalWriter | undefined;
  try {
    if (!existsSync(file)) {
      if (!existsSync(dirname(file))) throw noFolder(dirname(file));
      if (readOnly) throw storeError(path, new Error('database does not exist'));
      await create(file, createdBy, settings, tell);
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
    const { chain, bytes } = await compareWithJournal(database, journalPath(file));
    chain.notices.forEach(tell);
    if (!readOnly) {
      journal = new JournalWriter(journalPath(file), bytes);
      for (const entry of chain.unwritten) journal.append(entry);
    }
    return new DuckStore(path, database, journal, chain.last, notices, () => release(file));
  } catch (thrown) {
    journal?.close();
    database?.close();
    release(file);
    const error = storeError(path, thrown);
    // A file that a journal knows was a database once, whatever it is now.
    throw error.code === 'store.not-a-database' && existsSync(journalPath(file)) ? damaged(path) : error;
  }
}

/** How the database agrees with its journal, and the journal's length; reads all of it only when in doubt. */
async function compareWithJournal(
  database: Database,
  path: string,
): Promise<{ chain: ChainState; bytes: number }> {
  const last = lastEntry(path);
  const chain = last === undefined ? undefined : await unbrokenChain(database, last.entry);
  if (last !== undefined && chain !== undefined) return { chain, bytes: last.bytes };
  const journal = readJournal(path);
  return { chain: await checkChain(database, journal?.entries), bytes: journal?.bytes ?? 0 };
}

/**
 * Makes a database under another name and gives it its own when it is whole: a process that dies meanwhile
 * leaves nothing that would later be taken for a damaged database.
 */
async function create(
  file: string,
  createdBy: string,
  settings: { memoryMegabytes: number; threads: number },
  tell: (notice: StoreNotice) => void,
): Promise<void> {
  const unfinished = `${file}.unfinished`;
  for (const leftOver of [unfinished, `${unfinished}.wal`, `${file}.wal`]) rmSync(leftOver, { force: true });
  const database = await Database.open(unfinished, { ...settings, readOnly: false });
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
  if (existsSync(journal)) {
    putAside(journal);
    tell({
      code: 'store.journal-replaced',
      message: 'A journal of an earlier database of this name lay here without its database.',
      advice: `It was kept as ${basename(journal)}.old; delete it if you removed the database on purpose.`,
    });
  }
  renameSync(unfinished, file);
  syncFolder(dirname(file));
}

function noFolder(folder: string): DemarcheError {
  return new DemarcheError(
    'store.no-folder',
    `There is no folder ${folder}.`,
    'Make the folder first, or check the name given with --db.',
    { exitCode: 2 },
  );
}

function newerVersion(path: string, version: number): DemarcheError {
  return new DemarcheError(
    'store.newer-version',
    `${path} was written by a newer version of Demarche (form ${version}; this one knows up to ${SCHEMA_VERSION}).`,
    'Use that version or a later one; nothing was changed.',
  );
}
