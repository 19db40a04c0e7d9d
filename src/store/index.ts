/**
 * The memory of Demarche: one DuckDB file with documents, sentences, events, evidence, initiatives, rejections
 * and runs. SQL stands only here.
 */
export { openStore } from './openStore.ts';
export { openScope, withScope, type Scope } from './layers/scope.ts';
export { beginRebuild, type Finished, type Rebuild, type RebuildOptions } from './rebuild/beginRebuild.ts';
export { examine, type Examination } from './doctor/examine.ts';
export type { Finding } from './doctor/finding.ts';
export type { CarriedOver } from './rebuild/carryOver.ts';
export type { OpenOptions, Store } from './store.ts';
export type {
  ActLinks,
  Batch,
  BatchResult,
  CodedDocument,
  KeptDocument,
  Run,
  RunStart,
  Sighting,
  StoreNotice,
  StoredSentence,
  TracedEvent,
} from './records.ts';
export type { KeptBatch, KeptRun } from './segments/kept.ts';
export type { SegmentEntry } from './segments/readSegments.ts';
export { disk, type FileOperations } from './files.ts';
export { directedPairs } from './writing/dyads.ts';
export type { EventFilter } from './queries/eventFilter.ts';
export type { CitedEvent } from './queries/eachEvent.ts';
export type { DataVersion } from './queries/dataVersion.ts';
export type { DyadPeriodsQuery } from './queries/dyadPeriods.ts';
export type { EventPage, ListedEvent } from './queries/searchEvents.ts';
export type { EventView } from './queries/eventById.ts';
export type { DocumentView } from './queries/documentById.ts';
export type { DyadQuery, DyadSeries, PeriodCounts, SourcedCounts } from './queries/dyadSeries.ts';
export type { WorldMonth } from './queries/worldMonths.ts';
export type { DyadSummary } from './queries/dyadsOverview.ts';
export type { InitiativeView, StanceView, StatusView } from './queries/initiativesMatrix.ts';
export type { ActsQuery } from './queries/network/asked.ts';
export type { DayVolume, DyadAct } from './queries/network/dyadActs.ts';
export type { PeriodTie, TiesQuery } from './queries/network/periodTies.ts';
export type { RejectionCount } from './queries/rejectionsSummary.ts';
export type { StoredSignature } from './queries/signatures.ts';
export type { OtherReport, StoredReport, UnlinkedDocument } from './queries/reports.ts';
export type { StoreStats } from './queries/stats.ts';
export type { ReadablePlaces } from './duckdb/database.ts';
export type { FileForm, FileResult, ImportFile, ImportRequest } from './importing/request.ts';
