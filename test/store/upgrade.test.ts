import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { Database } from '../../src/store/duckdb/database.ts';
import { MIGRATIONS, SCHEMA_VERSION, migrate, schemaVersion } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/index.ts';
import { scratchFolder } from './fixtures.ts';

const OPEN = { readOnly: false, memoryMegabytes: 256, threads: 1 };

/** A database of schema `version`, with content: that of version 1, brought up to it by the steps of then. */
async function old(version: number): Promise<string> {
  const path = join(scratchFolder(), `version-${version}.duckdb`);
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run(readFileSync(new URL('versions/1.sql', import.meta.url), 'utf8'));
  connection.closeSync();
  instance.closeSync();
  const database = await Database.open(path, OPEN);
  await migrate(database, 1, 'demarche test', MIGRATIONS.slice(0, version));
  database.close();
  return path;
}

/** What a database says after it was brought up to date. */
async function contentOf(path: string): Promise<unknown> {
  const store = await openStore(path);
  const content = [
    await store.contentDigest(),
    await store.dyadSeries({ first: 'FRE', second: 'SYL', by: 'year' }),
    await store.stats(),
  ];
  await store.close();
  return content;
}

const versions = MIGRATIONS.map(({ version }) => version);

describe('upgrades', { timeout: 300_000 }, () => {
  it.each(versions)('from version %i give the same content', async (version) => {
    expect(await contentOf(await old(version))).toEqual(await contentOf(await old(SCHEMA_VERSION)));
  });

  it.each(versions.slice(1))(
    'to version %i, broken off at any statement, leave the database as it was; the next try succeeds',
    async (version) => {
      const step = MIGRATIONS[version - 1];
      const expected = await contentOf(await old(SCHEMA_VERSION));
      const path = await old(version - 1);
      for (const [index] of (step?.statements ?? []).entries()) {
        const broken = MIGRATIONS.map((one) =>
          one.version === version
            ? { ...one, statements: [...one.statements.slice(0, index + 1), `SELECT error('broken off')`] }
            : one,
        );
        const database = await Database.open(path, OPEN);
        await expect(migrate(database, version - 1, 'demarche test', broken)).rejects.toThrow('broken off');
        expect(await schemaVersion(database)).toBe(version - 1);
        database.close();
      }
      expect(await contentOf(path)).toEqual(expected);
    },
  );
});
