import { groupBy } from '../../core/index.ts';
import { digest } from '../../platform/index.ts';
import type { Queryable } from '../duckdb/database.ts';
import { databaseJson } from '../duckdb/json.ts';
import type { StoreNotice } from '../records.ts';
import type { JournalEntry } from './journal.ts';

interface StoredBatch {
  sequence: number;
  digest: string;
}

/** How database and journal agree. */
export interface ChainState {
  /** Number and digest of the last batch of the chain, from which the next one goes on. */
  last: { batch: number; digest: string };
  /** Number of the last batch in the database. */
  stored: number;
  /** The batch that the database committed but the journal, cut off by a crash, does not know yet. */
  unwritten: JournalEntry[];
  /** Ids of documents that were committed once and are no longer there. */
  missing: Set<string>;
  /** Imported files that were committed once and are no longer there. */
  missingImports: Set<string>;
  notices: StoreNotice[];
}

/** Digest of a batch: of the one before it and the ids of its documents. */
export function chainDigest(before: string, documents: readonly string[]): string {
  return digest([before, ...documents].join('\n'));
}

/** The journal entries of stored batches, from the database itself. */
async function entriesOf(database: Queryable, batches: readonly StoredBatch[]): Promise<JournalEntry[]> {
  if (batches.length === 0) return [];
  const rows = await database.rows<{ id: string; batch: number }>(
    `SELECT id, batch FROM documents WHERE batch >= $first ORDER BY id`,
    { first: batches[0]?.sequence ?? 0 },
  );
  const idsOf = groupBy(rows, ({ batch }) => batch);
  return batches.map(({ sequence, digest }) => ({
    batch: sequence,
    digest,
    documents: (idsOf.get(sequence) ?? []).map(({ id }) => id),
  }));
}

/**
 * The state of a database whose batches are all there, 1 to n, and end like the journal; undefined where that
 * is not so and {@link checkChain} has to look.
 */
export async function unbrokenChain(database: Queryable, end: JournalEntry): Promise<ChainState | undefined> {
  const [found] = await database.rows<{ count: number; last: number | null; digest: string | null }>(
    `SELECT count(*)::INTEGER AS count, max(sequence) AS last, arg_max(digest, sequence) AS digest FROM batches`,
  );
  if (found?.count !== end.batch || found.last !== end.batch || found.digest !== end.digest) return undefined;
  const last = { batch: end.batch, digest: end.digest };
  return {
    last,
    stored: end.batch,
    unwritten: [],
    missing: new Set(),
    missingImports: new Set(),
    notices: [],
  };
}

/**
 * Compares the database with its journal. The journal is written after a commit and before the batch is
 * acknowledged, so it never claims what was not committed: whatever it names and the database lacks was lost,
 * which the file alone cannot tell (a shortened log opens without complaint).
 */
export async function checkChain(
  database: Queryable,
  entries: readonly JournalEntry[] | undefined,
): Promise<ChainState> {
  const stored = await database.rows<StoredBatch>(`SELECT sequence, digest FROM batches ORDER BY sequence`);
  const last = { batch: stored.at(-1)?.sequence ?? 0, digest: stored.at(-1)?.digest ?? '' };
  const state: ChainState = {
    last,
    stored: last.batch,
    unwritten: [],
    missing: new Set(),
    missingImports: new Set(),
    notices: [],
  };
  if (entries === undefined) {
    if (stored.length > 0) {
      state.unwritten = await entriesOf(database, stored);
      state.notices.push({
        code: 'store.journal-missing',
        message: 'The journal beside the database is gone, so it cannot be checked that nothing was lost.',
        advice: 'If you moved the database, move the file with the ending .journal along with it.',
      });
    }
    return state;
  }
  const journalled = new Set(entries.map(({ batch }) => batch));
  for (const { batch, digest } of entries) if (batch > state.last.batch) state.last = { batch, digest };
  state.unwritten = await entriesOf(
    database,
    stored.filter(({ sequence }) => !journalled.has(sequence)),
  );
  const committed = new Map(stored.map(({ sequence, digest }) => [sequence, digest]));
  const doubtful = entries.filter(({ batch, digest }) => committed.get(batch) !== digest);
  if (doubtful.length === 0) return state;
  const ids = doubtful.flatMap(({ documents }) => documents);
  const there = await database.rows<{ id: string }>(
    `SELECT id FROM documents WHERE id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
    { ids: databaseJson(ids) },
  );
  state.missing = new Set(ids);
  for (const { id } of there) state.missing.delete(id);
  state.missingImports = new Set(doubtful.flatMap(({ imported = [] }) => imported));
  if (state.missingImports.size > 0) {
    const again = await database.rows<{ path: string }>(`SELECT DISTINCT path FROM imports`);
    for (const { path } of again) state.missingImports.delete(path);
  }
  return state;
}
