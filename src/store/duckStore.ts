import type { Day, Modality, Rejection } from '../core/index.ts';
import { DemarcheError, given } from '../core/index.ts';
import type { Database } from './duckdb/database.ts';
import { importFiles } from './importing/importFiles.ts';
import { knownImports, knowsImportOf } from './importing/knownImports.ts';
import type { FileResult, ImportRequest } from './importing/request.ts';
import { mergeSums } from './importing/settle.ts';
import { knownAsOf } from './layers/knownAsOf.ts';
import { sureOnly } from './layers/sureOnly.ts';
import { contentDigest } from './queries/contentDigest.ts';
import type { DocumentView } from './queries/documentById.ts';
import { documentById } from './queries/documentById.ts';
import type { DataVersion } from './queries/dataVersion.ts';
import { dataVersion } from './queries/dataVersion.ts';
import type { DyadPeriodsQuery } from './queries/dyadPeriods.ts';
import { eachDyadPeriod } from './queries/dyadPeriods.ts';
import type { DyadQuery, DyadSeries, PeriodCounts } from './queries/dyadSeries.ts';
import { dyadSeries } from './queries/dyadSeries.ts';
import type { DyadSummary } from './queries/dyadsOverview.ts';
import { dyadsOverview } from './queries/dyadsOverview.ts';
import type { CitedEvent } from './queries/eachEvent.ts';
import { eachEvent } from './queries/eachEvent.ts';
import type { EventView } from './queries/eventById.ts';
import { eventById } from './queries/eventById.ts';
import type { EventFilter } from './queries/eventFilter.ts';
import type { InitiativeView } from './queries/initiativesMatrix.ts';
import { initiativesMatrix } from './queries/initiativesMatrix.ts';
import type { ActsQuery } from './queries/network/asked.ts';
import type { DayVolume, DyadAct } from './queries/network/dyadActs.ts';
import { dayVolumes, dyadActs } from './queries/network/dyadActs.ts';
import type { PeriodTie, TiesQuery } from './queries/network/periodTies.ts';
import { periodTies } from './queries/network/periodTies.ts';
import type { RejectionCount } from './queries/rejectionsSummary.ts';
import { listRejections, rejectionsSummary } from './queries/rejectionsSummary.ts';
import { listRuns } from './queries/runs.ts';
import type { StoredReport, UnlinkedDocument } from './queries/reports.ts';
import { reportsAt, unlinkedDocuments } from './queries/reports.ts';
import type { EventPage } from './queries/searchEvents.ts';
import { searchEvents } from './queries/searchEvents.ts';
import { signatures } from './queries/signatures.ts';
import type { StoredSignature } from './queries/signatures.ts';
import type { StoreStats } from './queries/stats.ts';
import { stats } from './queries/stats.ts';
import type { WorldMonth } from './queries/worldMonths.ts';
import { worldMonths } from './queries/worldMonths.ts';
import type { ActLinks, Batch, BatchResult, Run, RunStart, StoreNotice } from './records.ts';
import type { KeptBatch } from './segments/kept.ts';
import type { Place } from './segments/place.ts';
import type { SegmentEntry } from './segments/readSegments.ts';
import { readSegments } from './segments/readSegments.ts';
import type { Store } from './store.ts';
import type { Ledger } from './writing/ledger.ts';
import { knownDigests } from './writing/saveBatch.ts';

/** What {@link DuckStore} is made of. */
export interface StoreParts {
  path: string;
  database: Database;
  /** Without, the store is for reading only. */
  ledger: Ledger | undefined;
  /** The folder of its segments. */
  folder: string;
  notices: readonly StoreNotice[];
  /** The day of which the store gives answers; undefined: the present. */
  day?: Day;
  onClose: () => void | Promise<void>;
}

/** The store on DuckDB: a ledger through which everything is written, and the queries. */
export class DuckStore implements Store {
  readonly path: string;
  readonly notices: readonly StoreNotice[];
  readonly #database: Database;
  readonly #folder: string;
  readonly #day: Day | undefined;
  readonly #onClose: () => void | Promise<void>;
  readonly #writer: Ledger | undefined;
  #closed = false;

  constructor({ path, database, ledger, folder, notices, day, onClose }: StoreParts) {
    this.path = path;
    this.notices = notices;
    this.#database = database;
    this.#writer = ledger;
    this.#folder = folder;
    this.#day = day;
    this.#onClose = onClose;
  }

