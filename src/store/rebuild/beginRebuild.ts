import { existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DemarcheError } from '../../core/index.ts';
import { digest } from '../../platform/index.ts';
import { createDatabase } from '../createDatabase.ts';
import { Database } from '../duckdb/database.ts';
import { storeError } from '../duckdb/errors.ts';
import type { FileOperations } from '../files.ts';
import { disk } from '../files.ts';
import { journalPath, readJournal } from '../journal/journal.ts';
import { SCHEMA_VERSION, migrate, newerVersion, schemaVersion } from '../migrations/index.ts';
import { canonical, claim, release } from '../openDatabases.ts';
import { openStore } from '../openStore.ts';
import { contentDigest } from '../queries/contentDigest.ts';
import { segmentsState } from '../segments/listPending.ts';
import { segmentsFolder } from '../segments/place.ts';
import type { Store } from '../store.ts';
import { knownDigests } from '../writing/saveBatch.ts';
import type { CarriedOver } from './carryOver.ts';
import { carryLost, carryRest } from './carryOver.ts';

/** A database that is being made again beside the one it will replace. */
export interface Rebuild {
  /** The new database: its pending entries are all that the segments hold and it does not have yet. */
  store: Store;
  /** Documents that the segments hold. */
  documents: number;
  /** Whether an earlier rebuild, which was stopped, goes on. */
  resumed: boolean;
  /** Digest of the content of the database at hand; null where it is missing or cannot be read. */
  before: string | null;
  /** What was taken over from the database at hand; null where it could not be read. */
  carried: CarriedOver | null;
  /**
   * Puts the new database in the place of the old one, which is kept as `FILE.before-rebuild` where it could not
   * be read or says something else. Where the segments are damaged, documents (`lost`: those whose bytes are) and
   * rejections are taken over from the old one if it has them.
   */
  finish(damage: { lost: readonly string[]; places: number }): Promise<Finished>;
  /** Leaves everything as it is; the next rebuild goes on from here. */
  abandon(): Promise<void>;
}

/** What a rebuild came to. */
export interface Finished {
  /** Digest of the content of the new database. */
  after: string;
  /** Documents that could only be taken over from the old database. */
  salvaged: number;
  /** Ids of documents that were stored once and are in neither. */
  missing: string[];
  keptOld: boolean;
}

export interface RebuildOptions {
  /** What decides what is made: an unfinished rebuild only goes on with the same. */
  identity: string;
  createdBy: string;
  memoryMegabytes?: number;
  files?: FileOperations;
}

const SETTINGS = { memoryMegabytes: 1024, threads: 1 };
/** Under this key the table `meta` of an unfinished rebuild says what it is made from. */
const MADE_FROM = 'made_from';

/**
 * Begins to make a database again from its segments, under the name `FILE.rebuilding`. The database at hand is
 * only read, and held so that nobody writes to it meanwhile.
 *
 * @throws DemarcheError `store.nothing-kept`, `store.locked`, `store.newer-version`, `store.foreign` …
 */
export async function beginRebuild(path: string, options: RebuildOptions): Promise<Rebuild> {
  const file = canonical(path);
  const files = options.files ?? disk;
  const folder = segmentsFolder(file);
  const kept = segmentsState(folder, undefined).pending;
  if (kept.length === 0) throw nothingKept(path, folder);
  const making = `${file}.rebuilding`;
  claim(file, true);
  let holder: Database | undefined;
  try {
    let old = await readOld(file, options.createdBy);
    const madeFrom = digest(JSON.stringify([options.identity, old?.stamp ?? null, SCHEMA_VERSION]));
    const resumed = await isMadeFrom(making, madeFrom);
    let carried: CarriedOver | null = null;
    if (!resumed) {
      const make = async (): Promise<CarriedOver | null> => {
        discard(making);
        await createDatabase(making, options.createdBy, SETTINGS, files, () => undefined);
        return prepare(making, old === null ? undefined : file, madeFrom, kept);
      };
      try {
        carried = await make();
      } catch (thrown) {
        if (old === null || storeError(file, thrown).code !== 'store.damaged') throw thrown;
        // Its content could be read, but not everything besides.
        old = null;
        carried = await make();
      }
    }
    const listed = new Set(kept.map(({ digest }) => digest));
    const unlisted = (readJournal(journalPath(file))?.entries ?? [])
      .filter(({ digest }) => !listed.has(digest))
      .flatMap(({ documents }) => documents);
    // From here on others may read the database at hand, and nobody may write to it.
    holder = old === null ? undefined : await Database.open(file, { ...SETTINGS, readOnly: true });
    const store = await openStore(making, {
      segmentsOf: file,
      createdBy: options.createdBy,
      files,
      memoryMegabytes: options.memoryMegabytes ?? SETTINGS.memoryMegabytes,
    });
    const close = async (): Promise<void> => {
      await store.close();
      holder?.close();
      release(file);
    };
    return {
      store,
      documents: kept.reduce((sum, { documents }) => sum + documents.length, 0),
      resumed,
      before: old?.digest ?? null,
      carried,
      abandon: close,
      finish: async ({ lost, places }) => {
        try {
          await store.close();
          // The new database reads the old one by itself now; two openings of one file in one program would
          // give its lock away.
          holder?.close();
          const beside = old !== null && lost.length + places > 0 ? file : undefined;
          const wanted = [...lost, ...unlisted];
          const settled = await settle(making, beside, wanted).catch((thrown: unknown) => {
            if (beside === undefined || storeError(file, thrown).code !== 'store.damaged') throw thrown;
            return settle(making, undefined, wanted);
          });
          const keptOld = existsSync(file) && settled.after !== old?.digest;
          replace(file, making, keptOld, files);
          return { ...settled, keptOld };
        } catch (thrown) {
          throw storeError(path, thrown);
        } finally {
          release(file);
        }
      },
    };
  } catch (thrown) {
    holder?.close();
    release(file);
    throw storeError(path, thrown);
  }
}

