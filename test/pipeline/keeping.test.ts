import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquire } from '../../src/acquire/index.ts';
import { ingestFrom } from '../../src/pipeline/index.ts';
import { openStore } from '../../src/store/index.ts';
import type { OpenOptions } from '../../src/store/index.ts';
import { scratchFolder } from '../store/fixtures.ts';
import { createCoder, document, options, stories, stream } from './fixtures.ts';

const ENDINGS = ['', '.wal', '.journal'];

/** A database as a killed process leaves it, its log still beside it; with the digest of what it held. */
async function left(
  count = 30,
  open: OpenOptions = {},
): Promise<{ path: string; folder: string; digest: string }> {
  const place = scratchFolder();
  const live = join(place, 'live.duckdb');
  const path = join(place, 'left.duckdb');
  const store = await openStore(live, open);
  await ingestFrom(stream(stories(count)), store, options());
  for (const ending of ENDINGS) copyFileSync(live + ending, path + ending);
  cpSync(`${live}.d`, `${path}.d`, { recursive: true });
  const digest = await store.contentDigest();
  await store.close();
  return { path, folder: `${path}.d`, digest };
}

const segment = (folder: string, number = 1): string =>
  join(folder, `${String(number).padStart(6, '0')}.warc.gz`);

/** Opens, ingests nothing new, and gives the notices and the digest afterwards. */
async function healed(path: string): Promise<{ notices: string[]; digest: string; runs: number }> {
  const store = await openStore(path);
  const notices = store.notices.map(({ code }) => code);
  await ingestFrom(stream([]), store, options({ poolFor: () => options().pool }));
  const digest = await store.contentDigest();
  const runs = (await store.runs()).length;
  await store.close();
  return { notices, digest, runs };
}

/** What a reader is told. */
async function noticesOf(path: string): Promise<string[]> {
  const store = await openStore(path, { readOnly: true });
  await store.close();
  return store.notices.map(({ code }) => code);
}

describe('what was read', { timeout: 120_000 }, () => {
  it('is kept in WARC files that our own reader reads', async () => {
    const { folder } = await left();
    expect(readdirSync(folder)).toEqual(['000001.warc.gz']);
    const texts = new Set<string>();
    const refusals = new Set<string>();
    for await (const item of acquire(folder)) {
      if (item.kind === 'rejection') refusals.add(item.rejection.code);
      else if (item.document.content.kind === 'text') texts.add(item.document.content.text);
    }
    // The empty stories, and nothing else, are refused.
    expect([...refusals]).toEqual(['document.empty']);
    const given = stories(30).flatMap((item) =>
      item.kind === 'document' && item.document.content.kind === 'text' ? item.document.content.text : [],
    );
    expect(given.filter((text) => text !== '' && !texts.has(text))).toEqual([]);
  });

  it('every kind of content comes back as it was', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    const store = await openStore(path);
    const contents = [
      { kind: 'html' as const, html: '<p>Grüße 🕊 aus Sylvania</p>' },
      { kind: 'text' as const, text: 'half a pair: \ud83d.' },
      { kind: 'sentences' as const, sentences: ['FRE praised SYL.', '', 'Peace.'] },
    ];
    const items = contents.map((content, index) => {
      const item = document(`story ${index}`);
      if (item.kind === 'document')
        item.document = {
          ...item.document,
          content,
          position: `line ${index}`,
          given: { title: 'T', url: 'https://example.org/ä', publisher: 'P', fetched: '2014-01-02' },
        };
      return item;
    });
    await ingestFrom(stream(items), store, options());
    await store.close();
    rmSync(path);
    const again = await openStore(path);
    const kept = [...again.pendingEntries()].flatMap((entry) =>
      entry.kind === 'batch' ? entry.batch.documents.map(({ raw }) => raw) : [],
    );
    await again.close();
    expect(kept).toEqual(items.map((item) => (item.kind === 'document' ? item.document : undefined)));
  });

  it('once: a second reading of the same adds nothing to the files', async () => {
    const { path, folder } = await left();
    await healed(path);
    const before = statSync(segment(folder)).size;
    const store = await openStore(path);
    await ingestFrom(stream(stories(30)), store, options());
    await store.close();
    expect(statSync(segment(folder)).size).toBe(before);
  });

  it('goes on in a further file when one is full', async () => {
    const { path, folder, digest } = await left(30, { segmentBytes: 3000 });
    expect(readdirSync(folder).length).toBeGreaterThan(2);
    rmSync(path);
    rmSync(`${path}.wal`);
    expect((await healed(path)).digest).toBe(digest);
  });
});

