import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/store/index.ts';
import type { KillResult } from './killCycles.ts';
import { noKills } from './killCycles.ts';
import { runChild } from './runChild.ts';
import { ENDINGS } from './settings.ts';

/** Rows of each file. */
const ROWS = 18;

export interface ImportKillOptions {
  /** The compiled `importChild.js`. */
  child: string;
  folder: string;
  cycles: number;
  /** Files that are imported, one after another. */
  files: number;
  random: () => number;
  longestMilliseconds: number;
}

/** Lists of events of two states, every row another act. */
function writeFiles(folder: string, count: number): string[] {
  mkdirSync(folder);
  return Array.from({ length: count }, (_, file) => {
    const rows = Array.from({ length: ROWS }, (__, row) => {
      const day = `19${60 + file}-0${1 + (row % 9)}-${10 + (row % 18)}`;
      return `${day},FRAGOV,ESP,${row % 2 === 0 ? '0311' : '112'}`;
    });
    const path = join(folder, `events-${file}.csv`);
    writeFileSync(path, `date,source,target,code\n${rows.join('\n')}\n`);
    return path;
  });
}

/** Like {@link killCycles}, for imports: each file that was acknowledged is there once and whole. */
export async function importKills(options: ImportKillOptions): Promise<KillResult> {
  const result = noKills();
  const files = writeFiles(join(options.folder, 'files'), options.files);
  const scratch = join(options.folder, 'scratch');
  mkdirSync(scratch);
  const args = (database: string): string[] => [options.child, database, scratch, ...files];
  const peaceful = join(options.folder, 'peaceful.duckdb');
  await runChild(args(peaceful), null);
  const reference = await openStore(peaceful, { readOnly: true });
  const digest = await reference.contentDigest();
  await reference.close();

  const database = join(options.folder, 'killed.duckdb');
  while (result.cycles < options.cycles) {
    result.cycles++;
    const { acknowledged, done } = await runChild(
      args(database),
      options.random() * options.longestMilliseconds,
    );
    if (!done) result.kills++;
    const store = await openStore(database);
    result.notices += store.notices.length;
    const { directed } = await store.dyadSeries({ first: 'FRA', second: 'ESP', by: 'year' });
    for (const [index] of files.entries()) {
      const year = `${1960 + index}`;
      const found = directed
        .filter(({ start }) => start.startsWith(year))
        .reduce((sum, { quad }) => sum + quad.reduce((a, b) => a + b, 0), 0);
      if (found === 0 && index < acknowledged) result.lost++;
      if (found > 0 && found < ROWS) result.halved++;
      if (found > ROWS) result.doubled++;
    }
    if (done) {
      result.rounds++;
      if ((await store.contentDigest()) !== digest) result.different++;
    }
    await store.close();
    if (done) for (const ending of ENDINGS) rmSync(database + ending, { force: true, recursive: true });
  }
  return result;
}