interface Old {
  digest: string;
  /** Changes whenever the file does. */
  stamp: string;
}

/** Reads the database at hand and writes its log into it; null where it is missing or damaged. */
async function readOld(file: string, createdBy: string): Promise<Old | null> {
  if (!existsSync(file)) return null;
  let database: Database | undefined;
  try {
    database = await Database.open(file, { ...SETTINGS, readOnly: false });
    const version = await schemaVersion(database);
    if (version > SCHEMA_VERSION) throw newerVersion(file, version);
    if (version < SCHEMA_VERSION) await migrate(database, version, createdBy);
    const content = await contentDigest(database);
    await database.checkpoint();
    database.close();
    const { size, mtimeMs } = statSync(file);
    return { digest: content, stamp: `${content} ${size} ${mtimeMs}` };
  } catch (thrown) {
    database?.close();
    const code = thrown instanceof DemarcheError ? thrown.code : '';
    if (code === 'store.damaged' || code === 'store.not-a-database') return null;
    throw thrown;
  }
}

async function isMadeFrom(making: string, madeFrom: string): Promise<boolean> {
  if (!existsSync(making)) return false;
  try {
    const database = await Database.open(making, { ...SETTINGS, readOnly: true });
    const [row] = await database
      .rows<{ value: string }>(`SELECT value FROM meta WHERE key = '${MADE_FROM}'`)
      .finally(() => database.close());
    return row?.value === madeFrom;
  } catch {
    return false;
  }
}

/** Takes over what is not made from the segments, and notes what the new database is made from. */
async function prepare(
  making: string,
  old: string | undefined,
  madeFrom: string,
  kept: readonly { digest: string; run: string }[],
): Promise<CarriedOver | null> {
  const database = await Database.open(making, {
    ...SETTINGS,
    readOnly: false,
    ...(old === undefined ? {} : { beside: old }),
  });
  try {
    return await database.transaction(async (writer) => {
      await writer.rows(`INSERT INTO meta VALUES ('${MADE_FROM}', $madeFrom)`, { madeFrom });
      if (old === undefined) return null;
      return carryRest(writer, {
        batches: kept.map(({ digest }) => digest),
        runs: [...new Set(kept.map(({ run }) => run))],
      });
    });
  } finally {
    database.close();
  }
}

/** Takes over what was lost and writes the log into the new file, so that the file alone holds everything. */
async function settle(
  making: string,
  beside: string | undefined,
  wanted: readonly string[],
): Promise<Omit<Finished, 'keptOld'>> {
  const database = await Database.open(making, {
    ...SETTINGS,
    readOnly: false,
    ...(beside === undefined ? {} : { beside }),
  });
  try {
    const salvaged = await database.transaction(async (writer) => {
      await writer.rows(`DELETE FROM meta WHERE key = '${MADE_FROM}'`);
      return beside === undefined ? 0 : carryLost(writer, wanted);
    });
    await database.checkpoint();
    const there = await knownDigests(database, wanted);
    const missing = wanted.filter((id) => !there.has(id));
    return { after: await contentDigest(database), salvaged, missing };
  } finally {
    database.close();
  }
}

/**
 * Gives the new files the names of the old ones. The old log goes first, since it must never be taken for the
 * new file's; then the database in one step; then its journal, which says the same as the old one.
 */
function replace(file: string, making: string, keepOld: boolean, files: FileOperations): void {
  if (existsSync(`${file}.wal`)) files.rename(`${file}.wal`, `${file}.before-rebuild.wal`);
  if (keepOld && existsSync(file)) {
    files.remove(`${file}.before-rebuild`);
    files.link(file, `${file}.before-rebuild`);
  }
  files.rename(making, file);
  files.syncFolder(dirname(file));
  files.rename(journalPath(making), journalPath(file));
  files.syncFolder(dirname(file));
}

function discard(making: string): void {
  for (const ending of ['', '.wal', '.journal', '.unfinished', '.unfinished.wal'])
    rmSync(making + ending, { force: true });
}

function nothingKept(path: string, folder: string): DemarcheError {
  return new DemarcheError(
    'store.nothing-kept',
    `Beside ${path} there is nothing from which it could be made again: no batch in ${basename(folder)}.`,
    'Check the name given with --db; if the folder was moved, put it back beside the database. Databases of earlier versions have none: ingest their documents into a new one.',
    { exitCode: 2 },
  );
}
