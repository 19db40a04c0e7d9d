import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { Argument, Option } from 'commander';
import { usageError } from '../../core/index.ts';
import type { Dataset } from '../../exchange/index.ts';
import { LOSSES } from '../../ontology/index.ts';
import type { ImportSummary } from '../../pipeline/index.ts';
import { say, write, writeJson } from '../io.ts';
import { dbOption, jsonOption } from '../options.ts';
import { ProgressPrinter } from '../print/progress.ts';
import { rejectionLine } from '../print/rejectionLine.ts';
import type { CommandContext, Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { coderName, withStore } from '../withStore.ts';

interface Options {
  db: string;
  codes?: 'cameo' | 'weis';
  json?: true;
}

/** Rejections that are named one by one; the rest are counted, and stored like all. */
const NAMED_REJECTIONS = 20;

/** Memory for the database while it imports. With what the program itself takes it stays below 2 GB. */
const MEMORY_MEGABYTES = 1200;

const counted = (count: number, what: string): string => `${count.toLocaleString('en')} ${what}`;

function printed(summary: ImportSummary, db: string): string {
  const { files, lines, kept, acts, known, statements, rejected, seconds } = summary;
  const passed = files.known > 0 ? `, ${files.known} imported before and passed over` : '';
  const failed = files.rejected > 0 ? `, ${files.rejected} not read` : '';
  const meaning = new Map(LOSSES.map((loss) => [loss.code, loss.meaning]));
  const lost = Object.entries(summary.lost)
    .toSorted(([, m], [, n]) => n - m)
    .map(([code, count]) => `    ${count.toLocaleString('en').padStart(10)}  ${meaning.get(code) ?? code}\n`)
    .join('');
  const rate = seconds > 0 && lines > 0 ? `, ${counted(Math.round(lines / seconds), 'rows a second')}` : '';
  return (
    `${files.imported} ${files.imported === 1 ? 'file' : 'files'}${passed}${failed}\n` +
    `${counted(lines, 'rows')} = ${counted(kept, 'kept')} + ${counted(known, 'stored before')} + ${counted(rejected, 'rejected')}\n` +
    `${counted(acts, 'acts')}, each counted once, after ${counted(statements, 'mere statements')} and ` +
    `${counted(kept - statements - acts, 'further reports of an act')}\n` +
    (lost === '' ? '' : `Lost on the way to PLOVER, in rows:\n${lost}`) +
    `${seconds.toFixed(1)} s${rate}. ${summary.stopped ? 'Stopped before the end; the same command goes on from there. ' : ''}Stored in ${db}\n`
  );
}

async function runImport(
  { io, exitWith }: CommandContext,
  dataset: Dataset,
  targets: string[],
  options: Options,
): Promise<void> {
  const { importableFiles } = await import('../../exchange/index.ts');
  const { importData, importPlaces } = await import('../../pipeline/index.ts');
  if (targets.length === 0)
    throw usageError(
      'import.no-file',
      'No file was named.',
      'Name files, folders or patterns: demarche import gdelt 2014/*.zip',
    );
  const plan = importableFiles(dataset, targets, options.codes);
  const scratch = mkdtempSync(join(tmpdir(), 'demarche-import-'));
  const progress = new ProgressPrinter(io.err, 'MB');
  const controller = new AbortController();
  const stop = (): void => {
    say(io, '\nStopping after the files at hand. The same command goes on from there.');
    controller.abort();
    process.off('SIGINT', stop);
  };
  process.on('SIGINT', stop);
  let rejected = 0;
  try {
    const summary = await withStore(
      io,
      options.db,
      'write',
      (store) =>
        importData(store, dataset, plan, {
          coder: coderName(),
          settings: { asOf: io.today() },
          scratch,
          clock: io.clock,
          now: io.now,
          signal: controller.signal,
          onProgress: ({ done, total, elapsed }) =>
            progress.update({ done: Math.round(done / 1e6), total: Math.round(total / 1e6), elapsed }),
          onRejection: (rejection) => {
            rejected += 1;
            progress.finish();
            if (rejected <= NAMED_REJECTIONS) say(io, rejectionLine(rejection));
            else if (rejected === NAMED_REJECTIONS + 1)
              say(io, 'demarche: further rejections are only counted');
          },
        }),
      {
        threads: availableParallelism(),
        memoryMegabytes: MEMORY_MEGABYTES,
        readable: importPlaces(plan.files, scratch),
      },
    );
    progress.finish();
    if (options.json === true) await writeJson(io, summary);
    else await write(io, printed(summary, options.db));
    if (summary.files.imported === 0 && summary.files.known === 0) exitWith(1);
  } finally {
    process.off('SIGINT', stop);
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** `demarche import DATASET FILE…`: other people's event data. */
export const registerImport: Register = (program, context) => {
  const command = program
    .command('import')
    .description(
      "other people's event data: mapped to PLOVER, counted beside the coded events; running it again adds nothing",
    )
    .addArgument(
      new Argument('<dataset>', 'what the files are').choices([
        'gdelt',
        'icews',
        'polecat',
        'phoenix',
        'keds',
        'plover',
      ]),
    )
    .addArgument(new Argument('[file...]', 'files, folders or patterns; plain, gzip or zip'))
    .addOption(dbOption())
    .addOption(
      new Option(
        '--codes <scheme>',
        'what the codes of a KEDS list are, where the list does not show it',
      ).choices(['cameo', 'weis']),
    )
    .addOption(jsonOption())
    .action(async (dataset: Dataset, files: string[], options: Options) =>
      runImport(context, dataset, files, options),
    );
  withExamples(
    command,
    'demarche import gdelt "gdelt/2014*.export.CSV.zip" --db world.duckdb',
    'demarche import icews events.2018.tab.gz --db world.duckdb',
    'demarche import keds levant.csv --codes cameo --db world.duckdb',
  );
};
