import { describe, expect, it } from 'vitest';
import { ZONES, differences } from '../../bench/reliability/everywhere.ts';
import { resourcePath } from '../../src/platform/index.ts';

/** Other versions of Node.js are tried by `npm run bench:reliability -- everywhere`. */
describe('exports', { timeout: 300_000 }, () => {
  it('are the same bytes in far-apart time zones and with any number of workers', () => {
    const places = ZONES.map((zone, index) => ({ node: process.execPath, zone, jobs: index + 1 }));
    expect(differences(places, resourcePath('examples/corpus/caravan-digest.rss'))).toEqual([]);
  });
});
