import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportFormat } from '../../../src/core/index.ts';
import { keepYoungSmall } from '../../../src/start/index.ts';
import { exportFile } from '../../../src/server/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { meter } from '../meter.ts';
import { served } from './slowReader.ts';
import { fillMadeUp } from './world.ts';

/**
 * Time and memory of taking a million made-up events away, each form in a process of its own, and of serving them to a
 * slow reader and to a fast one (10^6 bytes are a MB):
 * `node .cache/tools/bench/speed/export/run.js [EVENTS] [DATABASE [FORM | served]]`. A database that is named is kept and
 * used again.
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
  // As `demarche export` does.
  keepYoungSmall();
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
    `at most ${((peakMebibytes * 2 ** 20) / 1e6).toFixed(0)} MB of memory`,
  ];
  console.log(`${format.padEnd(13)} ${figures.join(', ')}`);
}

/** A megabyte a second, and as fast as it comes. */
const PACES = [1e6, Number.POSITIVE_INFINITY];
const SECONDS = 20;

async function overHttp(path: string): Promise<void> {
  const middle = (sorted: readonly number[]): string => (sorted[sorted.length >> 1] ?? Number.NaN).toFixed(0);
  for (const format of ['plover', 'csv', 'parquet'] as const)
    for (const pace of PACES) {
      const { takenBytes, beforeMegabytes, peakMegabytes, alone, others } = await served(
        path,
        format,
        SECONDS,
        pace,
      );
      const figures = [
        `${(takenBytes / 1e6).toFixed(0)} MB in ${SECONDS} s`,
        `server ${beforeMegabytes.toFixed(0)} MB before, at most ${peakMegabytes.toFixed(0)} MB`,
        `another question ${middle(alone)} ms before, ${middle(others)} ms meanwhile, at most ${others.at(-1)?.toFixed(0)} ms`,
      ];
      console.log(
        `${format.padEnd(13)} over HTTP, ${pace === PACES[0] ? 'slow' : 'fast'}: ${figures.join('; ')}`,
      );
    }
}

const [first = '1000000', named, format] = process.argv.slice(2);
if (format === 'served' && named !== undefined) await overHttp(named);
else if (format !== undefined && named !== undefined) await one(named, format as ExportFormat);
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
    await overHttp(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
