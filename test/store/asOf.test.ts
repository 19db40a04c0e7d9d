import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/index.ts';
import { addDays } from '../../src/core/index.ts';
import type { Dataset } from '../../src/exchange/index.ts';
import { importableFiles } from '../../src/exchange/index.ts';
import { importData, importPlaces, ingestFrom, rebuild } from '../../src/pipeline/index.ts';
import { linkReports } from '../../src/pipeline/linkReports.ts';
import type { CodedDocument, Store } from '../../src/store/index.ts';
import { openStore, withScope } from '../../src/store/index.ts';
import { gdeltLine, icewsFile, icewsRow, mentionLine } from '../exchange/importing/samples.ts';
import { options, stories, stream } from '../pipeline/fixtures.ts';
import { everything } from './everything.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from './fixtures.ts';

/** A story at a place on a line: two stories repeat one another where their places are next to each other. */
interface Story {
  place: number;
  published: Day;
  telling: number;
  /** Whether it is met a second time, elsewhere, with the next documents. */
  again: boolean;
}

type Step =
  | { kind: 'stories'; stories: Story[] }
  | { kind: 'gdelt'; rows: { day: string; code: string; sources: number; articles: number }[] }
  | { kind: 'icews'; publishers: string[] }
  | { kind: 'mentions'; of: { row: number; publisher: string; page: number }[] };

/** The same act in words that the linking of reports takes for it, or not. */
const TELLINGS = [
  'Pakistan praised Russia for the harbour treaty at Vennberg.',
  'At Vennberg Pakistan praised the harbour treaty of Russia.',
  'Pakistan praised Russia for fair fishing quotas in the strait.',
];

function storyOf({ place, published, telling }: Story): CodedDocument {
  const [actors, recipients] = [[actor('PAK')], [actor('RUS')]];
  const id = `story-${place}`;
  const told = event(id, 0, { text: TELLINGS[telling] ?? '', actor: actors, recipient: recipients });
  const document = coded(id, [told], {
    textDigest: id,
    initiatives: [
      { document: id, sentence: 0, name: 'Vennberg harbour', kind: 'infrastructure', status: 'agreed', statusSince: published, first: 1, last: 2, start: 0, end: 8, parties: ['PAK', 'RUS'] }, // prettier-ignore
    ],
  });
  document.article.published.date = published;
  document.article.publisher = `Paper ${place % 3}`;
  return document;
}

/** A database that grows day by day. */
class World {
  readonly #folder = scratchFolder();
  readonly #path = join(this.#folder, 'world.duckdb');
  readonly #stories: Story[] = [];
  #rows = 0;
  day = '2024-01-01';

