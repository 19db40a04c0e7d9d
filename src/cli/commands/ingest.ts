import { Argument, Option } from 'commander';
import { availableParallelism } from 'node:os';
import type { CodingFlags } from '../coderOptions.ts';
import { coderOptions, codingOptions } from '../coderOptions.ts';
import { stopOnInterrupt } from '../interrupt.ts';
import { say, write, writeJson } from '../io.ts';
import { dbOption, jsonOption } from '../options.ts';
import { ProgressPrinter } from '../print/progress.ts';
import { rejectionLine } from '../print/rejectionLine.ts';
import type { IngestSummary } from '../../pipeline/index.ts';
import type { CommandContext, Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { coderName, withStore } from '../withStore.ts';

type Options = CodingFlags & { db: string; json?: true; followLinks?: true };

/** Rejections that are named one by one; the rest are counted, and stored like all. */
const NAMED_REJECTIONS = 20;

function printed(summary: IngestSummary, db: string): string {
  const { stored, duplicates, rejected, events, sentences, seconds } = summary;
  const reasons = Object.entries(summary.reasons)
    .toSorted(([, m], [, n]) => n - m)
    .map(([reason, count]) => `    ${String(count).padStart(6)}  ${reason}\n`)
    .join('');
  const rate =
    seconds > 0
      ? `, ${Math.round(summary.in / seconds)} documents and ${Math.round(sentences / seconds)} sentences a second`
      : '';
  return (
    `${summary.in} documents in = ${stored} stored + ${duplicates.exact + duplicates.near} duplicates ` +
    `(${duplicates.exact} the same, ${duplicates.near} nearly) + ${rejected} rejected\n${reasons}` +
    `${events} events in ${sentences} sentences, in ${seconds.toFixed(1)} s${rate}\n` +
    `${summary.stopped ? 'Stopped before the end; the same command goes on from there. ' : ''}Stored in ${db}\n`
  );
}

async function runIngest(
  { io, exitWith }: CommandContext,
  targets: string[],
  options: Options,
): Promise<void> {
  const { createPool, ingest } = await import('../../pipeline/index.ts');
  const settings = await coderOptions(io, options);
  const jobs = options.jobs ?? Math.min(4, availableParallelism());
  const progress = new ProgressPrinter(io.err);
  const { signal, release } = stopOnInterrupt(io);
  let rejected = 0;
  const summary = await withStore(io, options.db, 'write', async (store) => {
    const pool = createPool({ ...settings, jobs });
    try {
      return await ingest(targets, store, {
        pool,
        coder: coderName(),
        settings: { asOf: settings.asOf, jobs },
        coding: settings,
        acquire: { followLinks: options.followLinks === true },
        clock: io.clock,
        now: io.now,
        signal,
        onProgress: (state) => progress.update(state),
        onRejection: (rejection) => {
          rejected += 1;
          progress.finish();
          if (rejected <= NAMED_REJECTIONS) say(io, rejectionLine(rejection));
          else if (rejected === NAMED_REJECTIONS + 1)
            say(io, 'demarche: further rejections are only counted');
        },
      });
    } finally {
      release();
      progress.finish();
      await pool.close();
    }
  });
  if (options.json === true) await writeJson(io, summary);
  else await write(io, printed(summary, options.db));
  if (summary.in > 0 && summary.rejected === summary.in) exitWith(1);
}

/** `demarche ingest PATH|URL…`: read, code and store. */
export const registerIngest: Register = (program, context) => {
  const command = program
    .command('ingest')
    .description(
      'read, code and store; running it again adds nothing, and stopped at any point it goes on where it was',
    )
    .addArgument(
      new Argument(
        '<target...>',
        'files, folders or addresses: HTML, text, JSON Lines, feeds, WARC; - is standard input',
      ),
    )
    .addOption(dbOption())
    .addOption(new Option('--follow-links', 'fetch the articles that feeds only point to'))
    .addOption(jsonOption());
  for (const option of codingOptions()) command.addOption(option);
  command.action(async (targets: string[], options: Options) => runIngest(context, targets, options));
  withExamples(
    command,
    'demarche ingest examples/corpus --db try.duckdb',
    'demarche ingest news/*.warc.gz feed.xml --db try.duckdb --jobs 2',
  );
};
