import type { Rejection } from '../core/index.ts';
import type { Batch, BatchResult, Run, RunStart, StoreNotice } from './records.ts';
import type { DocumentView } from './queries/documentById.ts';
import type { DyadQuery, DyadSeries } from './queries/dyadSeries.ts';
import type { DyadSummary } from './queries/dyadsOverview.ts';
import type { EventView } from './queries/eventById.ts';
import type { EventFilter } from './queries/eventFilter.ts';
import type { InitiativeView } from './queries/initiativesMatrix.ts';
import type { RejectionCount } from './queries/rejectionsSummary.ts';
import type { EventPage, ListedEvent } from './queries/searchEvents.ts';
import type { StoredSignature } from './queries/signatures.ts';
import type { StoreStats } from './queries/stats.ts';

/** An open database. Every method may throw a DemarcheError `store.*` with advice. */
export interface Store {
  readonly path: string;
  /** What the user should be told about the database that was opened. */
  readonly notices: readonly StoreNotice[];

  /** Begins a run and gives its id. */
  startRun(run: RunStart): Promise<string>;
  /**
   * Writes a batch in one transaction. When the promise is kept, the batch is on the disk. Documents that are
   * stored already are left as they are. Batches are written one after another.
   */
  saveBatch(batch: Batch): Promise<BatchResult>;
  /** Writes the run's summary. `finished`: a moment, ISO 8601, handed in. */
  finishRun(id: string, finished: string, counts: Record<string, unknown>): Promise<void>;
  /** Of these ids, the stored ones with the digests of their bytes. */
  knownDigests(ids: readonly string[]): Promise<Map<string, string>>;
  /** Near-duplicate signatures of all documents, in the order of ids. */
  signatures(): Promise<StoredSignature[]>;

  /** Events that match, the latest first, page by page. */
  searchEvents(filter: EventFilter, page?: { limit?: number; cursor?: string }): Promise<EventPage>;
  /** All events that match, in the order of {@link searchEvents}, without holding them all in memory. */
  eachEvent(filter: EventFilter): AsyncGenerator<ListedEvent>;
  /** An event back to its sentence and article, by its id or the beginning of it; undefined when none. */
  eventById(id: string): Promise<EventView | undefined>;
  documentById(id: string): Promise<DocumentView | undefined>;
  /** Counts of a dyad by period, direction and quad class. */
  dyadSeries(query: DyadQuery): Promise<DyadSeries>;
  /** Events of a dyad: `searchEvents` with both countries. */
  dyadEvents(
    first: string,
    second: string,
    filter?: EventFilter,
    page?: { limit?: number; cursor?: string },
  ): Promise<EventPage>;
  /** Pairs of countries, those with most events first. */
  dyads(options?: { limit?: number; dataset?: string }): Promise<DyadSummary[]>;
  initiatives(filter?: { name?: string; dyad?: readonly [string, string] }): Promise<InitiativeView[]>;
  /** Rejections counted by reason. */
  rejectionCounts(): Promise<RejectionCount[]>;
  rejections(limit?: number): Promise<Rejection[]>;
  runs(): Promise<Run[]>;
  stats(): Promise<StoreStats>;
  /** A digest of all content, whatever the order it came in. */
  contentDigest(): Promise<string>;

  close(): Promise<void>;
}

export interface OpenOptions {
  /** For reading only: the file must exist, and others may read it at the same time. Default false. */
  readOnly?: boolean;
  /** "demarche 0.3.0": who makes the database, if it is made. */
  createdBy?: string;
  /** Memory that queries may use. Default 1024. */
  memoryMegabytes?: number;
  /** Threads that queries may use. Default 2 for reading; 1 for writing, where coding needs the others. */
  threads?: number;
  /** Told of notices as they arise; of a migration before it begins. */
  onNotice?: (notice: StoreNotice) => void;
}