describe('a database that lost its tail', { timeout: 120_000 }, () => {
  it.each([
    [
      'the log was cut in the middle',
      (path: string) => truncateSync(`${path}.wal`, Math.floor(statSync(`${path}.wal`).size / 2)),
    ],
    ['the log was emptied', (path: string) => truncateSync(`${path}.wal`, 0)],
    ['the log was removed', (path: string) => rmSync(`${path}.wal`)],
    [
      'all but the segments was removed',
      (path: string) => ENDINGS.forEach((ending) => rmSync(path + ending)),
    ],
  ])('says so and is made whole again by the next ingest: %s', async (_, harm) => {
    const { path, digest } = await left();
    harm(path);
    const noticed = existsSync(path) ? await noticesOf(path) : ['store.behind'];
    expect(noticed).toEqual(['store.behind']);
    const found = await healed(path);
    expect(found).toMatchObject({ notices: ['store.behind'], digest });
    expect(await healed(path)).toMatchObject({ notices: [], digest });
  });

  it('takes up what was kept and never acknowledged, without a word', async () => {
    const { path, digest } = await left();
    // As if killed between the segments and the database: the journal does not know the last batches.
    truncateSync(`${path}.wal`, 0);
    truncateSync(`${path}.journal`, 0);
    expect(await healed(path)).toMatchObject({ notices: [], digest });
  });

  it('runs come back as they were', async () => {
    const { path } = await left();
    const store = await openStore(path, { readOnly: true });
    const before = await store.runs();
    await store.close();
    rmSync(`${path}.wal`);
    await healed(path);
    const again = await openStore(path, { readOnly: true });
    expect((await again.runs())[0]).toEqual(before[0]);
    await again.close();
  });

  it('keeps nothing new before it is whole again', async () => {
    const { path } = await left();
    truncateSync(`${path}.wal`, 0);
    const store = await openStore(path);
    const raw = stories(1)[0];
    const outcome = raw?.kind === 'document' ? createCoder().code(raw.document) : undefined;
    const run = await store.startRun({ coder: 'c', started: '', models: {}, settings: {} });
    if (raw?.kind !== 'document' || outcome === undefined || 'rejection' in outcome) throw new Error('no');
    await expect(
      store.saveBatch({
        run,
        documents: [outcome.document],
        rejections: [],
        sightings: [],
        similar: [],
        inputs: [{ raw: raw.document }],
      }),
    ).rejects.toMatchObject({ code: 'store.behind' });
    await store.close();
  });
});

describe('segments that were harmed', { timeout: 120_000 }, () => {
  it('a torn record at the end is cut off', async () => {
    const { path, folder, digest } = await left();
    const whole = readFileSync(segment(folder));
    const second = whole.indexOf(whole.subarray(0, 16), 1);
    writeFileSync(segment(folder), Buffer.concat([whole, whole.subarray(second, second + 300)]));
    expect(await healed(path)).toMatchObject({ notices: [], digest });
    expect(readFileSync(segment(folder)).equals(whole)).toBe(true);
  });

  it('shortened: is said, the database is whole, and writing goes on in a new file', async () => {
    const { path, folder, digest } = await left();
    truncateSync(segment(folder), statSync(segment(folder)).size - 10);
    const cut = readFileSync(segment(folder));
    const store = await openStore(path);
    expect(store.notices.map(({ code }) => code)).toEqual(['store.segments-short']);
    expect(await store.contentDigest()).toBe(digest);
    await ingestFrom(stream([document('FRE praised OST.')]), store, options());
    await store.close();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(readFileSync(segment(folder)).equals(cut)).toBe(true);
  });
});