  async asOf(day: Day): Promise<Store> {
    return this.#over(await this.#database.layer((writer, below) => knownAsOf(writer, below, day)), day);
  }

  async sureOnly(least: number): Promise<Store> {
    return this.#over(await this.#database.layer((writer, below) => sureOnly(writer, below, least)));
  }

  /** A store for reading through a layer. */
  #over(database: Database, day = this.#day): Store {
    const { path, notices } = this;
    const onClose = () => database.drop();
    const folder = this.#folder;
    return new DuckStore({ path, notices, database, ledger: undefined, folder, ...given({ day }), onClose });
  }

  get #ledger(): Ledger {
    if (this.#writer !== undefined) return this.#writer;
    throw new DemarcheError(
      'store.read-only',
      `${this.path} was opened for reading only.`,
      'Open it without readOnly to write to it.',
    );
  }

  async startRun(run: RunStart): Promise<string> {
    return this.#ledger.startRun(run);
  }

  async saveBatch(batch: Batch, again?: KeptBatch): Promise<BatchResult> {
    return this.#ledger.saveBatch(batch, again);
  }

  async finishRun(
    id: string,
    finished: string,
    counts: Record<string, unknown>,
    again?: Place,
  ): Promise<void> {
    return this.#ledger.finishRun(id, finished, counts, again);
  }

  knowsImportOf(dataset: string, bytes: number): Promise<boolean> {
    return knowsImportOf(this.#database, dataset, bytes);
  }

  knownImports(dataset: string, digests: readonly string[]): Promise<Set<string>> {
    return knownImports(this.#database, dataset, digests);
  }

  async importFiles(request: ImportRequest): Promise<FileResult[]> {
    const paths = request.files.map(({ path }) => path);
    return this.#ledger.saveImport(paths, (writer) => importFiles(writer, request));
  }

  importProgress(): number | null {
    return this.#database.progress();
  }

  async settleImports(): Promise<void> {
    await this.#ledger.transaction(mergeSums);
    await this.#ledger.checkpoint();
  }

  get pending(): number {
    return this.#ledger.pending;
  }

  pendingEntries(): Iterable<SegmentEntry> {
    return readSegments(this.#folder, this.#ledger.mark);
  }

  caughtUp(): void {
    this.#ledger.caughtUp();
  }

  knownDigests(ids: readonly string[]): Promise<Map<string, string>> {
    return knownDigests(this.#database, ids);
  }

  signatures(): Promise<StoredSignature[]> {
    return signatures(this.#database);
  }

  reportsAt(keys: readonly string[]): Promise<StoredReport[]> {
    return reportsAt(this.#database, keys);
  }

  unlinkedDocuments(limit: number): Promise<UnlinkedDocument[]> {
    return unlinkedDocuments(this.#database, limit);
  }

  async linkEarlier(documents: readonly string[], acts: ActLinks): Promise<void> {
    return this.#ledger.linkEarlier(documents, acts);
  }

  searchEvents(filter: EventFilter, page?: { limit?: number; cursor?: string }): Promise<EventPage> {
    return searchEvents(this.#database, filter, page);
  }

  eachEvent(filter: EventFilter): AsyncGenerator<CitedEvent> {
    return eachEvent(this.#database, filter);
  }

  eachDyadPeriod(query: DyadPeriodsQuery): AsyncGenerator<PeriodCounts> {
    return eachDyadPeriod(this.#database, query);
  }

  dataVersion(): Promise<DataVersion> {
    return dataVersion(this.#database, this.#day);
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

  worldMonths(options?: { dataset?: string; modalities?: readonly Modality[] }): Promise<WorldMonth[]> {
    return worldMonths(this.#database, options);
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

  periodTies(query: TiesQuery): Promise<PeriodTie[]> {
    return periodTies(this.#database, query);
  }

  dyadActs(first: string, second: string, query?: ActsQuery): Promise<DyadAct[]> {
    return dyadActs(this.#database, first, second, query);
  }

  dayVolumes(query?: ActsQuery): Promise<DayVolume[]> {
    return dayVolumes(this.#database, query);
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
    try {
      await this.#writer?.close();
    } finally {
      await this.#onClose();
    }
  }
}
