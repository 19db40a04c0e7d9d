import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, ingest } from '../../src/pipeline/index.ts';
import type { IngestSummary } from '../../src/pipeline/index.ts';
import { createApp, listen, loadPage } from '../../src/server/index.ts';
import { openStore } from '../../src/store/index.ts';

export interface ExampleServer {
  address: string;
  summary: IngestSummary;
  close: () => Promise<void>;
}

/** The example corpus, read, coded and stored for real, behind a server on a free port. */
export async function serveExamples(): Promise<ExampleServer> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-page-'));
  const store = await openStore(join(folder, 'examples.duckdb'));
  const pool = createPool({ asOf: '2025-01-01' });
  const summary = await ingest(['examples/corpus'], store, {
    pool,
    coder: 'demarche test',
    clock: () => 0,
    now: () => '2025-01-01T00:00:00Z',
  });
  await pool.close();
  const app = createApp({ store, version: 'test', page: loadPage(), hosts: new Set(['127.0.0.1']) });
  const server = await listen(app, [0]);
  return {
    address: server.address,
    summary,
    close: async () => {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
