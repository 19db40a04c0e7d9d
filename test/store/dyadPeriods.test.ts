import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkReports } from '../../src/pipeline/linkReports.ts';
import { Database } from '../../src/store/duckdb/database.ts';
import { openStore } from '../../src/store/index.ts';
import { eachDyadPeriod } from '../../src/store/queries/dyadPeriods.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from './fixtures.ts';

it(
  'counts of all pairs are the same, however few sources are added up at once',
  { timeout: 60_000 },
  async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    const store = await openStore(path);
    const codes = ['FRE', 'SYL', 'OST'];
    const text = 'The harbour treaty at Vennberg was praised by both.';
    // Every state towards every other, two articles each: reports of one act, told from either side, some of them mutual.
    const documents = codes.flatMap((source, place) =>
      codes
        .filter((target) => target !== source)
        .flatMap((target) =>
          [0, 1].map((article) => {
            const id = `${source}-${target}-${article}`;
            const parties = { actor: [actor(source)], recipient: [actor(target)] };
            const both = { actor: [actor(source), actor(target)], recipient: [] };
            return coded(id, [event(id, 0, { text, ...(place === 0 ? both : parties) })], { textDigest: id });
          }),
        ),
    );
    const run = await store.startRun(RUN);
    const acts = await linkReports(documents, store);
    expect(acts.pairs.length).toBeGreaterThan(0);
    await store.saveBatch(batch(run, documents, { acts }));
    await store.close();
    const database = await Database.open(path, { readOnly: true, memoryMegabytes: 256, threads: 1 });
    const all = async (atOnce: number) => {
      const rows = [];
      for await (const row of eachDyadPeriod(database, { by: 'month' }, atOnce)) rows.push(row);
      return rows;
    };
    const together = await all(1_000_000);
    expect(together.length).toBe(6);
    expect(await all(1)).toEqual(together);
    database.close();
  },
);
