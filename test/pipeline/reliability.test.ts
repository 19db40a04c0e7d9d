import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { damage } from '../../bench/reliability/damage.ts';
import { diskFaults } from '../../bench/reliability/diskFaults.ts';
import { importKills } from '../../bench/reliability/importKills.ts';
import { killCycles } from '../../bench/reliability/killCycles.ts';
import { scratchFolder } from '../store/fixtures.ts';
import { compiled, seeded } from './fixtures.ts';

/** The short form of `npm run bench:reliability`. */

const NOTHING = { lost: 0, doubled: 0, halved: 0, notices: 0, different: 0 };

let children: string;

beforeAll(() => {
  children = join(compiled(), 'bench/reliability');
}, 120_000);

describe('killed at random moments', { timeout: 600_000 }, () => {
  it.each(['checkpoint', 'rebuild'] as const)('in a %s: nothing is lost, doubled or halved', async (mode) => {
    const result = await killCycles({
      child: join(children, 'ingestChild.js'),
      folder: scratchFolder(),
      cycles: 3,
      documents: 40,
      random: seeded(mode.length),
      mode,
      longestMilliseconds: 500,
    });
    expect(result).toMatchObject(NOTHING);
    expect(result.kills).toBeGreaterThan(0);
  });

  it('in an import: nothing is lost, doubled or halved', async () => {
    const result = await importKills({
      child: join(children, 'importChild.js'),
      folder: scratchFolder(),
      cycles: 3,
      files: 6,
      random: seeded(5),
      longestMilliseconds: 900,
    });
    expect(result).toMatchObject(NOTHING);
    expect(result.kills).toBeGreaterThan(0);
  });
});

describe('a fault at a step on the disk', { timeout: 600_000 }, () => {
  it('is reported with advice, loses nothing, and the next try succeeds', async () => {
    const result = await diskFaults({
      folder: scratchFolder(),
      documents: 6,
      failures: ['ENOSPC', 'EIO', 'EMFILE', 'short write'],
      every: 8,
    });
    expect(result).toMatchObject({ unclear: 0, lost: 0, different: 0, faulty: 0 });
    expect(result.refused).toBeGreaterThan(20);
  });
});

describe('damage', { timeout: 600_000 }, () => {
  it.each(['log', 'journal', 'segment'] as const)(
    'to the %s is harmless or noticed, and can be repaired; never silent',
    async (victim) => {
      const folder = join(scratchFolder(), 'damage');
      mkdirSync(folder);
      const result = await damage(victim, { folder, flips: 9, cuts: 3, random: seeded(9), repairEvery: 4 });
      expect(result).toMatchObject({ trials: 12, silent: 0, unclear: 0, repaired: result.tried });
    },
  );
});
