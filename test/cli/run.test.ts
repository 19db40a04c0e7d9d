import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../store/fixtures.ts';
import { gdeltLine } from '../exchange/importing/samples.ts';
import { demarche } from './terminal.ts';

const STORY = {
  id: 'story-1',
  title: 'Ministers meet in Islamabad',
  date: '2014-11-21',
  publisher: 'The Gazette',
  text:
    'The Russian defence minister met his Pakistani counterpart in Islamabad on Thursday. ' +
    'Pakistan praised Russia for its support. Later Russia condemned the United States.',
};

/** A JSON Lines file with one good document and one line that is no JSON. */
function storyFile(): { folder: string; file: string; db: string } {
  const folder = scratchFolder();
  const file = `${folder}/stories.jsonl`;
  writeFileSync(file, `${JSON.stringify(STORY)}\nthis is not JSON\n`);
  return { folder, file, db: `${folder}/stories.duckdb` };
}

describe('the command line', () => {
  it('goes the whole way: ingest, dyad, events, show, export', async () => {
    const { file, db } = storyFile();
    const ingested = await demarche('ingest', file, '--db', db, '--jobs', '1');
    expect(ingested.status).toBe(0);
    expect(ingested.out).toMatch(/2 documents in = 1 stored \+ 0 duplicates .* \+ 1 rejected/);

    const again = await demarche('ingest', file, '--db', db, '--jobs', '1');
    expect(again.out).toMatch(/2 documents in = 0 stored \+ 1 duplicates \(1 the same/);

    const dyad = await demarche('dyad', 'Pakistani', 'RUS', '--db', db, '--json');
    const series = JSON.parse(dyad.out) as { first: unknown; events: number };
    expect(series.first).toEqual({ code: 'PAK', name: 'Pakistan' });
    expect(series.events).toBeGreaterThan(0);
    expect((await demarche('dyad', 'PAK', 'RUS', '--db', db)).out).toContain('2014-11');

    const events = await demarche('events', '--recipient', 'RUS', '--actor', 'PAK', '--jsonl', '--db', db);
    const lines = events.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; text: string });
    const praise = lines.find((event) => event.text.includes('praised'));
    expect(praise).toBeDefined();
    const ofDyad = await demarche(
      'events',
      '--dyad',
      'PAK-RUS',
      '--modality',
      'actual',
      '--jsonl',
      '--db',
      db,
    );
    expect(ofDyad.out.trim().split('\n')).toHaveLength(series.events);
    expect((await demarche('events', '--dyad', 'PAK', '--db', db)).status).toBe(2);

    const shown = await demarche('show', praise?.id.slice(0, 12) ?? '', '--db', db);
    expect(shown.status).toBe(0);
    expect(shown.out).toContain('Pakistan praised Russia for its support.');
    expect(shown.out).toContain('How it was coded:');

    const exported = await demarche('export', '--format', 'csv', '--db', db);
    expect(exported.out.split('\n')[0]).toContain('event_scale');
  });

  it("takes other people's events in: import, dyad, events, show", async () => {
    const { file, db, folder } = storyFile();
    await demarche('ingest', file, '--db', db, '--jobs', '1');
    const list = `${folder}/list.csv`;
    writeFileSync(
      list,
      `${gdeltLine({ id: 17, day: '20141122', actor1: 'PAKGOV', actor2: 'RUSGOV' })}\nhalf a line\n`,
    );
    const taken = await demarche('import', 'gdelt', list, '--db', db);
    expect(taken.status).toBe(0);
    expect(taken.out).toContain('2 rows = 1 kept + 0 stored before + 1 rejected');
    expect(taken.err).toContain('list.csv, line 2');
    expect((await demarche('import', 'gdelt', list, '--db', db)).out).toContain(
      '1 imported before and passed over',
    );

    const dyad = await demarche('dyad', 'PAK', 'RUS', '--db', db);
    expect(dyad.out).toContain('Counted together');
    const alone = await demarche('dyad', 'PAK', 'RUS', '--source', 'gdelt', '--db', db, '--json');
    expect((JSON.parse(alone.out) as { events: number }).events).toBe(1);
    expect((await demarche('events', '--source', 'gdelt', '--db', db)).out).toContain('gdelt:17');
    const shown = await demarche('show', 'gdelt:17', '--db', db);
    expect(shown.out).toContain('The source gives no text.');
    expect(shown.out).toContain('https://news.example/17');

    const wrong = await demarche('import', 'icews', list, '--db', db);
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain('is a file of GDELT, not of ICEWS');
    expect((await demarche('import', 'gdelt', '--fetch', '--db', db)).status).toBe(2);
    expect((await demarche('import', 'gdelt', `${folder}/none.csv`, '--db', db)).status).toBe(2);
  });

  it('codes as a filter and stores nothing', async () => {
    const { file } = storyFile();
    const { status, out, err } = await demarche('code', file, '--jsonl');
    expect(status).toBe(0);
    const events = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { document: string });
    expect(events.length).toBeGreaterThan(0);
    expect(events.every(({ document }) => document === 'story-1')).toBe(true);
    expect(err).toContain('line 2');
  });

  it('leaves out what is less sure than asked for', async () => {
    const { file } = storyFile();
    const confidences = async (least: string): Promise<number[]> =>
      (await demarche('code', file, '--jsonl', '--min-confidence', least)).out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { confidence: number }).confidence);
    const all = await confidences('0');
    // Confidences are printed rounded: a line between two of them, not on one.
    const [least = 0, ...more] = [...new Set(all)].toSorted((a, b) => a - b);
    const line = (least + (more[0] ?? 1)) / 2;
    const some = await confidences(String(line));
    expect(some.every((confidence) => confidence > line)).toBe(true);
    expect(some.length).toBeLessThan(all.length);
    expect((await demarche('code', file, '--min-confidence', 'high')).status).toBe(2);
  });

  it('asks a database only for what is sure', async () => {
    const { file, db } = storyFile();
    await demarche('ingest', file, '--db', db, '--jobs', '1');
    const confidences = async (...asked: string[]): Promise<number[]> =>
      (await demarche('events', '--jsonl', '--db', db, ...asked)).out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { confidence: number }).confidence);
    const all = await confidences();
    const least = Math.max(...all);
    expect(all.some((confidence) => confidence < least)).toBe(true);
    const sure = await confidences('--min-confidence', String(least));
    expect(sure).toEqual(all.filter((confidence) => confidence === least));

    const out = async (...command: string[]): Promise<string> => {
      const { status, out: printed } = await demarche(...command, '--db', db, '--min-confidence', '1');
      expect([command, status]).toEqual([command, 0]);
      return printed;
    };
    expect(await out('dyad', 'PAK', 'RUS', '--direction', '--why', '2013', '2014')).toContain(
      'no dated event',
    );
    for (const command of ['triads', 'blocs']) expect(await out(command)).toContain('No dated act');
    expect(await out('between', 'PAK', 'RUS', 'USA')).toContain('No dated act');
    expect(await out('export')).toBe('');
    expect(await out('export', '--format', 'citation')).toContain('of 0 events from 1 article; of a confidence of 1'); // prettier-ignore
    expect(await out('initiatives', '--json')).toBe('[]\n');
    for (const command of ['events', 'triads', 'initiatives', 'export'])
      expect((await demarche(command, '--db', db, '--min-confidence', 'high')).status).toBe(2);
  });

  it('reads a page into one object', async () => {
    const folder = scratchFolder();
    const paragraph =
      'The two governments signed a trade agreement in the capital and promised to open the border. ';
    writeFileSync(
      `${folder}/page.html`,
      `<html><head><title>Trade agreement signed</title><meta property="article:published_time" content="2019-05-04"></head>
       <body><article><h1>Trade agreement signed</h1><p>${paragraph.repeat(4)}</p><p>${paragraph.repeat(3)}</p></article></body></html>`,
    );
    const { out } = await demarche('read', `${folder}/page.html`, '--json');
    expect(JSON.parse(out)).toMatchObject({
      title: 'Trade agreement signed',
      language: 'en',
      published: { date: '2019-05-04', basis: 'metadata' },
    });
  });

  it.each([
    [['dyad', 'Pakistn', 'RUS'], 2, /Did you mean Pakistan \(PAK\)/],
    [['dyad', 'PAK', 'RUS', '--db', 'nowhere.duckdb'], 2, /ingest/],
    [['dyad', 'PAK', 'RUS', '--by', 'eon'], 2, /Allowed choices/],
    [['dyad', 'PAK'], 2, /missing required argument/],
    [['events', '--from', '2023-02-30'], 2, /YYYY-MM-DD/],
    [['explain', 'CONSLT'], 2, /Did you mean CONSULT/],
    [['read', 'no-such-file.html'], 1, /no-such-file/],
    [['evaluate', 'taste', 'file'], 2, /Choose one of/],
    [['frobnicate'], 2, /unknown command/],
  ])('says what is wrong and what to do: %j', async (args, expected, message) => {
    const { status, out, err } = await demarche(...args);
    expect(err).toMatch(message);
    expect(status).toBe(expected);
    expect(out).toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('prints help for every command', async () => {
    const { status, out } = await demarche('--help');
    expect(status).toBe(0);
    for (const name of [
      'read',
      'parse',
      'code',
      'ingest',
      'dyad',
      'events',
      'show',
      'explain',
      'serve',
      'export',
      'evaluate',
      'initiatives',
    ])
      expect(out).toContain(`  ${name} `);
  });
});
