import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { DemarcheError } from '../../src/core/index.ts';
import { describe, expect, it } from 'vitest';
import type { StoreNotice } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import { RUN, batch, coded, scratchFolder } from './fixtures.ts';

/** Runs statements on a DuckDB file, past the store. */
async function raw(path: string, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

async function made(path: string): Promise<string> {
  const store = await openStore(path);
  await store.saveBatch(batch(await store.startRun(RUN), [coded('a'), coded('b')]));
  const digest = await store.contentDigest();
  await store.close();
  return digest;
}

describe('opening', { timeout: 120_000 }, () => {
  it('a missing file: reading says so, writing makes it', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    await expect(openStore(path, { readOnly: true })).rejects.toMatchObject({
      code: 'store.missing',
      exitCode: 2,
    });
    const store = await openStore(path);
    expect(store.notices).toEqual([]);
    await store.close();
    expect(existsSync(`${path}.unfinished`)).toBe(false);
    const again = await openStore(path, { readOnly: true });
    expect(again.notices).toEqual([]);
    await expect(again.startRun(RUN)).rejects.toMatchObject({ code: 'store.read-only' });
    await again.close();
  });

  it('a missing folder, a folder', async () => {
    const folder = scratchFolder();
    await expect(openStore(join(folder, 'no', 'world.duckdb'))).rejects.toMatchObject({
      code: 'store.no-folder',
    });
    mkdirSync(join(folder, 'yes'));
    await expect(openStore(join(folder, 'yes'))).rejects.toMatchObject({ code: 'store.is-a-folder' });
  });

  it.each([
    ['text', 'Dear diary, today I met the envoy of Sylvania.'.repeat(500)],
    ['nothing', ''],
    ['a few bytes', 'DUCK'],
  ])('a file that is no database: %s', async (_, content) => {
    const path = join(scratchFolder(), 'notes.txt');
    writeFileSync(path, content);
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store.not-a-database' });
    await expect(openStore(path, { readOnly: true })).rejects.toMatchObject({ code: 'store.not-a-database' });
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it("somebody else's database is left alone", async () => {
    const path = join(scratchFolder(), 'theirs.duckdb');
    await raw(path, 'CREATE TABLE invoices (id INTEGER)');
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store.foreign' });
  });

  it('a database of a newer version is left alone', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    await made(path);
    await raw(path, `UPDATE meta SET value = '99' WHERE key = 'schema'`);
    for (const readOnly of [true, false])
      await expect(openStore(path, { readOnly })).rejects.toMatchObject({ code: 'store.newer-version' });
  });

  it.each([true, false])(
    'a database of version 1 is brought up to date, after saying so (readOnly %s)',
    async (readOnly) => {
      const path = join(scratchFolder(), 'old.duckdb');
      await raw(path, readFileSync(new URL('versions/1.sql', import.meta.url), 'utf8'));
      const notices: StoreNotice[] = [];
      const store = await openStore(path, { readOnly, onNotice: (notice) => notices.push(notice) });
      expect(notices.map(({ code }) => code)).toEqual(['store.migrated', 'store.journal-missing']);
      expect(await store.dyadSeries({ first: 'FRE', second: 'SYL', by: 'year' })).toMatchObject({
        events: 1,
      });
      expect((await store.eventById('e1'))?.article.article.title).toBe('An old story');
      const write = async () => store.saveBatch(batch(await store.startRun(RUN), [coded('new')]));
      expect(readOnly ? [] : (await write()).stored).toEqual(readOnly ? [] : ['new']);
      await store.close();
      const again = await openStore(path, { readOnly: true });
      expect(again.notices.map(({ code }) => code)).toEqual(readOnly ? ['store.journal-missing'] : []);
      await again.close();
    },
  );

  it('a file that another process writes: who holds it, and what to do', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    await made(path);
    const api = import.meta.resolve('@duckdb/node-api');
    const script = `import(${JSON.stringify(api)}).then(async ({ DuckDBInstance }) => {
      globalThis.kept = await DuckDBInstance.create(${JSON.stringify(path)});
      console.log('open');
      setInterval(() => globalThis.kept, 1000);
    })`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      for (const readOnly of [true, false])
        await expect(openStore(path, { readOnly })).rejects.toMatchObject({
          code: 'store.locked',
          message: expect.stringContaining(String(child.pid)) as string,
        });
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('the same file twice in one program', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    const store = await openStore(path);
    await expect(openStore(path)).rejects.toMatchObject({ code: 'store.open-twice' });
    await expect(openStore(path, { readOnly: true })).rejects.toMatchObject({ code: 'store.open-twice' });
    await store.close();
    const one = await openStore(path, { readOnly: true });
    const two = await openStore(path, { readOnly: true });
    await one.close();
    await two.close();
    await (await openStore(path)).close();
  });

  it('no query reaches other files or changes the settings', async () => {
    const { Database } = await import('../../src/store/duckdb/database.ts');
    const folder = scratchFolder();
    writeFileSync(join(folder, 'secret.csv'), 'a\n1\n');
    const database = await Database.open(join(folder, 'x.duckdb'), {
      readOnly: false,
      memoryMegabytes: 256,
      threads: 1,
    });
    for (const statement of [
      `SELECT * FROM read_csv('${folder}/secret.csv')`,
      `COPY (SELECT 1) TO '${folder}/out.csv'`,
      `ATTACH '${folder}/y.duckdb'`,
      `INSTALL httpfs`,
      `LOAD '${folder}/x.duckdb_extension'`,
      `SET enable_external_access = true`,
      `SET memory_limit = '9GB'`,
    ])
      await expect(database.rows(statement)).rejects.toThrow(DemarcheError);
    database.close();
  });
});
