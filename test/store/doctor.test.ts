import { spawn } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestFrom } from '../../src/pipeline/index.ts';
import { examine, openStore } from '../../src/store/index.ts';
import { document, options, stories, stream } from '../pipeline/fixtures.ts';
import { lastingFolder, scratchFolder } from './fixtures.ts';

/** A sound database of several batches and segments, closed; and the same as a killed process leaves it. */
let sound: string;
let left: string;

const ENDINGS = ['', '.wal', '.journal', '.d'];

function copyAll(from: string, to: string): void {
  for (const ending of ENDINGS)
    if (existsSync(from + ending)) cpSync(from + ending, to + ending, { recursive: true });
}

beforeAll(async () => {
  const folder = lastingFolder();
  sound = join(folder, 'sound.duckdb');
  left = join(folder, 'left.duckdb');
  const store = await openStore(sound, { segmentBytes: 4000 });
  await ingestFrom(stream(stories(40)), store, options());
  const again = stories(4).map((item) =>
    item.kind === 'document' ? { ...item, document: { ...item.document, source: 'elsewhere.txt' } } : item,
  );
  await ingestFrom(
    stream([...again, document('FRE praised OST.')]),
    store,
    options({ now: () => '2024-02-02T00:00:00Z' }),
  );
  copyAll(sound, left);
  await store.close();
}, 60_000);

