import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DemarcheError } from '../../src/core/index.ts';
import { openStore } from '../../src/store/index.ts';
import { seeded } from '../pipeline/fixtures.ts';
import { RUN, batch, coded, event, scratchFolder } from './fixtures.ts';

const ENDINGS = ['', '.wal', '.journal'];

/** A database as a killed process leaves it: `batches` batches, all still in the log beside the file. */
async function left(batches: number): Promise<{ path: string; digest: string }> {
  const folder = scratchFolder();
  const store = await openStore(join(folder, 'live.duckdb'));
  const run = await store.startRun(RUN);
  for (let index = 0; index < batches; index++) {
    const id = `story-${index}`;
    await store.saveBatch(batch(run, [coded(id, [event(id, 0), event(id, 1)])]));
  }
  for (const ending of ENDINGS)
    copyFileSync(join(folder, `live.duckdb${ending}`), join(folder, `left.duckdb${ending}`));
  const digest = await store.contentDigest();
  await store.close();
  return { path: join(folder, 'left.duckdb'), digest };
}

async function closed(): Promise<{ path: string; digest: string }> {
  const { path, digest } = await left(20);
  await (await openStore(path)).close();
  return { path, digest };
}

/** What opening and reading everything comes to: `whole`, `noticed`, the code of an error, or `SILENT`. */
async function verdict(path: string, digest: string): Promise<string> {
  try {
    const store = await openStore(path, { readOnly: true });
    try {
      if ((await store.contentDigest()) === digest) return 'whole';
      return store.notices.some(({ code }) => code === 'store.shortened') ? 'noticed' : 'SILENT';
    } finally {
      await store.close();
    }
  } catch (thrown) {
    if (thrown instanceof DemarcheError && thrown.advice !== '') return thrown.code;
    throw thrown;
  }
}

describe('a shortened log', { timeout: 120_000 }, () => {
  it('is noticed, and healed by ingesting again', async () => {
    const { path, digest } = await left(10);
    const log = `${path}.wal`;
    truncateSync(log, Math.floor(readFileSync(log).length * 0.6));
    const store = await openStore(path);
    expect(store.notices).toMatchObject([{ code: 'store.shortened' }]);
    expect(store.notices[0]?.message).toMatch(/^[1-9] documents/);
    const run = await store.startRun(RUN);
    const another = await store.saveBatch(batch(run, [coded('another')]));
    expect(another.stored).toEqual(['another']);
    await store.close();
    // The loss is still known although the chain went on.
    const again = await openStore(path);
    expect(again.notices).toMatchObject([{ code: 'store.shortened' }]);
    for (let index = 0; index < 10; index++) {
      const id = `story-${index}`;
      await again.saveBatch(batch(run, [coded(id, [event(id, 0), event(id, 1)])]));
    }
    await again.close();
    const healed = await openStore(path, { readOnly: true });
    expect(healed.notices).toEqual([]);
    expect((await healed.stats()).documents).toBe(11);
    await healed.close();
    expect(digest).toHaveLength(64);
  });

  it('an emptied or removed one too', async () => {
    for (const cut of [(log: string) => truncateSync(log, 0), (log: string) => rmSync(log)]) {
      const { path } = await left(3);
      cut(`${path}.wal`);
      const store = await openStore(path, { readOnly: true });
      expect(store.notices).toMatchObject([
        { code: 'store.shortened', message: expect.stringMatching(/^3 documents/) as string },
      ]);
      await store.close();
    }
  });
});

describe('the journal', { timeout: 120_000 }, () => {
  it('missing: is said once and written anew from the database', async () => {
    const { path } = await closed();
    rmSync(`${path}.journal`);
    const store = await openStore(path);
    expect(store.notices).toMatchObject([{ code: 'store.journal-missing' }]);
    await store.close();
    expect(readFileSync(`${path}.journal`, 'utf8').split('\n')).toHaveLength(21);
    const again = await openStore(path);
    expect(again.notices).toEqual([]);
    await again.close();
  });

  it('cut off within its last line by a crash: the line is written again', async () => {
    const { path } = await closed();
    const journal = `${path}.journal`;
    const whole = readFileSync(journal, 'utf8');
    truncateSync(journal, whole.length - 30);
    const store = await openStore(path);
    expect(store.notices).toEqual([]);
    await store.close();
    expect(readFileSync(journal, 'utf8')).toBe(whole);
  });

  it('of a database that was removed: is put aside', async () => {
    const { path } = await closed();
    rmSync(path);
    const store = await openStore(path);
    expect(store.notices).toMatchObject([{ code: 'store.journal-replaced' }]);
    expect(existsSync(`${path}.journal.old`)).toBe(true);
    expect(await store.stats()).toMatchObject({ documents: 0 });
    await store.close();
  });
});

describe('damage', () => {
  it('to any file is refused with advice, noticed, or harmless; never silent', async () => {
    const sources = { closed: await closed(), left: await left(20) };
    const random = seeded(20_141);
    const verdicts = new Map<string, number>();
    for (let trial = 0; trial < 60; trial++) {
      const { path, digest } = trial % 2 === 0 ? sources.closed : sources.left;
      const victim = trial % 2 === 0 ? '' : '.wal';
      const copy = join(scratchFolder(), 'copy.duckdb');
      for (const ending of ENDINGS) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
      const bytes = readFileSync(path + victim);
      const place = Math.floor(random() * bytes.length);
      const kind = ['flip', 'cut', 'zero'][trial % 3] ?? '';
      if (kind === 'flip') bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      if (kind === 'zero') bytes.fill(0, place, Math.min(place + 4096, bytes.length));
      writeFileSync(copy + victim, kind === 'cut' ? bytes.subarray(0, place) : bytes);
      const found = await verdict(copy, digest);
      const key = `${kind} ${victim === '' ? 'file' : 'log'}: ${found}`;
      verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
    }
    const wrong = [...verdicts.keys()].filter(
      (key) => key.endsWith('SILENT') || key.endsWith('store.failed'),
    );
    expect(wrong).toEqual([]);
    expect([...verdicts.keys()].some((key) => key.endsWith('store.damaged'))).toBe(true);
  }, 120_000);
});
