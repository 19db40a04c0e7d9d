import { DemarcheError } from '../../core/index.ts';
import type { Database, Queryable } from '../duckdb/database.ts';
import { storeError } from '../duckdb/errors.ts';
import { chainDigest } from '../journal/check.ts';
import type { JournalEntry, JournalWriter } from '../journal/journal.ts';
import { closeRun, insertRun, listRuns } from '../queries/runs.ts';
import type { ActLinks, Batch, BatchResult, RunStart } from '../records.ts';
import type { KeptBatch, KeptRun } from '../segments/kept.ts';
import type { Place } from '../segments/place.ts';
import { KEPT_MARK, placeText } from '../segments/place.ts';
import type { SegmentWriter } from '../segments/segmentWriter.ts';
import type { BatchPlan } from './saveBatch.ts';
import { linkEarlier } from './sameActs.ts';
import { isEmpty, keptInput, planBatch, writeBatch } from './saveBatch.ts';

/** Where a batch stands in the chain of batches. */
export interface Link {
  batch: number;
  digest: string;
}

/** What a {@link Ledger} goes on from. */
export interface LedgerState {
  /** The last batch that any of database, journal and segments know. */
  last: Link;
  /** The last batch in the journal. */
  journalled: number;
  /** Up to where the database has taken in the segments. */
  mark: Place | undefined;
  /** Number of batches and of ends of runs behind the mark. */
  pending: number;
}

/**
 * The one way in which documents get into a database. A batch goes first into the segments, then into the
 * database, then into the journal, each on the disk before the next; only then is it acknowledged.
 */
export class Ledger {
  readonly #path: string;
  readonly #database: Database;
  readonly #journal: JournalWriter;
  readonly #segments: SegmentWriter | undefined;
  readonly #state: LedgerState;
  readonly #runs = new Map<string, KeptRun>();
  #writing: Promise<unknown> = Promise.resolve();
  #failure: DemarcheError | undefined;

  constructor(
    path: string,
    database: Database,
    journal: JournalWriter,
    segments: SegmentWriter | undefined,
    state: LedgerState,
  ) {
    this.#path = path;
    this.#database = database;
    this.#journal = journal;
    this.#segments = segments;
    this.#state = state;
  }

  /** {@link LedgerState.mark} */
  get mark(): Place | undefined {
    return this.#state.mark;
  }

  /** {@link LedgerState.pending} */
  get pending(): number {
    return this.#state.pending;
  }

  /** Lets writes follow one another: transactions share one connection and must not overlap. */
  async #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.#writing;
    const mine = (async () => {
      await before.catch(() => undefined);
      if (this.#failure !== undefined) throw this.#failure;
      return work();
    })();
    this.#writing = mine;
    return mine;
  }

