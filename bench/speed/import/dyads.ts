import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { openStore } from '../../../src/store/index.ts';

/**
 * How long a dyad's monthly series takes over many imported events, cold (a database just opened) and warm, beside
 * the best query that can be written by hand over the same acts as a Parquet file sorted by pair and day.
 * `node dyads.js [millions] [pairs]`: events are made inside DuckDB, four in ten of them between two states.
 */

const millions = Number(process.argv[2] ?? 100);
const STATES = 200;
const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
const db = join(folder, 'many.duckdb');
const parquet = join(folder, 'many.parquet');

/** Acts between two states, made by arithmetic; the larger states meet more often. */
const ACTS = `
  SELECT 'gdelt' AS dataset, 1 AS import, n AS row, NULL::VARCHAR AS label,
    'S' || lpad((floor(power(random(), 2) * ${STATES}))::INTEGER::VARCHAR, 3, '0') AS source,
    'S' || lpad((floor(power(random(), 2) * ${STATES}))::INTEGER::VARCHAR, 3, '0') AS target,
    false AS mutual, DATE '1990-01-01' + (n * 12700 // $acts)::INTEGER AS date, 1 + (n % 300)::INTEGER AS kind,
    ['CONSULT', 'SUPPORT', 'AID', 'ACCUSE', 'COERCE', 'ASSAULT'][1 + (n % 6)::INTEGER] AS type,
    (1 + n % 4)::TINYINT AS quad, (n % 21 - 10)::DOUBLE AS score, (n % 21 - 10)::FLOAT AS goldstein,
    'actual' AS modality, 1 AS reports, (1 + n % 3)::INTEGER AS sources, (1 + n % 9)::INTEGER AS articles,
    hash(n) AS act
  FROM range($acts) t(n)`;

/** Fills the tables of acts and sums, in as many imports as would come, each sorted as the import sorts it. */
async function fill(): Promise<void> {
  await (await openStore(db)).close();
  const instance = await DuckDBInstance.create(db, {
    memory_limit: '1500MB',
    threads: '2',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  const acts = Math.round(millions * 0.4e6);
  await connection.run('SELECT setseed(0.5)');
  const imports = Math.max(1, Math.round(millions / 10));
  for (let part = 1; part <= imports; part++)
    await connection.run(
      `INSERT INTO imported_dyads SELECT * REPLACE (${part} AS import) FROM (${ACTS.replaceAll('$acts', String(Math.round(acts / imports)))})
       WHERE source <> target ORDER BY source, target, date`,
    );
  await connection.run(
    `INSERT INTO dyad_months
     SELECT dataset, source, target, mutual, date_trunc('month', date)::DATE, type, quad, modality, count(*), sum(score),
       sum(score * score), sum(goldstein::DOUBLE), sum(reports), sum(sources), sum(articles), min(date), max(date)
     FROM imported_dyads GROUP BY ALL ORDER BY source, target`,
  );
  await connection.run(
    `COPY (SELECT * FROM imported_dyads ORDER BY source, target, date) TO '${parquet}' (FORMAT parquet)`,
  );
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
}

const HAND = (first: string, second: string): string => `
  SELECT date_trunc('month', date) AS month, source, target, quad, count(*), sum(score), sum(score * score), sum(articles)
  FROM '${parquet}'
  WHERE source IN ('${first}', '${second}') AND target IN ('${first}', '${second}') AND source <> target
  GROUP BY ALL ORDER BY month`;

/** Milliseconds that some work takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

try {
  await fill();
  console.log(
    `${millions} million events, ${(statSync(db).size / 1e6).toFixed(0)} MB in the database, ${(statSync(parquet).size / 1e6).toFixed(0)} MB as Parquet`,
  );
  const pairs: [string, string][] = [
    ['S000', 'S001'],
    ['S003', 'S050'],
    ['S120', 'S180'],
    ['S010', 'S011'],
    ['S100', 'S002'],
  ];
  const [cold, warm, handCold, handWarm, weeks]: number[][] = [[], [], [], [], []];
  for (const [first, second] of pairs) {
    const store = await openStore(db, { readOnly: true });
    cold?.push(await timed(() => store.dyadSeries({ first, second, by: 'month' })));
    for (let round = 0; round < 5; round++)
      warm?.push(await timed(() => store.dyadSeries({ first, second, by: 'month' })));
    weeks?.push(await timed(() => store.dyadSeries({ first, second, by: 'week' })));
    await store.close();
    const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1024MB' });
    const connection = await instance.connect();
    const ask = () => connection.runAndReadAll(HAND(first, second));
    handCold?.push(await timed(ask));
    for (let round = 0; round < 5; round++) handWarm?.push(await timed(ask));
    connection.closeSync();
    instance.closeSync();
  }
  const row = (mine: readonly number[], hand: readonly number[]) => ({
    'series, ms': median(mine).toFixed(1),
    'worst, ms': Math.max(...mine).toFixed(1),
    'best by hand over Parquet, ms': median(hand).toFixed(1),
    ratio: (median(mine) / median(hand)).toFixed(2),
  });
  console.table({
    'by month, cold': row(cold ?? [], handCold ?? []),
    'by month, warm': row(warm ?? [], handWarm ?? []),
    'by week, act by act': {
      'series, ms': median(weeks ?? []).toFixed(1),
      'worst, ms': Math.max(...(weeks ?? [])).toFixed(1),
    },
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
