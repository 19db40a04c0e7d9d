/** The whole way of a document, from its bytes to stored events, in one thread or several. */
export { createCoder, createPool } from './standardCoder.ts';
export { createReader, type Reader } from './reader.ts';
export { standardStages, type CoderOptions } from './stages.ts';
export { composeCoder, type Coder, type Outcome } from './coder.ts';
export { stage, type CodingStage, type Product, type Products } from './stage.ts';
export { codeStream } from './codeStream.ts';
export { ingest, ingestFrom, type IngestOptions, type IngestProgress } from './ingest.ts';
export { catchUp, type CatchUpOptions, type CatchUpSummary } from './catchUp.ts';
export { rebuild, type RebuildProgress, type RebuildSettings, type RebuildSummary } from './rebuild.ts';
export type { IngestSummary } from './summary.ts';
export { work } from './workers/work.ts';
export type { WorkerSetup } from './workers/protocol.ts';
export { inlinePool, WorkerPool, type CodingPool, type PoolOptions } from './workers/pool.ts';
export { importData, importPlaces, type ImportOptions, type ImportSummary } from './importData.ts';
