import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, ingest } from '../../../src/pipeline/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { meter, printSpeed } from '../meter.ts';

/**
 * How fast documents are read, coded and stored, and how fast they are found to be stored already:
 * `node .cache/tools/bench/speed/ingest/run.js [FILE] [JOBS]`.
 */
const [file = resourcePath('../shared/data/re3d/documents.jsonl'), jobs = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  const database = join(folder, 'bench.duckdb');
  const store = await openStore(database);
  const pool = createPool({ jobs: Number(jobs) });
  for (const round of ['first', 'second']) {
    const read = meter();
    const summary = await ingest([file], store, {
      pool,
      coder: 'bench',
      clock: () => performance.now(),
      now: () => new Date().toISOString(),
    });
    const { in: documents, sentences, events } = summary;
    printSpeed(`ingest --jobs ${jobs}, the ${round} time`, { documents, sentences, events }, read());
  }
  await pool.close();
  await store.close();
  console.log(`database ${(statSync(database).size / 1024 / 1024).toFixed(1)} MiB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
