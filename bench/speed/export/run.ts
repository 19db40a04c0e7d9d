import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportFormat } from '../../../src/core/index.ts';
import { exportFile } from '../../../src/server/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { meter } from '../meter.ts';
import { fillMadeUp } from './world.ts';

/**
 * Time and memory of taking a million made-up events away, each form in a process of its own:
 * `node .cache/tools/bench/speed/export/run.js [EVENTS] [DATABASE]`. A database that is named is kept and used again.
 */
const FORMATS: readonly ExportFormat[] = [
  'plover',
  'csv',
  'parquet',
  'tidy',
  'tidy-parquet',
  'gexf',
  'graphml',
];

/** Memory that the database may use, as `demarche export` sets it. */
const MEGABYTES = 36;

async function one(path: string, format: ExportFormat): Promise<void> {
  const read = meter();
  const store = await openStore(path, { readOnly: true, memoryMegabytes: MEGABYTES, threads: 1 });
  let bytes = 0;
  for await (const piece of (await exportFile(store, { format })).body) bytes += Buffer.byteLength(piece);
  await store.close();
  const { wallSeconds, processorSeconds, peakMebibytes } = read();
  const figures = [
    `${(bytes / 1e6).toFixed(0)} MB`,
    `${wallSeconds.toFixed(1)} s by the clock`,
    `${processorSeconds.toFixed(1)} s of processor time`,
    `at most ${peakMebibytes.toFixed(0)} MiB of memory`,
  ];
  console.log(`${format.padEnd(13)} ${figures.join(', ')}`);
}

const [first = '1000000', named, format] = process.argv.slice(2);
if (format !== undefined && named !== undefined) await one(named, format as ExportFormat);
else {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  try {
    const path = named ?? join(folder, 'million.duckdb');
    if (!existsSync(path)) {
      const store = await openStore(path);
      await fillMadeUp(store, Number(first));
      await store.close();
    }
    console.log(`${first} events`);
    for (const each of FORMATS)
      spawnSync(process.execPath, [process.argv[1] ?? '', first, path, each], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
