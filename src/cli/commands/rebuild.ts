import { availableParallelism } from 'node:os';
import { stopOnInterrupt } from '../interrupt.ts';
import { say, write, writeJson } from '../io.ts';
import { dbOption, jobsOption, jsonOption } from '../options.ts';
import type { RebuildSummary } from '../../pipeline/index.ts';
import { ProgressPrinter } from '../print/progress.ts';
import type { CommandContext, Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { coderName } from '../withStore.ts';

/** Lost documents that are named one by one. */
const NAMED = 20;

interface Options {
  db: string;
  jobs?: number;
  json?: true;
}

function comparison({ same, before, made, keptOld }: RebuildSummary, db: string): string {
  const kept = keptOld === true ? ` The old file is kept as ${db}.before-rebuild.` : '';
  if (same === true) return 'The content is the same as before, bit for bit.';
  if (before === null) return `There was no database that could be read to compare it with.${kept}`;
  return made.otherwise > 0
    ? `${made.otherwise} batches were coded by another version or with other models the first time, so the events differ.${kept}`
    : `The content is not the same as before: the old database had been changed.${kept}`;
}

function printed(summary: RebuildSummary, db: string): string {
  const { made, carried, salvaged = 0, missing = [], resumed } = summary;
  if (made.stopped) return 'Stopped before the end; the same command goes on from there.\n';
  return [
    `${made.stored + made.duplicates.near} documents and ${made.events} events made again from ${db}.d` +
      (resumed ? ', going on where the last rebuild was stopped' : ''),
    ...(carried !== null && carried.documents + carried.imported > 0
      ? [
          `${carried.documents} documents that were never kept and ${carried.imported} imported rows taken over`,
        ]
      : []),
    ...(summary.before === null
      ? ['What was imported from other data sets is not in it: run demarche import again.']
      : []),
    ...(salvaged > 0
      ? [`${salvaged} documents with damaged bytes were taken over from the old database`]
      : []),
    ...(missing.length > 0
      ? [`${missing.length} documents are lost: their bytes in ${db}.d are damaged or were never kept`]
      : []),
    ...(made.damaged > 0 ? [`${made.damaged} places in ${db}.d cannot be read; see demarche doctor`] : []),
    comparison(summary, db),
    '',
  ].join('\n');
}

async function runRebuild({ io, exitWith }: CommandContext, options: Options): Promise<void> {
  const { rebuild } = await import('../../pipeline/index.ts');
  const progress = new ProgressPrinter(io.err);
  const began = io.clock();
  const { signal, release } = stopOnInterrupt(io);
  const summary = await rebuild(options.db, {
    coder: coderName(),
    jobs: options.jobs ?? Math.min(4, availableParallelism()),
    signal,
    onProgress: (state) => progress.update({ ...state, elapsed: io.clock() - began }),
  }).finally(() => {
    release();
    progress.finish();
  });
  if (options.json === true) await writeJson(io, summary);
  else await write(io, printed(summary, options.db));
  const { missing = [], made } = summary;
  if (missing.length > 0) say(io, `demarche: lost:\n  ${missing.slice(0, NAMED).join('\n  ')}`);
  if (missing.length > 0 || made.damaged > 0) exitWith(1);
}

/** `demarche rebuild`: make the database again from what was read. */
export const registerRebuild: Register = (program, context) => {
  const command = program
    .command('rebuild')
    .description(
      'make the database again from the documents kept beside it; the old file stays until the new one is whole',
    )
    .addOption(dbOption())
    .addOption(jobsOption())
    .addOption(jsonOption())
    .action(async (options: Options) => runRebuild(context, options));
  withExamples(command, 'demarche rebuild --db try.duckdb');
};
