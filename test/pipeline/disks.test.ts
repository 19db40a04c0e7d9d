import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { digest } from '../../src/platform/index.ts';
import { ingestFrom } from '../../src/pipeline/index.ts';
import { examine, openStore } from '../../src/store/index.ts';
import { scratchFolder } from '../store/fixtures.ts';
import { options, stories, stream } from './fixtures.ts';

const mounts: string[] = [];

/** Whether this user may make a small file system of its own. */
function mount(folder: string, how: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', folder]).status === 0;
}

const probe = join(scratchFolder(), 'probe');
mkdirSync(probe);
const possible = process.platform === 'linux' && mount(probe, 'size=1m');
if (possible) spawnSync('umount', [probe]);
else console.warn('Skipped: this user may not mount a small file system to fill it.');

afterEach(() => mounts.splice(0).forEach((folder) => spawnSync('umount', ['-l', folder])));

/** A folder on a disk of its own. */
function small(size: string): string {
  const folder = join(scratchFolder(), 'disk');
  mkdirSync(folder);
  mount(folder, `size=${size}`);
  mounts.push(folder);
  return folder;
}

async function ingested(path: string, count: number): Promise<string> {
  const store = await openStore(path);
  try {
    await ingestFrom(stream(stories(count)), store, options());
    return await store.contentDigest();
  } finally {
    await store.close();
  }
}

const allBytes = (folder: string): string =>
  digest(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => `${path} ${digest(readFileSync(path))}`)
      .join('\n'),
  );

describe.skipIf(!possible)('a disk', { timeout: 120_000 }, () => {
  it('that is full: one sentence, and everything acknowledged is there when there is room again', async () => {
    const folder = small('4m');
    const path = join(folder, 'world.duckdb');
    let acknowledged = 0;
    const store = await openStore(path);
    await expect(
      ingestFrom(
        stream(stories(2000)),
        store,
        options({ onProgress: ({ summary }) => (acknowledged = summary.in) }),
      ),
    ).rejects.toMatchObject({
      code: 'store.disk-full',
      advice: expect.stringContaining('it goes on') as string,
    });
    await store.close();
    expect(acknowledged).toBeGreaterThan(0);
    spawnSync('mount', ['-o', 'remount,size=64m', folder]);
    const again = await openStore(path);
    const before = await ingestFrom(stream(stories(acknowledged)), again, options());
    expect(before).toMatchObject({ stored: 0, duplicates: { near: 0 } });
    await ingestFrom(stream(stories(acknowledged + 30)), again, options());
    await again.close();
    expect((await examine(path)).findings.filter(({ level }) => level === 'fault')).toEqual([]);
  });

  it('that may only be read: reading works, writing is one sentence, nothing is harmed', async () => {
    const folder = small('64m');
    const path = join(folder, 'world.duckdb');
    const content = await ingested(path, 20);
    const bytes = allBytes(folder);
    spawnSync('mount', ['-o', 'remount,ro', folder]);
    await expect(ingested(path, 30)).rejects.toMatchObject({ code: 'store.not-writable' });
    const reader = await openStore(path, { readOnly: true });
    expect(await reader.contentDigest()).toBe(content);
    await reader.close();
    const { findings } = await examine(path);
    expect(findings.map(({ code }) => code)).toContain('files.not-writable');
    await expect(openStore(join(folder, 'new.duckdb'))).rejects.toMatchObject({ code: 'store.not-writable' });
    expect(allBytes(folder)).toBe(bytes);
  });
});
