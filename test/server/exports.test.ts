import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, describe, expect, it } from 'vitest';
import { DOWNLOADS } from '../../src/api/index.ts';
import { EXPORT_FORMATS } from '../../src/core/index.ts';
import { digest } from '../../src/platform/index.ts';
import type { ExportRequest } from '../../src/server/index.ts';
import { createApp, exportFile } from '../../src/server/index.ts';
import type { CodedDocument, Store } from '../../src/store/index.ts';
import { openStore } from '../../src/store/index.ts';
import { gexfFaults, readXml } from '../exchange/gexfGrammar.ts';
import { RUN, actor, batch, coded, event, scratchFolder } from '../store/fixtures.ts';

const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** A month of Pakistan and Russia, with one act of Germany before its unification and one text that is a formula. */
const FIRST = [
  coded('one', [
    event('one', 0, {
      actor: [actor('PAK'), actor('RUS')],
      recipient: [],
      date: '2014-03-12',
      event_scale: 4,
    }),
    event('one', 1, {
      actor: [actor('RUS')],
      recipient: [actor('PAK')],
      date: '2014-03-13',
      event_scale: 2.5,
    }),
    event('one', 2, {
      actor: [actor('DEU')],
      recipient: [actor('RUS')],
      date: '1989-06-12',
      enddate: '1989-06-12',
      text: '=1+1',
    }),
  ]),
  coded('two', [
    event('two', 0, {
      actor: [actor('PAK')],
      recipient: [actor('RUS')],
      date: '2014-05-01',
      quad_code: 3,
      event_scale: -2,
    }),
    event('two', 1, { actor: [actor('UNO')], recipient: [actor('PAK')], date: null, enddate: null }),
  ]),
];

const idOfEvent = (document: CodedDocument | undefined): string => document?.events[0]?.event.id ?? '';

async function fresh(): Promise<Store> {
  const store = await openStore(join(scratchFolder(), 'world.duckdb'));
  open.push(store);
  const run = await store.startRun(RUN);
  await store.saveBatch(batch(run, FIRST));
  return store;
}

async function bytes(store: Store, request: ExportRequest): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of (await exportFile(store, request)).body) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** Asks DuckDB about a file of these bytes: rows of a query in which `FILE` stands for it. */
async function ask(content: Buffer, ending: string, sql: string): Promise<Record<string, unknown>[]> {
  const path = join(scratchFolder(), `file.${ending}`);
  writeFileSync(path, content);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql.replaceAll('FILE', `'${path}'`));
  const rows = reader.getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const TIDY_TYPES = {
  source_iso3: 'VARCHAR',
  target_iso3: 'VARCHAR',
  source_cow: 'INTEGER',
  target_cow: 'INTEGER',
  source_gw: 'INTEGER',
  target_gw: 'INTEGER',
  period_start: 'DATE',
  period_end: 'DATE',
  measure: 'VARCHAR',
  value: 'DOUBLE',
  lo: 'DOUBLE',
  hi: 'DOUBLE',
  n_events: 'INTEGER',
  n_articles: 'INTEGER',
  data_version: 'VARCHAR',
  model_version: 'VARCHAR',
};

function typesOf(rows: Record<string, unknown>[]): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [row['column_name'], row['column_type']]));
}

