import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { Database } from '../../src/store/duckdb/database.ts';
import { scratchFolder } from './fixtures.ts';

/** Long texts in the order of their digests: more than these readers may hold in memory. */
const SORTED = `SELECT md5(string_agg(left(text, 32), '' ORDER BY place)) AS digest FROM (
  SELECT text, row_number() OVER (ORDER BY text) AS place
  FROM (SELECT repeat(md5(range::VARCHAR), 8) AS text FROM range(400000)))
  WHERE place % 100 = 0`;

afterEach(() => {
  vi.unstubAllEnvs();
});

it('readers of one database put down what they cannot hold each in a place of its own', async () => {
  const path = join(scratchFolder(), 'shared.duckdb');
  await (await openStore(path)).close();
  const temporary = scratchFolder();
  vi.stubEnv('TMPDIR', temporary);
  const options = { readOnly: true, memoryMegabytes: 64, threads: 1 };
  const readers = await Promise.all([1, 2, 3].map(async () => Database.open(path, options)));
  expect(readdirSync(temporary)).toHaveLength(3);
  const answers = await Promise.all(readers.map(async (reader) => reader.rows<{ digest: string }>(SORTED)));
  expect(new Set(answers.map(([row]) => row?.digest)).size).toBe(1);
  for (const reader of readers) reader.close();
  expect(readdirSync(temporary)).toEqual([]);
}, 60_000);
