import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { importableFiles } from '../../../src/exchange/index.ts';
import { importData, importPlaces } from '../../../src/pipeline/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { meter } from '../meter.ts';
import { writeGdelt } from './generate.ts';

/**
 * How fast a GDELT file comes in, against DuckDB alone reading the same file into a table: once with all of its
 * columns, once with those alone that the import keeps, and once with those into a file of the form that Demarche
 * makes. Each in a process of its own, in turn, with the same threads and memory. `node run.js [rows] [rounds]`; the file is made at run time and removed.
 */

const MEMORY = 1200;
const THREADS = 2;

const TYPES: Record<string, string> = {
  GlobalEventID: 'BIGINT',
  Day: 'DATE',
  GoldsteinScale: 'FLOAT',
  NumMentions: 'INTEGER',
  NumSources: 'INTEGER',
  NumArticles: 'INTEGER',
  AvgTone: 'DOUBLE',
};

/** The columns of the file that the import keeps. */
const KEPT = [
  'GlobalEventID',
  'Day',
  'EventCode',
  'Actor1Code',
  'Actor2Code',
  'GoldsteinScale',
  'NumSources',
  'NumArticles',
  'ActionGeo_CountryCode',
  'ActionGeo_FullName',
  'ActionGeo_Lat',
  'ActionGeo_Long',
  'SOURCEURL',
];

interface Figures {
  wallSeconds: number;
  processorSeconds: number;
  peakMebibytes: number;
  megabytes: number;
}

/** DuckDB alone: the file into a table of a new database, and the database written out. */
async function alone(
  file: string,
  folder: string,
  kept?: readonly string[],
  storage?: string,
): Promise<Figures> {
  const form = importableFiles('gdelt', [file]).files[0]?.form;
  const columns = (form?.columns ?? []).map((name) => `'${name}': '${TYPES[name] ?? 'VARCHAR'}'`).join(', ');
  const db = join(folder, 'alone.duckdb');
  const read = meter();
  const instance = await DuckDBInstance.create(db, {
    memory_limit: `${MEMORY}MB`,
    threads: String(THREADS),
    preserve_insertion_order: 'false',
    ...(storage === undefined ? {} : { storage_compatibility_version: storage }),
  });
  const connection = await instance.connect();
  const list = kept === undefined ? '*' : kept.map((name) => `"${name}"`).join(', ');
  await connection.run(
    `CREATE TABLE events AS SELECT ${list} FROM read_csv('${file}', delim = '\t', header = false, auto_detect = false,
       quote = '', escape = '', nullstr = '', dateformat = '%Y%m%d', columns = {${columns}})`,
  );
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  const figures = { ...read(), megabytes: statSync(db).size / 1e6 };
  rmSync(db);
  return figures;
}

/** The import as the command does it: digest, rows, acts, sums, and the database written out. */
async function imported(file: string, folder: string): Promise<Figures> {
  const db = join(folder, 'imported.duckdb');
  const read = meter();
  const plan = importableFiles('gdelt', [file]);
  const store = await openStore(db, {
    threads: THREADS,
    memoryMegabytes: MEMORY,
    readable: importPlaces(plan.files, folder),
  });
  await importData(store, 'gdelt', plan, {
    coder: 'bench',
    settings: {},
    scratch: folder,
    clock: () => performance.now(),
    now: () => '2026-01-01T00:00:00.000Z',
  });
  await store.close();
  const figures = { ...read(), megabytes: statSync(db).size / 1e6 };
  for (const name of [db, `${db}.wal`, `${db}.journal`]) rmSync(name, { force: true });
  return figures;
}

const WAYS = {
  import: imported,
  'DuckDB alone, all 61 columns': (file: string, folder: string) => alone(file, folder),
  'DuckDB alone, the 13 columns kept': (file: string, folder: string) => alone(file, folder, KEPT),
  'DuckDB alone, the 13 columns kept, form 1.3': (file: string, folder: string) =>
    alone(file, folder, KEPT, 'v1.3.0'),
} as const;
type Way = keyof typeof WAYS;

const [first = '', second, third] = process.argv.slice(2);
if (first in WAYS) {
  console.log(JSON.stringify(await WAYS[first as Way](second ?? '', third ?? '')));
} else {
  const [rows, rounds] = [Number(first || 10_000_000), Number(second ?? 1)];
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
  try {
    const file = join(folder, 'rows.export.CSV');
    await writeGdelt(file, rows);
    console.log(`${rows.toLocaleString('en')} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
    const best = new Map<Way, Figures>();
    for (let round = 0; round < rounds; round++)
      for (const way of Object.keys(WAYS) as Way[]) {
        const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), way, file, folder], {
          encoding: 'utf8',
        });
        if (child.status !== 0) throw new Error(child.stderr);
        const figures = JSON.parse(child.stdout) as Figures;
        console.log(`${way}: ${child.stdout.trim()}`);
        const before = best.get(way);
        if (before === undefined || figures.processorSeconds < before.processorSeconds)
          best.set(way, figures);
      }
    const mine = best.get('import') as Figures;
    console.table(
      Object.fromEntries(
        [...best].map(([way, figures]) => [
          way,
          {
            'wall s': figures.wallSeconds.toFixed(1),
            'processor s': figures.processorSeconds.toFixed(1),
            'rows a wall second': Math.round(rows / figures.wallSeconds),
            'peak MiB': Math.round(figures.peakMebibytes),
            'database MB': Math.round(figures.megabytes),
            'import runs at (wall)': (figures.wallSeconds / mine.wallSeconds).toFixed(2),
            'import runs at (processor)': (figures.processorSeconds / mine.processorSeconds).toFixed(2),
          },
        ]),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