describe('tidy dyad–period rows', { timeout: 120_000 }, () => {
  it('have the columns of the field, with the right types, in Parquet and in CSV', async () => {
    const store = await fresh();
    const parquet = await bytes(store, { format: 'tidy-parquet' });
    expect(typesOf(await ask(parquet, 'parquet', 'DESCRIBE SELECT * FROM FILE'))).toEqual(TIDY_TYPES);
    const csv = await bytes(store, { format: 'tidy' });
    expect(csv.toString().split('\r\n')[0]).toBe(Object.keys(TIDY_TYPES).join(','));
    const sniffed = typesOf(await ask(csv, 'csv', 'DESCRIBE SELECT * FROM FILE'));
    expect(sniffed).toMatchObject({
      period_start: 'DATE',
      value: 'DOUBLE',
      lo: 'DOUBLE',
      source_cow: 'BIGINT',
    });
    const same = `SELECT * REPLACE (value::VARCHAR AS value) FROM FILE ORDER BY ALL`;
    expect((await ask(csv, 'csv', same)).length).toBe((await ask(parquet, 'parquet', same)).length);
  });

  it('say who did how much to whom, in numbers of both lists as they were then', async () => {
    const store = await fresh();
    const rows = await ask(await bytes(store, { format: 'tidy-parquet' }), 'parquet', 'SELECT * FROM FILE');
    const pick = (source: string, measure: string) =>
      rows
        .filter((row) => row['source_iso3'] === source && row['measure'] === measure)
        .map((row) => [
          row['target_iso3'],
          row['period_start'],
          row['period_end'],
          row['value'],
          row['n_events'],
        ]);
    expect(pick('PAK', 'mean_score')).toEqual([
      ['RUS', '2014-03-01', '2014-03-31', 4, 1],
      ['RUS', '2014-05-01', '2014-05-31', -2, 1],
    ]);
    expect(pick('RUS', 'verbal_cooperation')).toEqual([['PAK', '2014-03-01', '2014-03-31', 2, 2]]);
    expect(pick('RUS', 'mean_score')).toEqual([['PAK', '2014-03-01', '2014-03-31', 3.25, 2]]);
    expect(rows.find((row) => row['source_iso3'] === 'DEU')).toMatchObject({
      source_cow: 260,
      source_gw: 260,
      target_cow: 365,
      period_start: '1989-06-01',
    });
    expect(rows.every((row) => row['period_start'] !== '2014-04-01')).toBe(true);
    for (const row of rows.filter((one) => one['lo'] !== null))
      expect(Number(row['lo']) <= Number(row['value']) && Number(row['value']) <= Number(row['hi'])).toBe(
        true,
      );
  });
});

describe('events as a table', { timeout: 120_000 }, () => {
  it('keep their types in Parquet, and no formula is disarmed there', async () => {
    const store = await fresh();
    const parquet = await bytes(store, { format: 'parquet' });
    expect(typesOf(await ask(parquet, 'parquet', 'DESCRIBE SELECT * FROM FILE'))).toMatchObject({
      date: 'DATE',
      actor: 'VARCHAR[]',
      quad_code: 'INTEGER',
      event_scale: 'DOUBLE',
    });
    const [old] = await ask(
      parquet,
      'parquet',
      `SELECT text, actor, date FROM FILE WHERE date < DATE '2000-01-01'`,
    );
    expect(old).toEqual({ text: '=1+1', actor: ['DEU'], date: '1989-06-12' });
    expect((await bytes(store, { format: 'csv' })).toString()).toContain(`,"'=1+1",`);
    const codecs = await ask(parquet, 'parquet', 'SELECT DISTINCT compression FROM parquet_metadata(FILE)');
    expect(codecs).toEqual([{ compression: 'SNAPPY' }]);
  });

  it('only of a dyad, only within a range', async () => {
    const store = await fresh();
    const lines = async (request: Omit<ExportRequest, 'format'>) =>
      (await bytes(store, { format: 'plover', ...request })).toString().split('\n').length - 1;
    expect(await lines({})).toBe(5);
    expect(await lines({ dyad: ['RUS', 'PAK'] })).toBe(3);
    expect(await lines({ dyad: ['RUS', 'PAK'], from: '2014-03-13' })).toBe(2);
    expect(await lines({ from: '2014-03-13', to: '2014-03-13' })).toBe(1);
    await expect(
      exportFile(store, { format: 'csv', from: '2014-02-01', to: '2014-01-01' }),
    ).rejects.toMatchObject({
      exitCode: 2,
    });
  });
});

