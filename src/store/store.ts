import type { Day, Modality, Rejection } from '../core/index.ts';
import type { ReadablePlaces } from './duckdb/database.ts';
import type { FileOperations } from './files.ts';
import type { FileResult, ImportRequest } from './importing/request.ts';
import type { ActLinks, Batch, BatchResult, Run, RunStart, StoreNotice } from './records.ts';
import type { DocumentView } from './queries/documentById.ts';
import type { DataVersion } from './queries/dataVersion.ts';
import type { DyadPeriodsQuery } from './queries/dyadPeriods.ts';
import type { DyadQuery, DyadSeries, PeriodCounts } from './queries/dyadSeries.ts';
import type { DyadSummary } from './queries/dyadsOverview.ts';
import type { CitedEvent } from './queries/eachEvent.ts';
import type { EventView } from './queries/eventById.ts';
import type { EventFilter } from './queries/eventFilter.ts';
import type { InitiativeView } from './queries/initiativesMatrix.ts';
import type { RejectionCount } from './queries/rejectionsSummary.ts';
import type { StoredReport, UnlinkedDocument } from './queries/reports.ts';
import type { ActsQuery } from './queries/network/asked.ts';
import type { DayVolume, DyadAct } from './queries/network/dyadActs.ts';
import type { PeriodTie, TiesQuery } from './queries/network/periodTies.ts';
import type { EventPage } from './queries/searchEvents.ts';
import type { StoredSignature } from './queries/signatures.ts';
import type { StoreStats } from './queries/stats.ts';
import type { WorldMonth } from './queries/worldMonths.ts';
import type { KeptBatch } from './segments/kept.ts';
import type { Place } from './segments/place.ts';
import type { SegmentEntry } from './segments/readSegments.ts';

/** An open database. Every method may throw a DemarcheError `store.*` with advice. */
export interface Store {
  readonly path: string;
  /** What the user should be told about the database that was opened. */
  readonly notices: readonly StoreNotice[];

  /**
   * This database as it was known as of a day, for reading: what runs begun up to the end of that day have stored, copies
   * and reports of one act joined as far as these documents join them, imported acts with what was known of them.
   * Whatever is stored later changes none of its answers. To be closed before this store.
   */
  asOf(day: Day): Promise<Store>;
  /**
   * This database as though only coded events and stances at least this sure (0 to 1) had been stored, for reading.
   * Imported events count as sure. To be closed before this store. Cost: one pass over the confidence of all events.
   */
  sureOnly(least: number): Promise<Store>;

  /** Begins a run and gives its id. */
  startRun(run: RunStart): Promise<string>;
  /**
   * Writes a batch in one transaction. When the promise is kept, the batch is on the disk, and so is, in the
   * segments beside the database, what it was made from. Documents that are stored already are left as they
   * are. Batches are written one after another. `again`: the batch is one that the segments have kept.
   */
  saveBatch(batch: Batch, again?: KeptBatch): Promise<BatchResult>;
  /** Writes the run's summary. `finished`: a moment, ISO 8601, handed in. `again`: the segments have it there. */
  finishRun(id: string, finished: string, counts: Record<string, unknown>, again?: Place): Promise<void>;
  /** Whether a file of so many bytes was imported into a data set; otherwise one of that size must be new. */
  knowsImportOf(dataset: string, bytes: number): Promise<boolean>;
  /** Of these digests of files, those that were imported before into a data set. */
  knownImports(dataset: string, digests: readonly string[]): Promise<Set<string>>;
  /** Imports files in one transaction; the store must have been opened with them as `readable`. */
  importFiles(request: ImportRequest): Promise<FileResult[]>;
  /** How far the import that is going on is with its longest step, 0 to 1; null where that is not known. */
  importProgress(): number | null;
  /** Puts in order what imports added, and writes the log into the main file. */
  settleImports(): Promise<void>;
  /** Number of entries (batches, ends of runs) that the segments have kept and the database lacks. */
  readonly pending: number;
  /** What the segments hold behind the point up to which the database has taken them in. */
  pendingEntries(): Iterable<SegmentEntry>;
  /** Says that all of {@link pendingEntries} was saved again; only then can new batches be kept. */
  caughtUp(): void;
  /** Of these ids, the stored ones with the digests of their bytes. */
  knownDigests(ids: readonly string[]): Promise<Map<string, string>>;
  /** Near-duplicate signatures of all documents, in the order of ids. */
  signatures(): Promise<StoredSignature[]>;
  /** Events kept under any of these keys, for comparing new reports with them. */
  reportsAt(keys: readonly string[]): Promise<StoredReport[]>;
  /** At most `limit` documents of an earlier version, whose events were never linked; none in a new database. */
  unlinkedDocuments(limit: number): Promise<UnlinkedDocument[]>;
  /** Links the events of such documents, in one transaction. */
  linkEarlier(documents: readonly string[], acts: ActLinks): Promise<void>;

  /** Events that match, the latest first, page by page. */
  searchEvents(filter: EventFilter, page?: { limit?: number; cursor?: string }): Promise<EventPage>;
  /** All events that match, in the order of {@link searchEvents}, without holding them all in memory. */
  eachEvent(filter: EventFilter): AsyncGenerator<CitedEvent>;
  /** Counts of every directed pair by period, sorted by source, target and period. */
  eachDyadPeriod(query: DyadPeriodsQuery): AsyncGenerator<PeriodCounts>;
  /** Which data this is: the version that exports and citations carry. */
  dataVersion(): Promise<DataVersion>;
  /** An event back to its sentence and article, by its id or the beginning of it; undefined when none. */
  eventById(id: string): Promise<EventView | undefined>;
  documentById(id: string): Promise<DocumentView | undefined>;
  /** Counts of a dyad by period, direction and quad class. */
  dyadSeries(query: DyadQuery): Promise<DyadSeries>;
  /** What each data set reports in each month, whoever acts. */
  worldMonths(options?: { dataset?: string; modalities?: readonly Modality[] }): Promise<WorldMonth[]>;
  /** Events of a dyad: `searchEvents` with both countries. */
  dyadEvents(
    first: string,
    second: string,
    filter?: EventFilter,
    page?: { limit?: number; cursor?: string },
  ): Promise<EventPage>;
  /** Pairs of countries, those with most events first. */
  dyads(options?: { limit?: number; dataset?: string }): Promise<DyadSummary[]>;
  /** Every pair of states by period, with the strongest events: what networks are made of. */
  periodTies(query: TiesQuery): Promise<PeriodTie[]>;
  /** All dated acts of a dyad, each once, in order of days. */
  dyadActs(first: string, second: string, query?: ActsQuery): Promise<DyadAct[]>;
  /** How much was reported between any two states, day by day. */
  dayVolumes(query?: ActsQuery): Promise<DayVolume[]>;
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
  /** The log is written into the main file when it has grown to this, in kilobytes. Default 16,384. */
  checkpointKilobytes?: number;
  /** A segment takes no further batch from this size on, in bytes. Default 256 MiB. */
  segmentBytes?: number;
  /** How journal and segments are written; for tests. */
  files?: FileOperations;
  /** What an import may read; default: no query reaches anything but the database itself. */
  readable?: ReadablePlaces;
  /** Another database, whose segments this one is made from; they are only read. */
  segmentsOf?: string;
}