/** Runs statements on a DuckDB file, past the store. */
async function sql(path: string, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

const segment = (path: string, number: number): string =>
  join(`${path}.d`, `${String(number).padStart(6, '0')}.warc.gz`);

function flip(path: string, share: number): void {
  const bytes = readFileSync(path);
  const place = Math.floor(bytes.length * share);
  bytes[place] = (bytes[place] ?? 0) ^ 16;
  writeFileSync(path, bytes);
}

const lastSegment = (path: string): number => readdirSync(`${path}.d`).length;
const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n');

type Fault = readonly [what: string, code: string, harm: (path: string) => void | Promise<void>];

/** Faults of a closed database. */
const FAULTS: readonly Fault[] = [
  ['the database is gone', 'store.missing', (path) => rmSync(path)],
  ['the database is a folder', 'store.is-a-folder', (path) => (rmSync(path), mkdirSync(path))],
  ['the database is empty', 'store.damaged', (path) => truncateSync(path, 0)],
  ['the database is a text', 'store.damaged', (path) => writeFileSync(path, 'Dear diary. '.repeat(1000))],
  ['the database is cut in half', 'store.damaged', (path) => truncateSync(path, statSync(path).size / 2)],
  ['the head of the database is flipped', 'store.damaged', (path) => flip(path, 0.0005)],
  [
    'the blocks of the database are zeroed',
    'store.damaged',
    (path) => {
      const bytes = readFileSync(path);
      bytes.fill(0, 12_288);
      writeFileSync(path, bytes);
    },
  ],
  [
    'the database is of a newer version',
    'store.newer-version',
    (path) => sql(path, `UPDATE meta SET value = '99' WHERE key = 'schema'`),
  ],
  [
    'the database is of an older version',
    'store.older-version',
    (path) => sql(path, `UPDATE meta SET value = '1' WHERE key = 'schema'`),
  ],
  [
    "somebody else's database",
    'store.foreign',
    async (path) => (rmSync(path), await sql(path, 'CREATE TABLE invoices (id INTEGER)')),
  ],
  [
    'another database of Demarche, without batches',
    'store.behind',
    async (path) => {
      rmSync(path);
      await (await openStore(`${path}.other`)).close();
      renameSync(`${path}.other`, path);
    },
  ],
  ['the journal is gone', 'store.journal-missing', (path) => rmSync(`${path}.journal`)],
  ['the journal is empty', 'journal.behind', (path) => truncateSync(`${path}.journal`, 0)],
  [
    'the journal lacks its last line',
    'journal.behind',
    (path) => writeFileSync(`${path}.journal`, [...lines(`${path}.journal`).slice(0, -2), ''].join('\n')),
  ],
  [
    'the last line of the journal is torn',
    'journal.torn',
    (path) => truncateSync(`${path}.journal`, statSync(`${path}.journal`).size - 5),
  ],
  [
    'the first line of the journal is no entry',
    'journal.damaged',
    (path) => writeFileSync(`${path}.journal`, ['{', ...lines(`${path}.journal`).slice(1)].join('\n')),
  ],
  [
    'a line in the middle of the journal is no entry',
    'journal.damaged',
    (path) => {
      const all = lines(`${path}.journal`);
      all[2] = (all[2] ?? '').slice(3);
      writeFileSync(`${path}.journal`, all.join('\n'));
    },
  ],
  [
    'a line stands twice in the journal',
    'journal.doubled',
    (path) => appendFileSync(`${path}.journal`, `${lines(`${path}.journal`)[1] ?? ''}\n`),
  ],
  [
    'the journal knows a batch that the database never had',
    'store.shortened',
    (path) =>
      appendFileSync(
        `${path}.journal`,
        `${JSON.stringify({ batch: 99, digest: 'x', documents: ['nobody'] })}\n`,
      ),
  ],
  [
    'the journal knows an import that is gone',
    'store.shortened',
    (path) =>
      appendFileSync(
        `${path}.journal`,
        `${JSON.stringify({ batch: 99, digest: 'x', documents: [], imported: ['gdelt.csv'] })}\n`,
      ),
  ],
  [
    'the folder of segments is gone',
    'store.segments-short',
    (path) => rmSync(`${path}.d`, { recursive: true }),
  ],
  [
    'the folder of segments is a file',
    'segments.no-folder',
    (path) => (rmSync(`${path}.d`, { recursive: true }), writeFileSync(`${path}.d`, '')),
  ],
  ['the last segment is gone', 'store.segments-short', (path) => rmSync(segment(path, lastSegment(path)))],
  ['the first segment is gone', 'segments.missing', (path) => rmSync(segment(path, 1))],
  ['a segment in the middle is gone', 'segments.missing', (path) => rmSync(segment(path, 2))],
  [
    'the last segment is shorter',
    'store.segments-short',
    (path) =>
      truncateSync(segment(path, lastSegment(path)), statSync(segment(path, lastSegment(path))).size - 20),
  ],
  [
    'the first segment is shorter',
    'segments.damaged',
    (path) => truncateSync(segment(path, 1), statSync(segment(path, 1)).size - 20),
  ],
  ['the first segment is empty', 'segments.damaged', (path) => truncateSync(segment(path, 1), 0)],
  ['a bit is flipped early in a segment', 'segments.damaged', (path) => flip(segment(path, 1), 0.02)],
  ['a bit is flipped in the middle of a segment', 'segments.damaged', (path) => flip(segment(path, 1), 0.5)],
  ['a bit is flipped at the end of a segment', 'segments.damaged', (path) => flip(segment(path, 1), 0.99)],
  ['a segment is zeroed', 'segments.damaged', (path) => writeFileSync(segment(path, 2), Buffer.alloc(5000))],
  [
    'a segment stands in for another',
    'segments.order',
    (path) => copyFileSync(segment(path, 1), segment(path, 2)),
  ],
  [
    'a segment is torn at its end',
    'segments.torn',
    (path) =>
      appendFileSync(segment(path, lastSegment(path)), readFileSync(segment(path, 1)).subarray(0, 100)),
  ],
  [
    'a batch at the end was never finished',
    'segments.unfinished',
    (path) => {
      // After what the segment is and its run, the third record is its first document.
      const bytes = readFileSync(segment(path, 1));
      const mark = bytes.subarray(0, 4);
      const starts = [0];
      while (starts.length < 4) starts.push(bytes.indexOf(mark, (starts.at(-1) ?? 0) + 1));
      appendFileSync(segment(path, lastSegment(path)), bytes.subarray(starts[2], starts[3]));
    },
  ],
  [
    'a strange file lies among the segments',
    'segments.stranger',
    (path) => writeFileSync(join(`${path}.d`, 'notes.txt'), ''),
  ],
  [
    'documents are gone from the database',
    'database.documents-missing',
    (path) => sql(path, `DELETE FROM documents WHERE batch = 2`),
  ],
  [
    'a document has other bytes',
    'database.documents-differ',
    (path) => sql(path, `UPDATE documents SET digest = 'x' WHERE batch = 1`),
  ],
  [
    'a batch is gone from the chain',
    'database.batch-missing',
    (path) => sql(path, `DELETE FROM batches WHERE sequence = 2`),
  ],
  [
    'a batch has another digest',
    'database.batch-missing',
    (path) => sql(path, `UPDATE batches SET digest = 'x' WHERE sequence = 2`),
  ],
  [
    'a batch stands twice in the chain',
    'database.batches-doubled',
    (path) => sql(path, `INSERT INTO batches SELECT * FROM batches WHERE sequence = 1`),
  ],
  [
    'a batch has another number of documents',
    'database.batches-count',
    (path) => sql(path, `UPDATE batches SET documents = 3 WHERE sequence = 1`),
  ],
  [
    'documents of a batch that is not there',
    'database.batches-missing',
    (path) => sql(path, `UPDATE documents SET batch = 77 WHERE batch = 1`),
  ],
  [
    'the database took in less than it says',
    'segments.pending',
    (path) => sql(path, `UPDATE meta SET value = '2:0' WHERE key = 'kept'`),
  ],
  [
    'the database took in more than there is',
    'store.segments-short',
    (path) => sql(path, `UPDATE meta SET value = '99:0' WHERE key = 'kept'`),
  ],
  [
    'sentences without a document',
    'database.sentences-stray',
    (path) => sql(path, `UPDATE sentences SET document = 'x' WHERE sequence = 1`),
  ],
  [
    'a sentence stands twice',
    'database.sentences-doubled',
    (path) => sql(path, `INSERT INTO sentences SELECT * FROM sentences LIMIT 1`),
  ],
  [
    'a sentence stands outside its article',
    'database.sentences-elsewhere',
    (path) => sql(path, `UPDATE sentences SET start_offset = 99999, end_offset = 99999 WHERE sequence = 1`),
  ],
  [
    'events without a document',
    'database.events-stray',
    (path) =>
      sql(
        path,
        `INSERT INTO events BY NAME SELECT * REPLACE ('y' AS id, 'x' AS document) FROM events LIMIT 1`,
      ),
  ],
  [
    'directed pairs without an event',
    'database.dyads-stray',
    (path) => sql(path, `DELETE FROM events WHERE sequence = 1`),
  ],
  [
    'a directed pair stands twice',
    'database.dyads-doubled',
    (path) => sql(path, `INSERT INTO dyads SELECT * FROM dyads LIMIT 1`),
  ],
  [
    'a directed pair has another score',
    'database.dyads-differ',
    (path) => sql(path, `UPDATE dyads SET score = 99`),
  ],
  [
    'sources without a document',
    'database.sources-stray',
    (path) => sql(path, `INSERT INTO sources VALUES ('x', 'y', NULL, NULL)`),
  ],
  ['documents without a source', 'database.sources-missing', (path) => sql(path, `DELETE FROM sources`)],
  ['copies of nothing', 'database.originals-stray', (path) => sql(path, `UPDATE copies SET original = 'x'`)],
  [
    'copies without a document',
    'database.copies-stray',
    (path) => sql(path, `INSERT INTO copies SELECT 'x', original FROM copies`),
  ],
  [
    'reports that are no events',
    'database.acts-stray',
    (path) => sql(path, `INSERT INTO same_acts VALUES ('x', 'x', 'y')`),
  ],
  [
    'an act without its first report',
    'database.acts-firstless',
    (path) => sql(path, `INSERT INTO same_acts SELECT id, 'x', document FROM events LIMIT 1`),
  ],
  [
    'a key of no event',
    'database.act-keys-stray',
    (path) => sql(path, `INSERT INTO act_keys VALUES ('2014-03 FRE-SYL accord', 'x')`),
  ],
  [
    'an event that reports two acts',
    'database.acts-doubled',
    (path) =>
      sql(
        path,
        `INSERT INTO same_acts SELECT id, id, document FROM (SELECT * FROM events LIMIT 1), range(2)`,
      ),
  ],
  [
    'stances without a document',
    'database.stances-stray',
    (path) => sql(path, `INSERT INTO stances VALUES ('i', 'k', 'a', 's', NULL, 'x', 0, 0, 1, 't', 1, 'r')`),
  ],
  [
    'documents of an unknown run',
    'database.runs-missing',
    (path) => sql(path, `UPDATE documents SET run = 'x' WHERE batch = 1`),
  ],
  [
    'imported acts of an unknown file',
    'database.imports-missing',
    (path) =>
      sql(
        path,
        `INSERT INTO imported_months VALUES ('d', '2020-01-01', 1, 1)`,
        `INSERT INTO imported_dyads BY NAME SELECT 'd' AS dataset, 7 AS import, 1 AS row, 'FRE' AS source, 'SYL' AS target, 1 AS kind, 'SUPPORT' AS type, 1 AS quad, 1 AS score, 'actual' AS modality, 1 AS reports, 1 AS sources, 1 AS articles, 1 AS act, false AS mutual`,
      ),
  ],
  ['a making that was cut off', 'files.left-over', (path) => writeFileSync(`${path}.unfinished`, '')],
  ['a rebuild that was stopped', 'files.left-over', (path) => writeFileSync(`${path}.rebuilding`, '')],
];

/** Faults of a database whose log still lies beside it. */
const FAULTS_OF_THE_LOG: readonly Fault[] = [
  ['the log is gone', 'store.behind', (path) => rmSync(`${path}.wal`)],
  [
    'the log is cut',
    'store.behind',
    (path) => truncateSync(`${path}.wal`, Math.floor(statSync(`${path}.wal`).size / 2)),
  ],
  ['a bit of the log is flipped', 'store.damaged', (path) => flip(`${path}.wal`, 0.4)],
];

async function codesAfter(from: string, harm: Fault[2]): Promise<{ codes: string[]; advised: boolean }> {
  const path = join(scratchFolder(), 'world.duckdb');
  copyAll(from, path);
  await harm(path);
  const { findings } = await examine(path);
  return {
    codes: findings.map(({ code }) => code),
    advised: findings.every(({ advice, message }) => advice.length > 10 && message.length > 10),
  };
}

describe('the doctor', { timeout: 60_000 }, () => {
  it('finds nothing wrong with a sound database, closed or left by a killed process', async () => {
    for (const path of [sound, left]) {
      const { findings, holds, kept } = await examine(path);
      expect(findings).toEqual([]);
      expect(holds?.documents).toBe(38);
      expect(kept).toMatchObject({ documents: 41 });
    }
  });

  it('knows more than fifty faults', () => {
    expect(FAULTS.length + FAULTS_OF_THE_LOG.length).toBeGreaterThan(50);
  });

  it.each(FAULTS)('finds: %s', async (_, code, harm) => {
    const { codes, advised } = await codesAfter(sound, harm);
    expect(codes).toContain(code);
    expect(advised).toBe(true);
  });

  it.each(FAULTS_OF_THE_LOG)('finds: %s', async (_, code, harm) => {
    const { codes, advised } = await codesAfter(left, harm);
    expect(codes).toContain(code);
    expect(advised).toBe(true);
  });

  it('a database that another process writes: says who, and looks at the rest', async () => {
    const path = join(scratchFolder(), 'world.duckdb');
    copyAll(sound, path);
    rmSync(segment(path, 1));
    const api = import.meta.resolve('@duckdb/node-api');
    const script = `import(${JSON.stringify(api)}).then(async ({ DuckDBInstance }) => {
      globalThis.kept = await DuckDBInstance.create(${JSON.stringify(path)});
      console.log('open');
      setInterval(() => globalThis.kept, 1000);
    })`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const { findings } = await examine(path);
      expect(findings.map(({ code }) => code).toSorted()).toEqual(['segments.missing', 'store.locked']);
      expect(findings.find(({ code }) => code === 'store.locked')?.message).toContain(String(child.pid));
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('nothing of that name: is a wrong call', async () => {
    await expect(examine(join(dirname(sound), 'none.duckdb'))).rejects.toMatchObject({
      code: 'store.missing',
      exitCode: 2,
    });
  });
});