describe('only what is sure', { timeout: 120_000 }, () => {
  it('every form is that of the sure events alone, and the citation says so', async () => {
    const store = await fresh();
    const before = new Map<string, string>();
    for (const format of EXPORT_FORMATS) before.set(format, digest(await bytes(store, { format })));
    const run = await store.startRun({ ...RUN, started: '2024-01-01T01:00:00Z' });
    await store.saveBatch(batch(run, [coded('doubtful', [event('doubtful', 0, { confidence: 0.4 })])]));
    const citing = ['citation', 'bibtex', 'ris', 'csl', 'gexf', 'graphml', 'tidy', 'tidy-parquet'];
    for (const format of EXPORT_FORMATS)
      expect([format, digest(await bytes(store, { format }))]).not.toEqual([format, before.get(format)]);
    for (const format of EXPORT_FORMATS.filter((each) => !citing.includes(each))) {
      const sure = await bytes(store, { format, minConfidence: 0.5 });
      expect([format, digest(sure)]).toEqual([format, before.get(format)]);
    }
    const cited = (await bytes(store, { format: 'citation', minConfidence: 0.5 })).toString();
    expect(cited).toContain('of 5 events from 3 articles; of a confidence of 0.5 or more');
    const all = await store.dataVersion();
    expect(cited).not.toContain(all.version);
  });

  it('where the first report is left out, another one stands for the act and says which one is the first', async () => {
    const store = await fresh();
    const run = await store.startRun(RUN);
    const [early, late] = ['early', 'late'].map((id, place) =>
      coded(id, [event(id, 0, { date: `2015-03-1${place}`, enddate: `2015-03-1${place}` })]),
    ) as [CodedDocument, CodedDocument];
    late.article.published.date = '2015-03-20';
    const [first, second] = [idOfEvent(early), idOfEvent(late)];
    await store.saveBatch(batch(run, [early, late], { acts: { keys: [], pairs: [[first, second]] } }));
    const told = async (from: string) =>
      ask(await bytes(store, { format: 'csv', from }), 'csv', 'SELECT id, reports::INTEGER AS reports, same_as FROM FILE'); // prettier-ignore
    expect(await told('2015-03-10')).toEqual([{ id: first, reports: 2, same_as: null }]);
    expect(await told('2015-03-11')).toEqual([{ id: second, reports: 2, same_as: first }]);
  });
});

describe('the network', { timeout: 120_000 }, () => {
  it('holds every state and direction', async () => {
    const store = await fresh();
    const gexf = readXml((await bytes(store, { format: 'gexf' })).toString());
    expect(gexfFaults(gexf)).toEqual([]);
    const [, nodes, edges] = gexf.children[1]?.children ?? [];
    expect(nodes?.children.map(({ attributes }) => attributes['id'])).toEqual(['DEU', 'PAK', 'RUS']);
    expect(edges?.children.map(({ attributes }) => attributes['id'])).toEqual([
      'DEU-RUS',
      'PAK-RUS',
      'RUS-PAK',
    ]);
  });
});

