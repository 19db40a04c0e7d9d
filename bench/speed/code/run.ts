import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acquire } from '../../../src/acquire/index.ts';
import type { RawDocument } from '../../../src/core/index.ts';
import { createCoder, createPool } from '../../../src/pipeline/index.ts';
import { resourcePath } from '../../../src/platform/index.ts';
import { meter, printSpeed, type Reading } from '../meter.ts';
import { otherText } from './otherText.ts';
import { StageClock } from './stageClock.ts';

/**
 * How fast documents are coded, nothing stored: in a process that has just loaded its models, once it is warm (the
 * same documents again under other ids), and as a whole command with its start-up: once, for ten times as much, and for
 * about as much text of which nothing comes twice.
 * `node .cache/tools/bench/speed/code/run.js [FILE] [JOBS] [ROUNDS]`
 */
const [file = resourcePath('../shared/data/re3d/documents.jsonl'), jobs = '1', rounds = '5'] =
  process.argv.slice(2);
const AS_OF = '2026-01-01';
/** How often the long run repeats the documents: a month's news rather than a day's. */
const TIMES = 10;

const documents = await documentsOf(file);
const again = (round: number): RawDocument[] =>
  documents.map((document) => ({ ...document, id: `${document.id}-${round}` }));

if (jobs === '1') {
  const coder = createCoder({ asOf: AS_OF });
  const clock = new StageClock(coder);
  code('fresh', documents);
  clock.print('fresh');
  for (let round = 1; round < Number(rounds); round++) again(round).forEach((raw) => coder.code(raw));
  clock.reset();
  code('warm', again(Number(rounds)));
  clock.print('warm');

  function code(name: string, raws: readonly RawDocument[]): void {
    const read = meter();
    const counts = { documents: 0, sentences: 0, events: 0 };
    for (const raw of raws) {
      const outcome = clock.code(raw);
      if ('rejection' in outcome) continue;
      counts.documents++;
      counts.sentences += outcome.document.sentences.length;
      counts.events += outcome.document.events.length;
    }
    printSpeed(name, counts, read());
  }
} else {
  const pool = createPool({ jobs: Number(jobs), asOf: AS_OF });
  await pool.code(documents[0] as RawDocument);
  const read = meter();
  const counts = { documents: 0, sentences: 0, events: 0 };
  for (const outcome of await Promise.all(documents.map((raw) => pool.code(raw)))) {
    if ('rejection' in outcome) continue;
    counts.documents++;
    counts.sentences += outcome.document.sentences.length;
    counts.events += outcome.document.events.length;
  }
  printSpeed(`${jobs} workers, just started`, counts, read());
  await pool.close();
}

const main = resourcePath('dist/cli/main.js');
if (existsSync(main)) {
  wholeCommand('the whole command', file, documents);
  if (file.endsWith('.jsonl')) {
    const records = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Article); // prettier-ignore
    const repeated = Array.from({ length: TIMES }, (_, round) =>
      records.map((record) => ({ ...record, id: `${record.id}-${round}` })),
    );
    await longRun(`the whole command, ${TIMES} times as much`, repeated.flat());
  }
  const other = otherText();
  if (other.length > 0) await longRun('the whole command, other text, nothing twice', other);
} else console.log('no whole command: run npm run build first');

/** A line of a file of documents; whatever else it has is kept. */
interface Article {
  id: string;
}

/** What start-up and slow first rounds come to in a long run. */
async function longRun(name: string, articles: readonly Article[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-speed-'));
  const longer = join(folder, 'longer.jsonl');
  writeFileSync(longer, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
  wholeCommand(name, longer, await documentsOf(longer));
  rmSync(folder, { recursive: true });
}

/** The built command as a user runs it, its output thrown away. */
function wholeCommand(name: string, input: string, raws: readonly RawDocument[]): void {
  const report =
    'process.on("exit",()=>process.stderr.write("\\n"+JSON.stringify({...process.cpuUsage(),max:process.resourceUsage().maxRSS})))';
  const began = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${report}`, main, 'code', '--jobs', jobs, '--jsonl', input],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  const wallSeconds = (performance.now() - began) / 1000;
  const { user, system, max } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as Record<
    'user' | 'system' | 'max',
    number
  >;
  const reading: Reading = {
    wallSeconds,
    processorSeconds: (user + system) / 1e6,
    peakMebibytes: max / 1024,
  };
  const events = stdout.split('\n').length - 1;
  printSpeed(name, { documents: raws.length, sentences: countSentences(raws), events }, reading);
}

function countSentences(raws: readonly RawDocument[]): number {
  const coder = createCoder({ asOf: AS_OF });
  return raws.reduce((sum, raw) => {
    const outcome = coder.code(raw);
    return sum + ('document' in outcome ? outcome.document.sentences.length : 0);
  }, 0);
}

async function documentsOf(source: string): Promise<RawDocument[]> {
  const found: RawDocument[] = [];
  for await (const item of acquire(source)) if (item.kind === 'document') found.push(item.document);
  return found;
}
