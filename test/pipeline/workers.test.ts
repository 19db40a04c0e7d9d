import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as pipeline from '../../src/pipeline/index.ts';
import { codeStream, ingestFrom } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';
import { scratchFolder } from '../store/fixtures.ts';
import { compiled, document, options, stories, stream } from './fixtures.ts';

let WorkerPool: typeof pipeline.WorkerPool;
let createPool: typeof pipeline.createPool;
let coderModule: string;

beforeAll(async () => {
  const folder = compiled();
  const door = pathToFileURL(join(folder, 'src/pipeline/index.js')).href;
  ({ WorkerPool, createPool } = (await import(door)) as typeof pipeline);
  coderModule = pathToFileURL(join(folder, 'bench/reliability/world.js')).href;
}, 120_000);

function pool(
  jobs: number,
  limits: Partial<NonNullable<pipeline.PoolOptions['limits']>> = {},
): pipeline.CodingPool {
  return new WorkerPool({
    jobs,
    coderModule,
    coderOptions: {},
    limits: { documentMilliseconds: 1500, cleanMilliseconds: 700, heapMegabytes: 64, ...limits },
  });
}

async function outcomes(workers: pipeline.CodingPool, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const items = texts.map((text, index) => document(text, { id: `${index}` }));
  for await (const outcome of codeStream(stream(items), workers))
    found.push('rejection' in outcome ? outcome.rejection.code : outcome.document.article.id);
  await workers.close();
  return found;
}

describe('worker threads', { timeout: 120_000 }, () => {
  it('keep the order', async () => {
    const texts = Array.from(
      { length: 60 },
      (_, index) => `FRE praised SYL. ${'Words. '.repeat((index * 37) % 90)}`,
    );
    expect(await outcomes(pool(3), texts)).toEqual(texts.map((_, index) => `${index}`));
  });

  it('give the same content as one thread, whatever their number', async () => {
    const digests = new Set<string>();
    for (const jobs of [0, 1, 3]) {
      const store = await openStore(join(scratchFolder(), 'world.duckdb'));
      const workers = jobs === 0 ? undefined : pool(jobs);
      await ingestFrom(stream(stories(60)), store, options(workers === undefined ? {} : { pool: workers }));
      digests.add(await store.contentDigest());
      await workers?.close();
      await store.close();
    }
    expect(digests.size).toBe(1);
  });

  it('are replaced when a document is endless or deadly; only that document is rejected', async () => {
    const good = 'FRE praised SYL.';
    const texts = [good, 'ENDLESS.', good, 'ENDLESS CLEAN.', good, 'DEADLY.', good, good];
    expect(await outcomes(pool(2), texts)).toEqual([
      '0',
      'language.too-slow',
      '2',
      'clean.too-slow',
      '4',
      'language.died',
      '6',
      '7',
    ]);
  });

  it('are replaced when a document takes more memory than it may', async () => {
    const workers = pool(1, { documentMilliseconds: 60_000, heapMegabytes: 16 });
    expect(await outcomes(workers, ['GREEDY.', 'FRE praised SYL.'])).toEqual(['language.memory', '1']);
  });

  it('load the coder from files where no packed program lies, one worker for each document at most', async () => {
    let started = 0;
    const count = (): void => void (started += 1);
    process.on('worker', count);
    expect(await outcomes(createPool({ jobs: 8 }), ['France praised Italy.', 'Italy sued France.'])).toEqual(['0', '1']); // prettier-ignore
    process.off('worker', count);
    expect(started).toBe(2);
  });

  it('that cannot start say so instead of waiting for ever', async () => {
    const workers = new WorkerPool({ jobs: 2, coderModule: './nowhere.js', coderOptions: {} });
    await expect(workers.code({ id: 'a' } as never)).rejects.toMatchObject({ code: 'pipeline.worker' });
    await workers.close();
  });
});
