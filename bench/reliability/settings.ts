import type { IngestOptions, RebuildSettings } from '../../src/pipeline/index.ts';
import { inlinePool } from '../../src/pipeline/index.ts';
import { createCoder } from './world.ts';

/** How the small world is ingested: batches of three documents, no clock. */
export function ingestSettings(fields: Partial<IngestOptions> = {}): IngestOptions {
  return {
    pool: inlinePool(createCoder()),
    poolFor: () => inlinePool(createCoder()),
    coder: 'fiction',
    clock: () => 0,
    now: () => '2024-01-01T00:00:00Z',
    batchDocuments: 3,
    ...fields,
  };
}

/** How it is made again. */
export function rebuildSettings(fields: Partial<RebuildSettings> = {}): RebuildSettings {
  return { coder: 'fiction', models: {}, poolFor: () => inlinePool(createCoder()), ...fields };
}

/** What lies beside a database, by ending. */
export const ENDINGS = ['', '.wal', '.journal', '.d'] as const;
