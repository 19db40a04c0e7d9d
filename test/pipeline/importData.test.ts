import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import type { Rejection } from '../../src/core/index.ts';
import type { Dataset } from '../../src/exchange/index.ts';
import { importableFiles } from '../../src/exchange/index.ts';
import type { ImportSummary } from '../../src/pipeline/index.ts';
import { importData, importPlaces } from '../../src/pipeline/index.ts';
import type { Store } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import {
  gdeltLine,
  icewsFile,
  icewsRow,
  mentionLine,
  phoenixHistorical,
  phoenixLine,
  ploverLine,
  polecatFile,
  zipOf,
} from '../exchange/importing/samples.ts';
import { scratchFolder } from '../store/fixtures.ts';

interface World {
  folder: string;
  /** Writes a file and gives its path. */
  file: (name: string, content: string | Uint8Array) => string;
  /** Imports files into the world's database; what was rejected is in `rejections`. */
  take: (dataset: Dataset, targets: string[], codes?: 'cameo' | 'weis') => Promise<ImportSummary>;
  rejections: Rejection[];
  read: <Result>(work: (store: Store) => Promise<Result>) => Promise<Result>;
}

function world(): World {
  const folder = scratchFolder();
  const db = join(folder, 'world.duckdb');
  const rejections: Rejection[] = [];
  let moment = 0;
  return {
    folder,
    rejections,
    file: (name, content) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
    take: async (dataset, targets, codes) => {
      rejections.length = 0;
      const plan = importableFiles(dataset, targets, codes);
      const scratch = join(folder, 'scratch');
      mkdirSync(scratch, { recursive: true });
      const store = await openStore(db, { readable: importPlaces(plan.files, scratch) });
      try {
        return await importData(store, dataset, plan, {
          coder: 'demarche test',
          settings: {},
          scratch,
          clock: () => (moment += 1),
          now: () => '2026-01-01T00:00:00.000Z',
          onRejection: (rejection) => rejections.push(rejection),
        });
      } finally {
        await store.close();
      }
    },
    read: async (work) => {
      const store = await openStore(db, { readOnly: true });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    },
  };
}

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('GDELT', { timeout: 120_000 }, () => {
  it('an event of each form: day, actors, act, scores, place, address', async () => {
    const { file, take, read } = world();
    const place = { place: 'Lahore, Punjab, Pakistan', fips: 'PK', lat: '31.5', long: '74.3#' };
    const of = (id: number) => ({
      id,
      actor1: 'RUSGOV',
      actor2: 'PAKMIL',
      sources: 2,
      articles: 5,
      ...place,
    });
    const paths = [
      file('old.csv', lines(gdeltLine({ ...of(1), day: '19790101' }, 57))),
      file('newer.csv', lines(gdeltLine({ ...of(2), day: '20130402' }, 58))),
      file('newest.CSV', lines(gdeltLine({ ...of(3), day: '20150218', code: '1312', goldstein: '-5.8' }))),
    ];
    expect(await take('gdelt', paths)).toMatchObject({ lines: 3, kept: 3, acts: 3, known: 0, rejected: 0 });
    await read(async (store) => {
      const { events, total } = await store.searchEvents({ dyad: ['PAK', 'RUS'] });
      expect(total).toBe(3);
      expect(events[0]?.event).toMatchObject({
        id: 'gdelt:3',
        date: '2015-02-18',
        actor: [{ code: 'RUS', sector: 'GOV', entity_text: 'RUSGOV' }],
        recipient: [{ code: 'PAK', sector: 'MIL', entity_text: 'PAKMIL' }],
        event: ['THREATEN'],
        mode: ['restrict'],
        context: ['economic'],
        quad_code: 3,
        event_scale: -3,
        cameo: '1312',
        text: '',
        event_loc: { country: 'PAK', name: 'Lahore, Punjab, Pakistan' },
        imported: {
          dataset: 'gdelt',
          row: '3',
          code: '1312',
          reports: 1,
          sources: 2,
          articles: 5,
          url: 'https://news.example/3',
        },
      });
      expect(events[0]?.event.imported?.goldstein).toBeCloseTo(-5.8, 5);
      expect(events[2]?.event.imported?.url).toBeNull();
      const series = await store.dyadSeries({ first: 'RUS', second: 'PAK', by: 'month' });
      expect(series).toMatchObject({ events: 3, articles: 15, from: '1979-01-01', to: '2015-02-18' });
      expect(series.directed.map(({ source }) => source)).toEqual(['RUS', 'RUS', 'RUS']);
    });
  });

  it('one act counts once, however many rows and files report it; every row is kept', async () => {
    const { file, take, read } = world();
    const act = { actor1: 'FRA', actor2: 'DEU', sources: 1, articles: 2 };
    const first = file(
      '1.csv',
      lines(
        gdeltLine({ id: 1, ...act }),
        gdeltLine({ id: 2, ...act }),
        gdeltLine({ id: 3, actor1: 'FRA', actor2: 'ITA' }),
      ),
    );
    expect(await take('gdelt', [first])).toMatchObject({ kept: 3, acts: 2 });
    // The same row again (2), the same act in a new row (4), another place, which is another act (5).
    const second = file(
      '2.csv',
      lines(
        gdeltLine({ id: 2, ...act }),
        gdeltLine({ id: 4, ...act }),
        gdeltLine({ id: 5, ...act, place: 'Nice', fips: 'FR' }),
      ),
    );
    expect(await take('gdelt', [second])).toMatchObject({ lines: 3, kept: 2, known: 1, acts: 1 });
    await read(async (store) => {
      const { events, total } = await store.searchEvents({ dyad: ['FRA', 'DEU'] });
      expect(total).toBe(2);
      expect(
        events.map(({ event }) => [event.id, event.imported?.reports, event.imported?.articles]),
      ).toEqual([
        ['gdelt:1', 3, 6],
        ['gdelt:5', 1, 2],
      ]);
      expect(await store.dyadSeries({ first: 'DEU', second: 'FRA', by: 'year' })).toMatchObject({
        events: 2,
        articles: 8,
      });
      expect((await store.stats()).imported).toMatchObject([{ dataset: 'gdelt', events: 3, rows: 5 }]);
    });
  });

  it('the same file, under whatever name, adds nothing; gzip and zip are read like plain text', async () => {
    const { file, take, read, folder } = world();
    const content = lines(
      gdeltLine({ id: 1, actor1: 'USA', actor2: 'MEX' }),
      gdeltLine({ id: 2, actor1: 'USA', actor2: 'CAN' }),
    );
    file('a.csv', content);
    file('b.csv.gz', gzipSync(lines(gdeltLine({ id: 3, actor1: 'MEX', actor2: 'CAN' }))));
    file('c.CSV.zip', zipOf('c.CSV', lines(gdeltLine({ id: 4, actor1: 'MEX', actor2: 'USA' }))));
    file('copy [of] a.csv', content);
    expect(await take('gdelt', [join(folder, '*.csv*'), join(folder, '*.zip')])).toMatchObject({
      files: { imported: 3, known: 1, rejected: 0 },
      kept: 4,
    });
    expect(await take('gdelt', [join(folder, '**', '*.csv*')])).toMatchObject({
      files: { imported: 0, known: 3 },
      lines: 0,
    });
    expect(await read((store) => store.searchEvents({}))).toMatchObject({ total: 4 });
  });

  it('a file by itself is known again by its bytes, not by its size', async () => {
    const { file, take } = world();
    const row = (id: number): string =>
      lines(gdeltLine({ id, actor1: 'USA', actor2: 'MEX', day: `2014031${id}` }));
    expect(row(1).length).toBe(row(2).length);
    expect(await take('gdelt', [file('a.csv', row(1))])).toMatchObject({ files: { imported: 1 }, acts: 1 });
    expect(await take('gdelt', [file('b.csv', row(1))])).toMatchObject({ files: { imported: 0, known: 1 } });
    expect(await take('gdelt', [file('c.csv', row(2))])).toMatchObject({ files: { imported: 1 }, acts: 1 });
    expect(await take('gdelt', [file('d.csv', row(2))])).toMatchObject({ files: { imported: 0, known: 1 } });
  });

  it('a database in an older form of file keeps it, and takes in the same', async () => {
    const content = lines(
      gdeltLine({ id: 1, actor1: 'USA', actor2: 'MEX' }),
      gdeltLine({ id: 2, actor1: 'MEX', actor2: 'USA' }),
    );
    const digests = [];
    for (const form of ['v1.0.0', 'v1.3.0']) {
      const { file, take, read, folder } = world();
      const path = join(folder, 'world.duckdb');
      const formOf = async (): Promise<unknown> => {
        const instance = await DuckDBInstance.create(path, { storage_compatibility_version: form });
        const connection = await instance.connect();
        const found = await connection.runAndReadAll(
          `SELECT tags['storage_version'] AS form FROM duckdb_databases() WHERE database_name = 'world'`,
        );
        await connection.run('CHECKPOINT');
        connection.closeSync();
        instance.closeSync();
        return found.getRowObjectsJS()[0]?.form;
      };
      if (form === 'v1.0.0') await formOf();
      expect(await take('gdelt', [file('a.csv', content)])).toMatchObject({ acts: 2 });
      expect(await formOf()).toContain(form);
      digests.push(await read((store) => store.contentDigest()));
    }
    expect(digests[0]).toBe(digests[1]);
  });

  it('mentions say how many publishers and articles there are, before the events or after them', async () => {
    const events = lines(
      gdeltLine({ id: 1, actor1: 'USA', actor2: 'MEX' }),
      gdeltLine({ id: 2, actor1: 'USA', actor2: 'MEX' }),
    );
    const mentions = lines(
      mentionLine(1, 'one.example', 'https://one.example/a'),
      mentionLine(1, 'one.example', 'https://one.example/a', '20140312121500'),
      mentionLine(1, 'one.example', 'https://one.example/b'),
      mentionLine(2, 'two.example', 'https://two.example/c'),
      mentionLine(9, 'two.example', 'https://two.example/c'),
    );
    const answers = [];
    for (const order of [
      ['events.csv', 'mentions.csv'],
      ['mentions.csv', 'events.csv'],
    ] as const) {
      const { file, take, read } = world();
      const paths = {
        'events.csv': file('events.csv', events),
        'mentions.csv': file('mentions.csv', mentions),
      };
      const taken = [];
      for (const name of order) taken.push(await take('gdelt', [paths[name]]));
      expect(taken[order.indexOf('mentions.csv')]).toMatchObject({ lines: 5, kept: 4, known: 1, acts: 0 });
      answers.push(
        await read(async (store) => ({
          event: (await store.eventById('gdelt:1'))?.listed.event.imported,
          series: await store.dyadSeries({ first: 'USA', second: 'MEX', by: 'month' }),
        })),
      );
    }
    expect(answers[0]?.event).toMatchObject({ reports: 2, sources: 2, articles: 3 });
    expect(answers[0]?.series).toMatchObject({ events: 1, articles: 3 });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('a statement is no event; it is kept and counts as coverage alone', async () => {
    const { file, take, read } = world();
    const path = file('a.csv', lines(gdeltLine({ id: 1, actor1: 'USA', actor2: 'MEX', code: '010' })));
    expect(await take('gdelt', [path])).toMatchObject({ kept: 1, statements: 1, acts: 0 });
    expect(await read((store) => store.searchEvents({}))).toMatchObject({ total: 0 });
    expect(await read((store) => store.dyads())).toEqual([]);
  });

  it('malformed lines are named by their number, and the others come in', async () => {
    const { file, take, rejections, read } = world();
    const path = file(
      'a.csv',
      lines(
        gdeltLine({ id: 1, actor1: 'USA', actor2: 'MEX' }),
        'half a li',
        gdeltLine({ id: 2, actor1: 'USA', actor2: 'MEX', day: '20140231' }),
        gdeltLine({ id: 3, actor1: 'USA', actor2: 'MEX', code: '777' }),
        `${gdeltLine({ id: 4 })}\tmore`,
        gdeltLine({ id: 5, actor1: 'USA', actor2: 'CAN' }),
      ),
    );
    expect(await take('gdelt', [path])).toMatchObject({ lines: 6, kept: 2, rejected: 4 });
    expect(rejections.map(({ position, code }) => [position, code])).toEqual([
      ['line 2', 'import.malformed-line'],
      ['line 3', 'import.malformed-line'],
      ['line 5', 'import.malformed-line'],
      ['row 3', 'import.unknown-code'],
    ]);
    expect(rejections[1]?.reason).toContain('"20140231" is no value for Day');
    expect(await read((store) => store.rejections())).toHaveLength(4);
  });

  it('rows of 57 and of 58 columns in one file', async () => {
    const { file, take } = world();
    const path = file(
      'a.csv',
      lines(
        gdeltLine({ id: 1, actor1: 'USA', actor2: 'MEX' }, 57),
        gdeltLine({ id: 2, actor1: 'USA', actor2: 'CAN' }, 58),
        'cut\t20140101',
      ),
    );
    expect(await take('gdelt', [path])).toMatchObject({ lines: 3, kept: 2, rejected: 1 });
  });
});

describe('the others', { timeout: 120_000 }, () => {
  it('ICEWS: names, sectors, an event id on several rows, codes that lost a zero', async () => {
    const { file, take, read } = world();
    const path = file(
      'events.tab',
      icewsFile([
        icewsRow('7', 'The Lima Post'),
        icewsRow('7', 'The Lima Post'),
        icewsRow('8', 'The Arica Times'),
        icewsRow('9', 'The Lima Post', { code: '57', intensity: '8' }),
      ]),
    );
    expect(await take('icews', [path])).toMatchObject({ lines: 4, kept: 3, known: 1, acts: 2 });
    await read(async (store) => {
      const { events } = await store.searchEvents({ actor: 'CHL', recipient: 'PER' });
      expect(
        events.map(({ event }) => [
          event.id,
          event.event[0],
          event.imported?.reports,
          event.imported?.sources,
        ]),
      ).toEqual([
        ['icews:7', 'CONSULT', 2, 2],
        ['icews:9', 'SUPPORT', 1, 1],
      ]);
      expect(events[0]).toMatchObject({
        publisher: 'The Lima Post',
        event: {
          actor: [{ code: 'CHL', sector: 'GOV', entity_text: 'Foreign Affairs (Chile)' }],
          event_loc: { country: 'PER', name: 'Lima, Lima, Peru' },
        },
      });
    });
  });

  it('POLECAT: types, modes and contexts as they are; several countries; a heading with a name too many', async () => {
    const { file, take, read } = world();
    const wrong = polecatFile([]).trimEnd().split('\t').toSpliced(7, 0, 'Headline').join('|');
    const paths = [
      file(
        'one.txt',
        polecatFile([{ id: 'P-1' }, { id: 'P-2', type: 'COERCE', mode: 'None', contexts: 'None' }]),
      ),
      file('two.txt', polecatFile([{ id: 'P-3', mode: 'phone', actor: 'NOR;SWE' }], wrong)),
    ];
    expect(await take('polecat', paths)).toMatchObject({ kept: 3, acts: 3, rejected: 0 });
    await read(async (store) => {
      expect((await store.eventById('polecat:P-1'))?.listed.event).toMatchObject({
        event: ['CONSULT'],
        mode: ['visit'],
        context: ['diplomatic', 'economic'],
        event_scale: 4,
        cameo: '042',
        actor: [{ code: 'NOR', sector: 'GOV', entity_text: 'The minister of trade' }],
        recipient: [{ code: 'DNK', sector: 'BUS' }],
      });
      expect((await store.eventById('polecat:P-3'))?.listed.event.actor.map(({ code }) => code)).toEqual([
        'NOR',
        'SWE',
      ]);
      expect(await store.dyadSeries({ first: 'SWE', second: 'DNK', by: 'year' })).toMatchObject({
        events: 1,
      });
      expect(await store.dyadSeries({ first: 'NOR', second: 'DNK', by: 'year' })).toMatchObject({
        events: 3,
      });
    });
  });

  it('Phoenix, in real time and of the past', async () => {
    const { file, take, read } = world();
    const past =
      '77,1950-03-04,1950,3,4,EGYGOV,EGY,GOV,,GBRGOV,GBR,GOV,,111,11,3,-2,"trade;oil",30.0,31.2,"Cairo, Old",,Egypt,9,NYT';
    const paths = [
      file('events.full.20140620.txt', lines(phoenixLine('20140620-1'), phoenixLine('20140620-2', '190'))),
      file('past.csv', phoenixHistorical([past])),
    ];
    expect(await take('phoenix', paths)).toMatchObject({ kept: 3, acts: 3, rejected: 0 });
    await read(async (store) => {
      expect((await store.eventById('phoenix:20140620-1'))?.listed.event.imported).toMatchObject({
        sources: 2,
        articles: 2,
        url: 'https://one.example/a',
      });
      expect((await store.eventById('phoenix:77'))?.listed.event).toMatchObject({
        date: '1950-03-04',
        event: ['ACCUSE'],
        actor: [{ code: 'EGY' }],
        recipient: [{ code: 'GBR' }],
        event_loc: { country: 'EGY', name: 'Cairo, Old' },
      });
    });
  });

  it('KEDS: CAMEO and WEIS, days in three ways, places in the file for names', async () => {
    const { file, take, read } = world();
    const cameo = file(
      'a.csv',
      'date,source,target,code\n1979-04-15,EGYGOV,ISR,0311\n1979-04-16,ISRMIL,LBN,190\n1979-04-16,ISRMIL,LBN,190\n',
    );
    const weis = file(
      'b.txt',
      lines('910406\tIRQ\tKUW\t223\t(FORCE)', '910407\tIRQ\tUSA\t032\t(VISIT)').replace('KUW', 'KWT'),
    );
    expect(await take('keds', [cameo])).toMatchObject({ kept: 3, acts: 2 });
    expect(await take('keds', [weis])).toMatchObject({ kept: 2, acts: 2 });
    await read(async (store) => {
      const { events } = await store.searchEvents({ dyad: ['IRQ', 'KWT'] });
      expect(events[0]?.event).toMatchObject({
        date: '1991-04-06',
        event: ['ASSAULT'],
        rule: 'weis.223',
        imported: { goldstein: -10 },
      });
      expect(events[0]?.event.id).toMatch(/^keds:[0-9a-f]{12}-1$/);
      expect((await store.searchEvents({ dyad: ['ISR', 'LBN'] })).events[0]?.event.imported?.reports).toBe(2);
    });
  });

  it('PLOVER JSON Lines: ours, mutual acts, drafts, and lines that are none', async () => {
    const { file, take, read, rejections } = world();
    const path = file(
      'events.jsonl',
      lines(
        ploverLine({ modality: 'negation', text: 'No envoy went to Havana.' }),
        ploverLine({
          id: 'two',
          actor: [
            { code: 'RUS', sector: 'GOV' },
            { code: 'PAK', sector: 'GOV' },
          ],
          recipient: [],
        }),
        JSON.stringify({
          id: 'draft',
          date: '2016-05-01',
          source: [{ code: 'FRA', actorText: 'Paris' }],
          target: [{ code: 'TCD' }],
          event: 'YIELD',
          mode: 'withdraw',
          context: ['democracy'],
        }),
        '{"id": "broken", ',
        ploverLine({ id: 'strange', event: ['DANCE'] }),
      ),
    );
    expect(await take('plover', [path])).toMatchObject({ lines: 5, kept: 3, acts: 3, rejected: 2 });
    expect(rejections.map(({ code }) => code)).toEqual(['import.unknown-code', 'import.unknown-code']);
    await read(async (store) => {
      const mutual = await store.dyadSeries({ first: 'PAK', second: 'RUS', by: 'month' });
      expect(mutual.events).toBe(1);
      expect(mutual.mutual).toMatchObject([{ quad: [1, 0, 0, 0] }]);
      expect(mutual.directed.map(({ source, target }) => [source, target])).toEqual([
        ['PAK', 'RUS'],
        ['RUS', 'PAK'],
      ]);
      expect(await store.searchEvents({ text: 'havana envoy' })).toMatchObject({ total: 1 });
      expect(await store.dyadSeries({ first: 'CAN', second: 'CUB', by: 'year' })).toMatchObject({
        events: 0,
      });
      expect((await store.eventById('plover:draft'))?.listed.event).toMatchObject({
        event: ['RETREAT'],
        mode: ['withdraw'],
        context: ['pro_democracy'],
      });
    });
  });

  it('the order of files does not show in the events', async () => {
    const [one, other] = [world(), world()];
    const contents = [1, 2, 3].map((day) =>
      lines(
        ...[1, 2, 3].map((row) =>
          gdeltLine({
            id: day * 10 + row,
            day: `2014030${day}`,
            actor1: 'USA',
            actor2: row === 3 ? 'MEX' : 'CAN',
          }),
        ),
      ),
    );
    const digests: string[] = [];
    for (const [{ file, take, read }, order] of [
      [one, [0, 1, 2]],
      [other, [2, 0, 1]],
    ] as const) {
      for (const index of order) await take('gdelt', [file(`${index}.csv`, contents[index] ?? '')]);
      digests.push(await read((store) => store.contentDigest()));
    }
    expect(digests[0]).toBe(digests[1]);
  });

  it('a file that is cut off or lies is rejected by name, and the others come in', async () => {
    const { file, take, rejections } = world();
    const whole = lines(
      ...Array.from({ length: 500 }, (_, id) =>
        gdeltLine({ id, actor1: 'USA', actor2: 'MEX', place: String(id * 7919), fips: 'MX' }),
      ),
    );
    const good = file('good.csv', lines(gdeltLine({ id: 9001, actor1: 'USA', actor2: 'CAN' })));
    const cut = file('cut.csv.gz', gzipSync(whole).subarray(0, 3000));
    const lying = file('lying.zip', zipOf('a.csv', whole, { bytes: 100 }));
    const summary = await take('gdelt', [good, cut, lying]);
    expect(summary).toMatchObject({ files: { imported: 1, rejected: 2 }, kept: 1 });
    expect(rejections.map(({ source, code }) => `${source.split('/').at(-1)} ${code}`).toSorted()).toEqual([
      'cut.csv.gz import.broken-archive',
      'lying.zip import.broken-archive',
    ]);
  });
});

const shared = resolve('../shared/data');
describe.skipIf(!existsSync(shared))('files as they are published', { timeout: 300_000 }, () => {
  it('the Levant list, an ICEWS day, GDELT of all forms', async () => {
    const { take, read } = world();
    expect(await take('keds', [`${shared}/keds/levant.cameo.csv.gz`])).toMatchObject({
      lines: 145_709,
      kept: 145_709,
      rejected: 0,
    });
    expect(await take('icews', [`${shared}/icews/events.2018.sample.tab`])).toMatchObject({
      lines: 3705,
      rejected: 0,
    });
    expect(
      await take('gdelt', [`${shared}/gdelt/events*.csv`, `${shared}/gdelt/*.export.CSV.gz`]),
    ).toMatchObject({
      files: { imported: 4, rejected: 0 },
      lines: 2411,
      rejected: 0,
    });
    expect(await take('gdelt', [`${shared}/gdelt/mentions*.csv`])).toMatchObject({ lines: 200, rejected: 0 });
    const series = await read((store) =>
      store.dyadSeries({ first: 'ISR', second: 'PSE', by: 'year', dataset: 'keds' }),
    );
    expect(series.events).toBeGreaterThan(15_000);
    expect(series.mutual.length).toBeGreaterThan(20);
  });
});
if (!existsSync(shared)) console.warn('skipped: ../shared/data is not here');
