import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VICTIMS, damage } from './damage.ts';
import { resourcePath } from '../../src/platform/index.ts';
import { diskFaults } from './diskFaults.ts';
import { ZONES, differences } from './everywhere.ts';
import { importKills } from './importKills.ts';
import type { KillMode } from './killCycles.ts';
import { killCycles } from './killCycles.ts';
import { seeded } from './world.ts';

/**
 * The long form of the reliability tests: `npm run bench:reliability -- [PART] [SHARE] [SEED]`. Parts are `kills`,
 * `faults`, `damage` and `everywhere`, all by default; a share of 0.1 does a tenth of it.
 */
const [part = 'all', share = '1', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'demarche-reliability-'));
const random = seeded(Number(seed));
const times = (count: number): number => Math.max(1, Math.round(count * Number(share)));
const wants = (name: string): boolean => part === 'all' || part === name;
let wrong = 0;

async function timed<Result extends object>(
  name: string,
  work: () => Promise<Result>,
  mustBeZero: readonly (keyof Result)[],
): Promise<void> {
  const began = performance.now();
  const result = await work();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${name} (${seconds} s): ${JSON.stringify(result)}`);
  for (const key of mustBeZero) if (result[key] !== 0) wrong++;
}

const KILLS: readonly (readonly [KillMode, number])[] = [
  ['ingest', 300],
  ['checkpoint', 150],
  ['rebuild', 50],
];

try {
  if (wants('kills'))
    for (const [mode, cycles] of KILLS)
      await timed(
        `kill -9 in ${mode}`,
        () =>
          killCycles({
            child: fileURLToPath(new URL('./ingestChild.js', import.meta.url)),
            folder: mkdtempSync(join(folder, mode)),
            cycles: times(cycles),
            documents: 90,
            random,
            mode,
            longestMilliseconds: 1200,
          }),
        ['lost', 'doubled', 'halved', 'notices', 'different'],
      );
  if (wants('kills'))
    await timed(
      'kill -9 in import',
      () =>
        importKills({
          child: fileURLToPath(new URL('./importChild.js', import.meta.url)),
          folder: mkdtempSync(join(folder, 'import')),
          cycles: times(100),
          files: 20,
          random,
          longestMilliseconds: 1500,
        }),
      ['lost', 'doubled', 'halved', 'notices', 'different'],
    );
  if (wants('faults'))
    await timed(
      'a fault at every step on the disk',
      () =>
        diskFaults({
          folder,
          documents: 12,
          failures: ['ENOSPC', 'EIO', 'EMFILE', 'short write'],
          every: Number(share) < 1 ? Math.round(1 / Number(share)) : 1,
        }),
      ['unclear', 'lost', 'different', 'faulty'],
    );
  if (wants('damage'))
    for (const victim of VICTIMS)
      await timed(
        `damage to the ${victim}`,
        () => damage(victim, { folder, flips: times(250), cuts: times(50), random, repairEvery: 5 }),
        ['silent', 'unclear'],
      );
  if (wants('everywhere'))
    await timed(
      'exports on every version of Node.js and in two time zones',
      async () => {
        // Further programs stand in DEMARCHE_NODES, parted by colons.
        const nodes = [process.execPath, ...(process.env['DEMARCHE_NODES'] ?? '').split(':').filter(Boolean)];
        const places = nodes.flatMap((node) => ZONES.map((zone, index) => ({ node, zone, jobs: index + 1 })));
        const different = differences(places, resourcePath('examples/corpus'));
        different.forEach((line) => console.log(line));
        return Promise.resolve({ places: places.length, different: different.length });
      },
      ['different'],
    );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