  /**
   * Does something to a file beside the database. Where that fails, what was at hand is not acknowledged and
   * nothing more is written: the next opening mends the files.
   */
  #beside<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (thrown) {
      this.#failure = storeError(this.#path, thrown);
      throw this.#failure;
    }
  }

  startRun(run: RunStart): Promise<string> {
    return this.#next(async () => {
      const id = await this.#database.transaction((writer) => insertRun(writer, run));
      this.#runs.set(id, { ...run, id });
      return id;
    });
  }

  /** Stores a batch; `again`: as the segments have kept it, and there it stays as it is. */
  saveBatch(batch: Batch, again?: KeptBatch): Promise<BatchResult> {
    return this.#next(async () => {
      const plan = await planBatch(this.#database, batch);
      if (again === undefined && isEmpty(plan)) return plan.result;
      const { last } = this.#state;
      const number = again?.batch ?? last.batch + 1;
      const kept = again ?? (await this.#keep(plan, number));
      const unchained = kept === undefined && plan.result.stored.length === 0;
      const link = { batch: number, digest: kept?.digest ?? chainDigest(last.digest, plan.result.stored) };
      const result = await this.#commit(plan, unchained ? undefined : link, kept?.end, again === undefined);
      if (!unchained) this.#remember({ ...link, documents: result.stored });
      return result;
    });
  }

  /** Writes what a batch was made from into the segments; undefined where it came without. */
  async #keep(plan: BatchPlan, number: number): Promise<{ digest: string; end: Place } | undefined> {
    const { inputs, run } = plan.batch;
    const segments = this.#segments;
    if (inputs === undefined || segments === undefined) return undefined;
    if (this.pending > 0)
      throw new DemarcheError(
        'store.behind',
        `${this.#path} lacks documents that are kept beside it.`,
        'Run demarche rebuild, or ingest, which adds them first.',
      );
    const known = this.#runs.get(run) ?? (await listRuns(this.#database)).find(({ id }) => id === run);
    if (known === undefined)
      throw new DemarcheError('store.no-run', `There is no run ${run}.`, 'Begin one with startRun.');
    const { digest } = this.#state.last;
    return this.#beside(() => segments.appendBatch(keptInput(plan, inputs), known, number, digest));
  }

  async #commit(
    plan: BatchPlan,
    link: Link | undefined,
    mark: Place | undefined,
    takeBack: boolean,
  ): Promise<BatchResult> {
    try {
      const result = await this.#database.transaction(async (writer) => {
        const written = await writeBatch(writer, plan, link?.batch ?? 0);
        if (link !== undefined) await insertLink(writer, link, written.stored.length);
        if (mark !== undefined) await setMark(writer, mark);
        return written;
      });
      if (mark !== undefined) this.#state.mark = mark;
      return result;
    } catch (thrown) {
      if (mark !== undefined && takeBack) this.#beside(() => this.#segments?.undo());
      throw thrown;
    }
  }

  #remember(entry: JournalEntry): void {
    const { batch, digest } = entry;
    if (batch > this.#state.journalled) {
      this.#beside(() => this.#journal.append(entry));
      this.#state.journalled = batch;
    }
    if (batch > this.#state.last.batch) this.#state.last = { batch, digest };
  }

  /**
   * Stores imported files in one transaction, and remembers in the journal that they were. Their bytes are not
   * kept: they are other people's to keep, and are imported again where they are lost.
   */
  saveImport<Result>(
    paths: readonly string[],
    work: (writer: Queryable) => Promise<Result>,
  ): Promise<Result> {
    return this.#next(async () => {
      const { last } = this.#state;
      const link = { batch: last.batch + 1, digest: chainDigest(last.digest, paths) };
      const result = await this.#database.transaction(async (writer) => {
        const done = await work(writer);
        await insertLink(writer, link, 0);
        return done;
      });
      this.#remember({ ...link, documents: [], imported: [...paths] });
      return result;
    });
  }

  /** Writes a run's summary; `again`: where the segments have it already. */
  finishRun(id: string, finished: string, counts: Record<string, unknown>, again?: Place): Promise<void> {
    return this.#next(async () => {
      const segments = this.#segments;
      const isKept = again === undefined && segments?.knows(id) === true;
      const mark = isKept
        ? this.#beside(() => segments.appendRunEnd({ run: id, finished, counts }, finished))
        : again;
      await this.#database.transaction(async (writer) => {
        await closeRun(writer, id, finished, counts);
        if (mark !== undefined) await setMark(writer, mark);
      });
      if (mark !== undefined) this.#state.mark = mark;
    });
  }

  /** Links the events of documents that an earlier version stored. */
  linkEarlier(documents: readonly string[], acts: ActLinks): Promise<void> {
    return this.#next(() => this.#database.transaction((writer) => linkEarlier(writer, documents, acts)));
  }

  /** Does something in a transaction that no document is part of. */
  transaction<Result>(work: (writer: Queryable) => Promise<Result>): Promise<Result> {
    return this.#next(() => this.#database.transaction(work));
  }

  /** Writes the log into the main file. */
  checkpoint(): Promise<void> {
    return this.#next(() => this.#database.checkpoint());
  }

  /** Everything that was pending has been saved again. */
  caughtUp(): void {
    this.#state.pending = 0;
  }

  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    this.#journal.close();
    this.#segments?.close();
  }
}

async function insertLink(writer: Queryable, link: Link, documents: number): Promise<void> {
  await writer.rows(`INSERT INTO batches VALUES ($batch, $digest, $documents)`, { ...link, documents });
}

async function setMark(writer: Queryable, mark: Place): Promise<void> {
  await writer.rows(`INSERT OR REPLACE INTO meta VALUES ('${KEPT_MARK}', $mark)`, { mark: placeText(mark) });
}
