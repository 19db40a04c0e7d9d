import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingestFrom } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';
import { scratchFolder } from '../store/fixtures.ts';
import { document, options, seeded, shuffled, stories, stream } from './fixtures.ts';

const fresh = (): Promise<Awaited<ReturnType<typeof openStore>>> =>
  openStore(join(scratchFolder(), 'world.duckdb'));

describe('ingesting', { timeout: 120_000 }, () => {
  it('everything that comes in is stored, a duplicate, or rejected with a reason', async () => {
    const store = await fresh();
    const items = [
      ...stories(100),
      ...stories(3),
      document('Other words.', { id: 'twice' }),
      document('Quite other words.', { id: 'twice' }),
      {
        kind: 'rejection' as const,
        rejection: { stage: 'acquire' as const, source: 'x', code: 'json.malformed', reason: 'No JSON.' },
      },
    ];
    const summary = await ingestFrom(stream(items), store, options());
    expect(summary).toMatchObject({
      in: 106,
      duplicates: { exact: 3, near: 12 },
      rejected: 11,
      reasons: { 'page.empty': 9, 'json.malformed': 1, 'document.id-taken': 1 },
      stopped: false,
    });
    expect(summary.stored).toBe(106 - 3 - 12 - 11);
    expect(await store.stats()).toMatchObject({ documents: summary.stored + 12, copies: 12, rejections: 11 });
    const runs = await store.runs();
    expect(runs).toHaveLength(1);
    expect(runs[0]?.counts).toMatchObject({ in: 106 });
    await store.close();
  });

  it('twice adds nothing', async () => {
    const store = await fresh();
    await ingestFrom(stream(stories(50)), store, options());
    const before = await store.contentDigest();
    const again = await ingestFrom(stream(stories(50)), store, options());
    expect(again).toMatchObject({
      in: 50,
      stored: 0,
      events: 0,
      duplicates: { exact: 46, near: 0 },
      rejected: 4,
    });
    expect(await store.contentDigest()).toBe(before);
    await store.close();
  });

  it('any order of reading and any size of batches gives the same content', async () => {
    const random = seeded(7);
    const digests = new Set<string>();
    for (const batchDocuments of [4, 7, 64, 1000]) {
      const store = await fresh();
      await ingestFrom(
        stream(shuffled([...stories(45), ...stories(12)], random)),
        store,
        options({ batchDocuments }),
      );
      digests.add(await store.contentDigest());
      await store.close();
    }
    expect(digests.size).toBe(1);
  });

  it('stopped, it goes on where it was', async () => {
    const whole = await fresh();
    await ingestFrom(stream(stories(60)), whole, options());
    const store = await fresh();
    const controller = new AbortController();
    const first = await ingestFrom(
      stream(stories(60)),
      store,
      options({
        signal: controller.signal,
        onProgress: ({ summary }) => summary.in >= 16 && controller.abort(),
      }),
    );
    expect(first.stopped).toBe(true);
    expect(first.in).toBeGreaterThanOrEqual(16);
    expect(first.in).toBeLessThan(60);
    const second = await ingestFrom(stream(stories(60)), store, options());
    expect(second.stopped).toBe(false);
    expect(await store.contentDigest()).toBe(await whole.contentDigest());
    await store.close();
    await whole.close();
  });

  it('reports how far it is', async () => {
    const store = await fresh();
    let time = 0;
    const seen: number[] = [];
    const summary = await ingestFrom(
      stream(stories(20)),
      store,
      options({
        clock: () => (time += 500),
        total: 20,
        onProgress: ({ done, total }) => seen.push(done, total ?? 0),
      }),
    );
    expect(seen.slice(0, 4)).toEqual([1, 20, 2, 20]);
    expect(seen.slice(-2)).toEqual([20, 20]);
    expect(summary.seconds).toBeGreaterThan(0);
    await store.close();
  });
});