describe('as of a day', { timeout: 120_000 }, () => {
  it('every form gives the bytes of that day again, whatever came later', async () => {
    const store = await fresh();
    const asOf = RUN.started.slice(0, 10);
    const before = new Map<string, string>();
    for (const format of EXPORT_FORMATS) before.set(format, digest(await bytes(store, { format })));

    const later = await store.startRun({ ...RUN, coder: 'demarche later', started: '2024-02-01T00:00:00Z' });
    // An earlier report of the same story turns what was the original into a copy, and further events come in.
    const original = coded('zero', [
      event('zero', 0, { actor: [actor('PAK')], recipient: [actor('CHN')], date: '2014-03-01' }),
    ]);
    original.article.published.date = '2014-03-01';
    await store.saveBatch(
      batch(later, [original, coded('three', [event('three', 0)])], {
        similar: [['zero', 'one']],
        // And the refusal of May turns out to be reported by the earlier story as well.
        acts: { keys: [], pairs: [[idOfEvent(original), idOfEvent(FIRST[1])]] },
      }),
    );

    for (const format of EXPORT_FORMATS) {
      expect([format, digest(await bytes(store, { format, asOf }))]).toEqual([format, before.get(format)]);
      expect([format, digest(await bytes(store, { format }))]).not.toEqual([format, before.get(format)]);
    }
    expect((await bytes(store, { format: 'plover', asOf: '2023-12-31' })).length).toBe(0);
    const before2024 = await store.asOf('2023-12-31');
    expect(await before2024.dataVersion()).toMatchObject({
      events: 0,
      documents: 0,
      models: [],
      from: null,
    });
  });

  it('a run counts on the day that it took for today', async () => {
    const store = await fresh();
    const run = await store.startRun({
      ...RUN,
      started: '2024-02-01T00:00:00Z',
      settings: { asOf: '2015-01-01' },
    });
    await store.saveBatch(batch(run, [coded('late', [event('late', 0)])]));
    const lines = (await bytes(store, { format: 'plover', asOf: '2016-01-01' }))
      .toString()
      .trim()
      .split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"document":"late"');
  });
});

describe('the same files over HTTP', { timeout: 120_000 }, () => {
  async function served() {
    const store = await fresh();
    const app = createApp({ store, version: 'test', page: new Map(), hosts: new Set(['localhost']) });
    const get = async (path: string) =>
      app.request(`http://localhost${path}`, { headers: { host: 'localhost' } });
    return { store, get };
  }

  it('byte for byte, in every form', async () => {
    const { store, get } = await served();
    const part = { dyad: ['PAK', 'RUS'], from: '2014-01-01' } as const;
    for (const format of EXPORT_FORMATS) {
      const wanted = await bytes(store, { format, ...part });
      const answer = await get(`/api/v1/export?format=${format}&dyad=Pakistan-russian&from=2014-01-01`);
      expect(answer.status).toBe(200);
      expect([format, digest(Buffer.from(await answer.arrayBuffer()))]).toEqual([format, digest(wanted)]);
    }
    for (const [ending, format] of Object.entries(DOWNLOADS)) {
      const answer = await get(`/dyad/PAK-RUS.${ending}?from=2014-01-01`);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="PAK-RUS\.[\w.]+"$/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      const wanted = await bytes(store, { format, ...part });
      expect([ending, digest(Buffer.from(await answer.arrayBuffer()))]).toEqual([ending, digest(wanted)]);
    }
    const sure = await get('/api/v1/export?format=citation&min-confidence=0.95');
    expect(await sure.text()).toBe(
      (await bytes(store, { format: 'citation', minConfidence: 0.95 })).toString(),
    );
  });

  it('a relation without an ending leads to its page, .json is its series', async () => {
    const { get } = await served();
    const page = await get('/dyad/PAK-RUS');
    expect([page.status, page.headers.get('location')]).toEqual([302, '/?by=year&first=PAK&second=RUS&v=1']);
    expect(await (await get('/dyad/PAK-RUS.json?by=year')).json()).toEqual(
      await (await get('/api/v1/dyads/PAK/RUS/series?by=year')).json(),
    );
  });

  it.each([
    ['/dyad/PAK-RUS.exe', 404, 'not-found'],
    ['/dyad/PAK-Atlantis.csv', 400, 'country.unknown'],
    ['/dyad/PAK.csv', 400, 'dyad.malformed'],
    ['/api/v1/export?format=docx', 400, 'query.malformed'],
    ['/api/v1/export?format=csv&as-of=2014', 400, 'query.malformed'],
    ['/dyad/PAK-RUS.csv?min-confidence=2', 400, 'query.malformed'],
    ['/api/v1/export?from=2014-02-01&to=2014-01-01', 400, 'range.reversed'],
  ])('%s: %i %s', async (path, status, code) => {
    const { get } = await served();
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });
});
