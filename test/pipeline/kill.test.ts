import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { killCycles } from '../../bench/reliability/killCycles.ts';
import { scratchFolder } from '../store/fixtures.ts';
import { compiled, seeded } from './fixtures.ts';

let child: string;

beforeAll(() => {
  child = join(compiled(), 'bench/reliability/ingestChild.js');
}, 120_000);

describe('an ingest that is killed at random moments', () => {
  it('loses nothing acknowledged, doubles nothing, halves nothing, and goes on to the same end', async () => {
    const result = await killCycles({
      child,
      folder: scratchFolder(),
      cycles: 20,
      documents: 60,
      random: seeded(3),
      longestMilliseconds: 600,
    });
    expect(result).toMatchObject({ cycles: 20, lost: 0, doubled: 0, halved: 0, notices: 0, different: 0 });
    expect(result.kills).toBeGreaterThan(5);
  }, 300_000);
});
