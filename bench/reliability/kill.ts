import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killCycles } from './killCycles.ts';
import { seeded } from './world.ts';

/** Kills ingests: `node .cache/tools/bench/reliability/kill.js [CYCLES] [SEED]`, 500 cycles by default. */
const [cycles = '500', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'demarche-kill-'));
const began = Date.now();
try {
  const result = await killCycles({
    child: fileURLToPath(new URL('./ingestChild.js', import.meta.url)),
    folder,
    cycles: Number(cycles),
    documents: 150,
    random: seeded(Number(seed)),
    longestMilliseconds: 1200,
  });
  console.table(result);
  console.log(`${((Date.now() - began) / 1000).toFixed(0)} s, seed ${seed}`);
  const { lost, doubled, halved, notices, different } = result;
  process.exitCode = lost + doubled + halved + notices + different === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
