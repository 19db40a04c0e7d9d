import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RebuildSettings } from '../../src/pipeline/index.ts';
import { ingestFrom, rebuild } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';
import { RUN, batch, coded, scratchFolder } from '../store/fixtures.ts';
import { document, options, seeded, stories, stream } from './fixtures.ts';

const settings = (fields: Partial<RebuildSettings> = {}): RebuildSettings => ({
  coder: 'fiction',
  models: {},
  poolFor: () => options().pool,
  ...fields,
});

/** A database of two runs, with duplicates, rejections, a clash of ids, and its digest. */
async function made(): Promise<{ path: string; before: string }> {
  const path = join(scratchFolder(), 'world.duckdb');
  const store = await openStore(path);
  const items = [
    ...stories(30),
    ...stories(3).map((item) =>
      item.kind === 'document' ? { ...item, document: { ...item.document, source: 'elsewhere.txt' } } : item,
    ),
    document('Other words.', { id: 'twice' }),
    document('Quite other words.', { id: 'twice' }),
    {
      kind: 'rejection' as const,
      rejection: { stage: 'acquire' as const, source: 'x', code: 'json.malformed', reason: 'No JSON.' },
    },
  ];
  await ingestFrom(stream(items), store, options());
  await ingestFrom(stream(stories(60)), store, options({ now: () => '2024-02-02T00:00:00Z' }));
  const before = await store.contentDigest();
  await store.close();
  return { path, before };
}

async function digestOf(path: string): Promise<string> {
  const store = await openStore(path, { readOnly: true });
  const content = await store.contentDigest();
  expect(store.notices).toEqual([]);
  await store.close();
  return content;
}

describe('rebuilding', { timeout: 120_000 }, () => {
  it('gives the same content bit for bit, and the same runs', async () => {
    const { path, before } = await made();
    const store = await openStore(path, { readOnly: true });
    const runs = await store.runs();
    await store.close();
    const summary = await rebuild(path, settings());
    expect(summary).toMatchObject({
      before,
      after: before,
      same: true,
      keptOld: false,
      made: { lost: [], damaged: 0 },
    });
    expect(await digestOf(path)).toBe(before);
    const again = await openStore(path);
    expect(await again.runs()).toEqual(runs);
    // And it goes on as if nothing had been.
    await ingestFrom(stream(stories(66)), again, options());
    await again.close();
    expect((await rebuild(path, settings())).same).toBe(true);
    expect(readdirSync(join(path, '..')).toSorted()).toEqual(
      ['', '.d', '.journal'].map((ending) => `world.duckdb${ending}`),
    );
  });

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['cut in half', (path: string) => truncateSync(path, readFileSync(path).length / 2)],
    ['no database at all', (path: string) => writeFileSync(path, 'Dear diary')],
  ])('works where the database is %s', async (_, harm) => {
    const { path, before } = await made();
    harm(path);
    const there = existsSync(path);
    const summary = await rebuild(path, settings());
    expect(summary).toMatchObject({ before: null, same: null, after: before, keptOld: there });
    expect(existsSync(`${path}.before-rebuild`)).toBe(there);
    expect(await digestOf(path)).toBe(before);
  });

  it('stopped, it goes on where it was; the database at hand is untouched', async () => {
    const { path, before } = await made();
    const controller = new AbortController();
    const first = await rebuild(
      path,
      settings({ signal: controller.signal, onProgress: ({ done }) => done > 20 && controller.abort() }),
    );
    expect(first.made.stopped).toBe(true);
    expect(await digestOf(path)).toBe(before);
    const second = await rebuild(path, settings());
    expect(second).toMatchObject({ resumed: true, same: true });
    expect(second.made.batches).toBeGreaterThan(0);
    expect(second.made.batches + first.made.batches).toBeLessThan(20);
    // What has since changed is begun anew.
    await rebuild(path, settings({ signal: AbortSignal.abort() }));
    const store = await openStore(path);
    await ingestFrom(stream([document('OST praised FRE.')]), store, options());
    await store.close();
    expect(await rebuild(path, settings())).toMatchObject({ resumed: false, same: true });
  });

  it('takes over what was never kept: documents of earlier versions, rows of other data sets', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    const store = await openStore(path);
    const run = await store.startRun({ ...RUN, started: '2020-01-01T00:00:00Z' });
    await store.saveBatch(
      batch(run, [coded('old-1'), coded('old-2')], {
        rejections: [{ stage: 'clean', source: 'y', code: 'page.empty', reason: 'Nothing.' }],
        sightings: [{ document: 'old-1', source: 'elsewhere' }],
        similar: [['old-1', 'old-2']],
      }),
    );
    await ingestFrom(stream(stories(20)), store, options());
    const before = await store.contentDigest();
    await store.close();
    const summary = await rebuild(path, settings());
    expect(summary).toMatchObject({ same: true, carried: { documents: 2 } });
    expect(await digestOf(path)).toBe(before);
  });

  it('another coder is said, and the old file is kept', async () => {
    const { path, before } = await made();
    const summary = await rebuild(path, settings({ coder: 'fiction 2' }));
    // The little coder finds the same, whatever it is called.
    expect(summary.made.otherwise).toBe(summary.made.batches);
    expect(summary.after).toBe(before);
    const store = await openStore(path, { readOnly: true });
    expect((await store.runs()).map(({ coder }) => coder)).toEqual(['fiction 2', 'fiction 2']);
    await store.close();
  });

  it('what is damaged in the segments comes from the database, or is named as lost', async () => {
    const { path, before } = await made();
    const segment = join(`${path}.d`, '000001.warc.gz');
    const whole = readFileSync(segment);
    const random = seeded(8);
    let salvaged = 0;
    for (let trial = 0; trial < 6; trial++) {
      const harmed = Buffer.from(whole);
      const place = 800 + Math.floor(random() * (whole.length - 900));
      harmed.fill(0, place, place + 40);
      writeFileSync(segment, harmed);
      const summary = await rebuild(path, settings());
      expect(summary).toMatchObject({ same: true, missing: [] });
      expect(summary.made.damaged).toBeGreaterThan(0);
      expect(await digestOf(path)).toBe(before);
      salvaged += summary.salvaged ?? 0;
    }
    expect(salvaged).toBeGreaterThan(0);
    rmSync(path);
    const without = await rebuild(path, settings());
    expect(without.missing?.length).toBeGreaterThan(0);
    expect(without.after).not.toBe(before);
  });

  it('says so where there is nothing to make it from', async () => {
    const path = join(scratchFolder(), 'none.duckdb');
    await expect(rebuild(path, settings())).rejects.toMatchObject({
      code: 'store.nothing-kept',
      exitCode: 2,
    });
  });
});