  async with<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    const store = await openStore(this.#path);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  /** Changes the file as an earlier version would have left it. */
  async sql(...statements: string[]): Promise<void> {
    const instance = await DuckDBInstance.create(this.#path);
    const connection = await instance.connect();
    for (const statement of statements) await connection.run(statement);
    connection.closeSync();
    instance.closeSync();
  }

  /** What comes in on a further day. */
  async grow(step: Step): Promise<void> {
    this.day = addDays(this.day, 1);
    if (step.kind === 'stories') await this.#tell(step.stories);
    else if (step.kind === 'gdelt') {
      const lines = step.rows.map((row) =>
        gdeltLine({ id: ++this.#rows, actor1: 'RUSGOV', actor2: 'PAKMIL', ...row }),
      );
      await this.#take('gdelt', 'events.csv', `${lines.join('\n')}\n`);
    } else if (step.kind === 'icews') {
      const rows = step.publishers.map((publisher) => icewsRow(String(++this.#rows), publisher));
      await this.#take('icews', 'events.tab', icewsFile(rows));
    } else {
      const lines = step.of.map(({ row, publisher, page }) => mentionLine(row, publisher, `https://${publisher}/${page}`)); // prettier-ignore
      await this.#take('gdelt', 'day.mentions.CSV', `${lines.join('\n')}\n`);
    }
  }

  async #tell(stories: readonly Story[]): Promise<void> {
    const there = new Set(this.#stories.map(({ place }) => place));
    const fresh = stories.filter(({ place }) => !there.has(place));
    const similar = fresh.flatMap((story, index) =>
      [...this.#stories, ...fresh.slice(0, index)]
        .filter(({ place }) => Math.abs(place - story.place) === 1)
        .map(({ place }) => [`story-${story.place}`, `story-${place}`] as const),
    );
    const sightings = this.#stories
      .filter(({ again }) => again)
      .map(({ place }) => ({ document: `story-${place}`, source: `a-${this.day}.txt` }));
    this.#stories.push(...fresh);
    await this.with(async (store) => {
      const run = await store.startRun({ ...RUN, started: `${this.day}T08:00:00Z` });
      const documents = fresh.map(storyOf);
      const acts = await linkReports(documents, store);
      await store.saveBatch(batch(run, documents, { similar, acts, sightings }));
      await store.finishRun(run, `${this.day}T09:00:00Z`, {});
    });
  }

  async #take(dataset: Dataset, name: string, content: string): Promise<void> {
    const folder = join(this.#folder, this.day);
    const scratch = join(folder, 'scratch');
    mkdirSync(scratch, { recursive: true });
    writeFileSync(join(folder, name), content);
    const plan = importableFiles(dataset, [join(folder, name)]);
    const store = await openStore(this.#path, { readable: importPlaces(plan.files, scratch) });
    const options = { coder: 'demarche test', settings: {}, scratch, clock: () => 0, now: () => `${this.day}T08:00:00Z` }; // prettier-ignore
    await importData(store, dataset, plan, options);
    await store.close();
  }
}

const known = (store: Store, day: Day): Promise<Map<string, string>> =>
  withScope(store, { asOf: day }, everything);

const anyStory = fc.record({
  place: fc.integer({ min: 0, max: 7 }),
  published: fc.constantFrom('2014-03-12', '2014-03-13', '2014-03-14'),
  telling: fc.nat({ max: TELLINGS.length - 1 }),
  again: fc.boolean(),
});

const few = <Item>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> =>
  fc.array(item, { minLength: 1, maxLength: 4 });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('stories' as const), stories: fc.uniqueArray(anyStory, { selector: ({ place }) => place, minLength: 1, maxLength: 4 }) }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('gdelt' as const), rows: few(fc.record({ day: fc.constantFrom('20140312', '20140402'), code: fc.constantFrom('042', '1312'), sources: fc.integer({ min: 1, max: 3 }), articles: fc.integer({ min: 1, max: 9 }) })) }) }, // prettier-ignore
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('icews' as const), publishers: few(fc.constantFrom('The Fredonian', 'Morning Post', 'Wire')) }) }, // prettier-ignore
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mentions' as const), of: few(fc.record({ row: fc.integer({ min: 1, max: 9 }), publisher: fc.constantFrom('one.example', 'two.example'), page: fc.nat({ max: 9 }) })) }) }, // prettier-ignore
);

describe('as of a day', { timeout: 600_000 }, () => {
  it('every answer is that of the day, byte for byte, whatever came later and in whatever order', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 8 }), async (steps) => {
        const world = new World();
        const days: { day: Day; answers: Map<string, string> }[] = [];
        for (const step of steps) {
          await world.grow(step);
          const answers = await world.with(async (store) => {
            const asOfToday = await known(store, world.day);
            // Today is what is known as of today; where today brought nothing new, citations name another day.
            const broughtNews = (await store.dataVersion()).asOf === world.day;
            expect(broughtNews ? await everything(store) : asOfToday).toEqual(asOfToday);
            return asOfToday;
          });
          const before = days.at(-1)?.answers;
          for (const [question, answer] of answers)
            if (question.startsWith('event ') && (before?.get(question) ?? answer) !== answer) changed++;
          days.push({ day: world.day, answers });
        }
        await world.with(async (store) => {
          for (const { day, answers } of days) expect(await known(store, day)).toEqual(answers);
        });
      }),
      { numRuns: 2, seed: 3, endOnFailure: true },
    );
    // What was known of single events did change from day to day.
    expect(changed).toBeGreaterThan(10);
  });

  it('of a database of an earlier version, copies and reports count as linked as soon as they are known', async () => {
    const world = new World();
    const story = (place: number): Story => ({ place, published: '2014-03-14', telling: 0, again: false });
    await world.grow({ kind: 'stories', stories: [story(1), story(2)] });
    const { day } = world;
    const before = await world.with((store) => known(store, day));
    await world.grow({ kind: 'stories', stories: [{ ...story(0), published: '2014-03-12' }, story(3)] });
    await world.sql(
      `DROP TABLE copy_links`,
      `DROP TABLE act_links`,
      `ALTER TABLE sources DROP COLUMN run`,
      `UPDATE meta SET value = '5' WHERE key = 'schema'`,
    );
    expect(await world.with((store) => known(store, day))).toEqual(before);
  });

  it('a database that is made again gives the same answers', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    const open = await openStore(path);
    const days = ['2024-01-01', '2024-02-02', '2024-03-03'];
    for (const [index, day] of days.entries())
      await ingestFrom(stream(stories(8 * (index + 1))), open, options({ now: () => `${day}T00:00:00Z` }));
    const ask = async (store: Store) => Promise.all(days.map((day) => known(store, day)));
    const before = await ask(open);
    await open.close();
    await rebuild(path, { coder: 'fiction', models: {}, poolFor: () => options().pool });
    const again = await openStore(path);
    expect(await ask(again)).toEqual(before);
    await again.close();
  });
});
