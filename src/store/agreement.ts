import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Queryable } from './duckdb/database.ts';
import type { ChainState } from './journal/check.ts';
import { checkChain, unbrokenChain } from './journal/check.ts';
import type { JournalEntry } from './journal/journal.ts';
import { lastEntry, readJournal } from './journal/journal.ts';
import type { StoreNotice } from './records.ts';
import type { SegmentsState } from './segments/listPending.ts';
import { segmentsState } from './segments/listPending.ts';
import type { Place } from './segments/place.ts';
import { KEPT_MARK, parsePlace } from './segments/place.ts';
import type { LedgerState } from './writing/ledger.ts';

/** How a database agrees with the files beside it, and how to go on from there. */
export interface Agreement {
  ledger: LedgerState;
  /** Length of the journal up to its last whole entry, and the entries that it lacks. */
  journalBytes: number;
  unwritten: JournalEntry[];
  /** Where to go on in the segments; undefined: in a new one. */
  goOn: Place | undefined;
  notices: StoreNotice[];
}

/** Compares a database with its journal and its segments. Reads all of them only when in doubt. */
export async function compare(database: Queryable, journal: string, folder: string): Promise<Agreement> {
  const { chain, bytes } = await compareWithJournal(database, journal);
  const mark = await keptMark(database);
  const segments = segmentsState(folder, mark);
  const lastPending = segments.pending.at(-1);
  const known = Math.max(chain.stored, lastPending?.batch ?? 0);
  const last = (lastPending?.batch ?? 0) > chain.last.batch ? (lastPending ?? chain.last) : chain.last;
  return {
    ledger: {
      last: { batch: last.batch, digest: last.digest },
      journalled: chain.last.batch,
      mark,
      pending: segments.pending.length + segments.ends,
    },
    journalBytes: bytes,
    unwritten: chain.unwritten,
    // What was acknowledged is never cut off: then something else is wrong than a write that was cut short.
    goOn: chain.last.batch > known && segments.torn ? undefined : segments.goOn,
    notices: [...chain.notices, ...lossNotices(chain, segments, folder, !existsSync(journal))],
  };
}

/** Up to where a database has taken in its segments. */
export async function keptMark(database: Queryable): Promise<Place | undefined> {
  const [row] = await database.rows<{ value: string }>(`SELECT value FROM meta WHERE key = $key`, {
    key: KEPT_MARK,
  });
  return parsePlace(row?.value);
}

async function compareWithJournal(
  database: Queryable,
  path: string,
): Promise<{ chain: ChainState; bytes: number }> {
  const last = lastEntry(path);
  const chain = last === undefined ? undefined : await unbrokenChain(database, last.entry);
  if (last !== undefined && chain !== undefined) return { chain, bytes: last.bytes };
  const journal = readJournal(path);
  return { chain: await checkChain(database, journal?.entries), bytes: journal?.bytes ?? 0 };
}

/**
 * What was acknowledged and is gone, and whether it comes back. Documents that were kept when the program
 * stopped and were never acknowledged come back without a word.
 */
function lossNotices(
  chain: ChainState,
  segments: SegmentsState,
  folder: string,
  journalMissing: boolean,
): StoreNotice[] {
  const pending = new Set(segments.pending.flatMap(({ documents }) => documents));
  const gone = [...chain.missing].filter((id) => !pending.has(id)).length;
  const back = journalMissing ? pending.size : chain.missing.size - gone;
  const notices: StoreNotice[] = [];
  if (back > 0)
    notices.push({
      code: 'store.behind',
      message: `${back} documents that were stored before are missing in the database: its file or its log was shortened or replaced by an older one.`,
      advice: `They are kept in ${basename(folder)}: the next ingest adds them again before anything else, and demarche rebuild does so at once.`,
    });
  if (gone > 0)
    notices.push({
      code: 'store.shortened',
      message: `${gone} documents that were stored before are no longer in the database: its file or its log was shortened or replaced by an older one.`,
      advice:
        'Run the same ingest again: what is there is skipped and what is missing is added. Or put back a copy of the database.',
    });
  if (chain.missingImports.size > 0)
    notices.push({
      code: 'store.shortened',
      message: `${chain.missingImports.size} files that were imported are no longer in the database: its file or its log was shortened or replaced by an older one.`,
      advice: `Import them again: what is there is skipped. The first is ${[...chain.missingImports][0]}.`,
    });
  if (segments.short)
    notices.push({
      code: 'store.segments-short',
      message: `Some of the files in ${basename(folder)} from which the database was made are gone or were shortened.`,
      advice:
        'The database itself is whole, but it cannot be made again from them: put the folder back from a copy if you have one. If you moved the database, move that folder along with it.',
    });
  return notices;
}
