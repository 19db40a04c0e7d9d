import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { killCycles } from '../../bench/reliability/killCycles.ts';
import { ingestFrom } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';
import { scratchFolder } from '../store/fixtures.ts';
import { compiled, options, seeded, stories, stream } from './fixtures.ts';

let ingestChild: string;

beforeAll(() => {
  ingestChild = join(compiled(), 'bench/reliability/ingestChild.js');
}, 120_000);

describe.skipIf(process.platform !== 'linux')('an ingest that runs out of room', () => {
  it('says so, keeps what was acknowledged, and goes on when there is room', async () => {
    const database = join(scratchFolder(), 'small.duckdb');
    // Files may grow to 1.3 MB; without the trap the system would end the process instead of refusing.
    const cramped = `trap '' XFSZ; ulimit -f 1300; exec "$0" "$1" "$2" 900`;
    const child = spawnSync('bash', ['-c', cramped, process.execPath, ingestChild, database], {
      encoding: 'utf8',
    });
    expect(child.stderr).toContain("code: 'store.disk-full'");
    const acknowledged = Number([...child.stdout.matchAll(/acknowledged (\d+)\n/g)].at(-1)?.[1]);
    expect(acknowledged).toBeGreaterThan(0);
    const store = await openStore(database);
    expect(store.notices).toEqual([]);
    const again = await ingestFrom(stream(stories(acknowledged)), store, options());
    expect(again).toMatchObject({ stored: 0, duplicates: { near: 0 } });
    await store.close();
  }, 120_000);
});

describe('an ingest that is killed at random moments', () => {
  it('loses nothing acknowledged, doubles nothing, halves nothing, and goes on to the same end', async () => {
    const result = await killCycles({
      child: ingestChild,
      folder: scratchFolder(),
      cycles: 12,
      documents: 60,
      random: seeded(3),
      longestMilliseconds: 600,
    });
    expect(result).toMatchObject({ cycles: 12, lost: 0, doubled: 0, halved: 0, notices: 0, different: 0 });
    expect(result.kills).toBeGreaterThan(5);
  }, 600_000);
});
