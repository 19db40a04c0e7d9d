import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { gdeltLine } from '../exchange/importing/samples.ts';
import { scratchFolder } from '../store/fixtures.ts';

const PROGRAM = 'dist/cli/main.js';

/** Runs an import; kills it after some milliseconds, if it still goes on. Gives its exit status, null when killed. */
async function importing(files: readonly string[], db: string, killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, [PROGRAM, 'import', 'gdelt', ...files, '--db', db], {
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  if (killAfter !== undefined) {
    await Promise.race([ended, wait(killAfter)]);
    child.kill('SIGKILL');
  }
  return ended;
}

async function contents(db: string) {
  const store = await openStore(db, { readOnly: true });
  const series = await store.dyadSeries({ first: 'USA', second: 'MEX', by: 'year' });
  const result = { digest: await store.contentDigest(), dyad: series.events, ...(await store.stats()) };
  await store.close();
  return result;
}

describe.skipIf(!existsSync(PROGRAM))('an import that is killed', { timeout: 300_000 }, () => {
  it('goes on when it is called again, with nothing lost and nothing doubled', async () => {
    const folder = scratchFolder();
    // Files of two forms in turn are imported one by one, each in a transaction of its own.
    const files = Array.from({ length: 6 }, (_, index) => {
      const rows = Array.from({ length: 3000 }, (__, row) =>
        gdeltLine(
          {
            id: index * 10_000 + row,
            day: `2014030${index + 1}`,
            actor1: 'USAGOV',
            actor2: row % 3 === 0 ? 'CAN' : 'MEX',
            place: String(row % 700),
            fips: 'US',
          },
          index % 2 === 0 ? 58 : 61,
        ),
      );
      const path = join(folder, `${index}.csv`);
      writeFileSync(path, `${rows.join('\n')}\n`);
      return path;
    });
    const whole = join(folder, 'whole.duckdb');
    expect(await importing(files, whole)).toBe(0);
    const expected = await contents(whole);
    expect(expected.imported).toMatchObject([{ dataset: 'gdelt', rows: 18_000 }]);

    const db = join(folder, 'killed.duckdb');
    let killed = 0;
    for (const moment of [300, 900, 1400, 1900, 2500])
      if ((await importing(files, db, moment)) === null) killed += 1;
    expect(killed).toBeGreaterThan(0);
    expect(await importing(files, db)).toBe(0);
    expect(await contents(db)).toEqual(expected);
  });
});
if (!existsSync(PROGRAM)) console.warn('skipped: the program is not built');
