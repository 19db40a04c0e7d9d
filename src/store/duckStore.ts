import type { Rejection } from '../core/index.ts';
import { DemarcheError } from '../core/index.ts';
import type { Database } from './duckdb/database.ts';
import { storeError } from './duckdb/errors.ts';
import { chainDigest } from './journal/check.ts';
import type { JournalEntry, JournalWriter } from './journal/journal.ts';
import { contentDigest } from './queries/contentDigest.ts';
import type { DocumentView } from './queries/documentById.ts';
import { documentById } from './queries/documentById.ts';
import type { DyadQuery, DyadSeries } from './queries/dyadSeries.ts';
import { dyadSeries } from './queries/dyadSeries.ts';
import type { DyadSummary } from './queries/dyadsOverview.ts';
import { dyadsOverview } from './queries/dyadsOverview.ts';
import type { EventView } from './queries/eventById.ts';
import { eventById } from './queries/eventById.ts';
import type { EventFilter } from './queries/eventFilter.ts';
import type { InitiativeView } from './queries/initiativesMatrix.ts';
import { initiativesMatrix } from './queries/initiativesMatrix.ts';
import type { RejectionCount } from './queries/rejectionsSummary.ts';
import { listRejections, rejectionsSummary } from './queries/rejectionsSummary.ts';
import { closeRun, insertRun, listRuns } from './queries/runs.ts';
import type { EventPage, ListedEvent } from './queries/searchEvents.ts';
import { searchEvents } from './queries/searchEvents.ts';
import { signatures } from './queries/signatures.ts';
import type { StoredSignature } from './queries/signatures.ts';
import type { StoreStats } from './queries/stats.ts';
import { stats } from './queries/stats.ts';
import type { Batch, BatchResult, Run, RunStart, StoreNotice } from './records.ts';
import type { Store } from './store.ts';
import { knownDigests, writeBatch } from './writing/saveBatch.ts';

/** The store on DuckDB: one writing connection, a journal of what was committed, and the queries. */
export class DuckStore implements Store {
  readonly path: string;
  readonly notices: readonly StoreNotice[];
  readonly #database: Database;
  readonly #journal: JournalWriter | undefined;
  readonly #onClose: () => void;
  #last: { batch: number; digest: string };
  #writing: Promise<unknown> = Promise.resolve();
  #closed = false;
  #failure: DemarcheError | undefined;

  constructor(
    path: string,
    database: Database,
    journal: JournalWriter | undefined,
    last: { batch: number; digest: string },
    notices: readonly StoreNotice[],
    onClose: () => void,
  ) {
    this.path = path;
    this.notices = notices;
    this.#database = database;
    this.#journal = journal;
    this.#last = last;
    this.#onClose = onClose;
  }

  /** Lets writes follow one another: transactions share one connection and must not overlap. */
  async #write<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#journal === undefined)
      throw new DemarcheError(
        'store.read-only',
        `${this.path} was opened for reading only.`,
        'Open it without readOnly to write to it.',
      );
    const before = this.#writing;
    const mine = (async () => {
      await before.catch(() => undefined);
      if (this.#failure !== undefined) throw this.#failure;
      return work();
    })();
    this.#writing = mine;
    return mine;
  }

  startRun(run: RunStart): Promise<string> {
    return this.#write(() => this.#database.transaction((writer) => insertRun(writer, run)));
  }

  /**
   * Writes a committed batch into the journal. Where that fails the batch is stored but not acknowledged, and
   * nothing more is written: the next opening mends the journal from the database.
   */
  #remember(entry: JournalEntry): void {
    try {
      this.#journal?.append(entry);
    } catch (thrown) {
      this.#failure = storeError(this.path, thrown);
      throw this.#failure;
    }
  }

  saveBatch(batch: Batch): Promise<BatchResult> {
    return this.#write(async () => {
      const { batch: before, digest } = this.#last;
      let next = this.#last;
      const result = await this.#database.transaction(async (writer) => {
        const written = await writeBatch(writer, batch, before + 1);
        if (written.stored.length > 0) {
          next = { batch: before + 1, digest: chainDigest(digest, written.stored) };
          await writer.rows(`INSERT INTO batches VALUES ($batch, $digest, $documents)`, {
            ...next,
            documents: written.stored.length,
          });
        }
        return written;
      });
      if (next !== this.#last) this.#remember({ ...next, documents: result.stored });
      this.#last = next;
      return result;
    });
  }

  finishRun(id: string, finished: string, counts: Record<string, unknown>): Promise<void> {
    return this.#write(() => this.#database.transaction((writer) => closeRun(writer, id, finished, counts)));
  }

  knownDigests(ids: readonly string[]): Promise<Map<string, string>> {
    return knownDigests(this.#database, ids);
  }

  signatures(): Promise<StoredSignature[]> {
    return signatures(this.#database);
  }

  searchEvents(filter: EventFilter, page?: { limit?: number; cursor?: string }): Promise<EventPage> {
    return searchEvents(this.#database, filter, page);
  }

  async *eachEvent(filter: EventFilter): AsyncGenerator<ListedEvent> {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: EventPage = await this.searchEvents(filter, {
        limit: 2000,
        ...(cursor === undefined ? {} : { cursor }),
      });
      yield* page.events;
      cursor = page.next;
    }
  }

  eventById(id: string): Promise<EventView | undefined> {
    return eventById(this.#database, id);
  }

  documentById(id: string): Promise<DocumentView | undefined> {
    return documentById(this.#database, id);
  }

  dyadSeries(query: DyadQuery): Promise<DyadSeries> {
    return dyadSeries(this.#database, query);
  }

  dyadEvents(
    first: string,
    second: string,
    filter: EventFilter = {},
    page?: { limit?: number; cursor?: string },
  ): Promise<EventPage> {
    return this.searchEvents({ ...filter, dyad: [first, second] }, page);
  }

  dyads(options?: { limit?: number; dataset?: string }): Promise<DyadSummary[]> {
    return dyadsOverview(this.#database, options);
  }

  initiatives(filter?: { name?: string; dyad?: readonly [string, string] }): Promise<InitiativeView[]> {
    return initiativesMatrix(this.#database, filter);
  }

  rejectionCounts(): Promise<RejectionCount[]> {
    return rejectionsSummary(this.#database);
  }

  rejections(limit?: number): Promise<Rejection[]> {
    return listRejections(this.#database, limit);
  }

  runs(): Promise<Run[]> {
    return listRuns(this.#database);
  }

  stats(): Promise<StoreStats> {
    return stats(this.#database);
  }

  contentDigest(): Promise<string> {
    return contentDigest(this.#database);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writing.catch(() => undefined);
    this.#journal?.close();
    this.#database.close();
    this.#onClose();
  }
}
