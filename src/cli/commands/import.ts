import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Argument, Option } from 'commander';
import type { Rejection } from '../../core/index.ts';
import { usageError } from '../../core/index.ts';
import type { Dataset } from '../../exchange/index.ts';
import { LOSSES } from '../../ontology/index.ts';
import type { ImportSummary } from '../../pipeline/index.ts';
import { stopOnInterrupt } from '../interrupt.ts';
import { say, write, writeJson } from '../io.ts';
import type { Io } from '../io.ts';
import type { RangeOptions } from '../options.ts';
import { dbOption, fromOption, jsonOption, toOption } from '../options.ts';
import { ProgressPrinter } from '../print/progress.ts';
import { rejectionLine } from '../print/rejectionLine.ts';
import type { CommandContext, Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { coderName, withStore } from '../withStore.ts';

interface Options extends RangeOptions {
  db: string;
  codes?: 'cameo' | 'weis';
  fetch?: true;
  mentions?: true;
  translated?: true;
  base?: string;
  into?: string;
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

/** Downloads what `--fetch` asks for; gives the files and what could not be had. */
async function fetched(
  io: Io,
  dataset: Dataset,
  options: Options,
  signal: AbortSignal,
): Promise<{ files: string[]; rejections: Rejection[] }> {
  const { GDELT_BASE, fetchGdelt } = await import('../../exchange/index.ts');
  const { from, to } = options;
  if (dataset !== 'gdelt' || from === undefined || to === undefined)
    throw usageError(
      'import.fetch',
      '--fetch downloads files of GDELT, and needs to know of which days.',
      'For example: demarche import gdelt --from 2024-01-01 --to 2024-01-07 --fetch',
    );
  const progress = new ProgressPrinter(io.err, 'files');
  const began = io.clock();
  const folder = options.into ?? `${options.db}.gdelt`;
  const result = await fetchGdelt({
    from,
    to,
    folder,
    kinds: options.mentions === true ? ['export', 'mentions'] : ['export'],
    base: options.base ?? GDELT_BASE,
    translated: options.translated === true,
    agent: coderName().replace(' ', '/'),
    wait: (milliseconds) => wait(milliseconds),
    now: io.now,
    signal,
    onProgress: (state) => progress.update({ ...state, elapsed: io.clock() - began }),
  });
  progress.finish();
  say(
    io,
    `${result.downloaded} files downloaded, ${result.files.length - result.downloaded} were there; they are kept in ${folder}`,
  );
  return result;
}

/** The lists that are named or downloaded, and what is none. */
async function planned(
  io: Io,
  dataset: Dataset,
  targets: readonly string[],
  options: Options,
  signal: AbortSignal,
) {
  const { importableFiles } = await import('../../exchange/index.ts');
  const { files, rejections } =
    options.fetch === true ? await fetched(io, dataset, options, signal) : { files: [], rejections: [] };
  const found = importableFiles(dataset, [...targets, ...files], options.codes);
  return { files: found.files, rejections: [...rejections, ...found.rejections] };
}

async function runImport(
  { io, exitWith }: CommandContext,
  dataset: Dataset,
  targets: string[],
  options: Options,
): Promise<void> {
  const { importData, importPlaces } = await import('../../pipeline/index.ts');
  if (targets.length === 0 && options.fetch !== true)
    throw usageError(
      'import.no-file',
      'No file was named.',
      'Name files, folders or patterns, or for GDELT a span of days with --fetch: demarche import --help',
    );
  if (options.fetch !== true && (options.from ?? options.to) !== undefined)
    throw usageError(
      'import.range',
      '--from and --to say what --fetch downloads; files that are named are imported whole.',
      'Leave them out, or add --fetch.',
    );
  const progress = new ProgressPrinter(io.err, 'MB');
  const { signal, release } = stopOnInterrupt(io, 'files');
  const scratch = mkdtempSync(join(tmpdir(), 'demarche-import-'));
  let rejected = 0;
  try {
    const plan = await planned(io, dataset, targets, options, signal);
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
          signal,
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
    release();
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
    .addOption(new Option('--fetch', 'gdelt: download the official files of the days from --from to --to'))
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(new Option('--mentions', 'with --fetch: the lists of mentions too'))
    .addOption(new Option('--translated', 'with --fetch: what was found in other languages'))
    .addOption(new Option('--base <url>', 'with --fetch: where the master list and the files lie'))
    .addOption(
      new Option('--into <folder>', 'with --fetch: where the files are kept (default: beside the database)'),
    )
    .addOption(jsonOption())
    .action(async (dataset: Dataset, files: string[], options: Options) =>
      runImport(context, dataset, files, options),
    );
  withExamples(
    command,
    'demarche import gdelt "gdelt/2014*.export.CSV.zip" --db world.duckdb',
    'demarche import gdelt --from 2024-01-01 --to 2024-01-07 --fetch --db world.duckdb',
    'demarche import icews events.2018.tab.gz --db world.duckdb',
    'demarche import keds levant.csv --codes cameo --db world.duckdb',
  );
};
