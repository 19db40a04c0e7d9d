import { Argument } from 'commander';
import type { CodingFlags } from '../coderOptions.ts';
import { coderOptions, codingOptions } from '../coderOptions.ts';
import { say, write, writeJson } from '../io.ts';
import { jsonOption, jsonlOption } from '../options.ts';
import { ProgressPrinter } from '../print/progress.ts';
import { rejectionLine } from '../print/rejectionLine.ts';
import type { CommandContext, Register } from '../program.ts';
import { withExamples } from '../program.ts';

type Options = CodingFlags & { json?: true; jsonl?: true };

async function code({ io, exitWith }: CommandContext, targets: string[], options: Options): Promise<void> {
  const { acquire } = await import('../../acquire/index.ts');
  const { codeStream, createPool } = await import('../../pipeline/index.ts');
  const pool = createPool({
    ...(await coderOptions(io, options)),
    comparable: false,
    jobs: options.jobs ?? 1,
  });
  const progress = new ProgressPrinter(io.err);
  const began = io.clock();
  const kept: unknown[] = [];
  let [done, coded] = [0, 0];
  async function* items() {
    for (const target of targets) yield* acquire(target);
  }
  try {
    for await (const outcome of codeStream(items(), pool)) {
      done += 1;
      if ('rejection' in outcome) say(io, rejectionLine(outcome.rejection));
      else {
        coded += 1;
        const events = outcome.document.events.map(({ event }) => event);
        if (options.json === true) kept.push(...events);
        else await write(io, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
      }
      progress.update({ done, total: null, elapsed: io.clock() - began });
    }
    if (options.json === true) await writeJson(io, kept);
  } finally {
    progress.finish();
    await pool.close();
  }
  if (coded === 0) exitWith(1);
}

/** `demarche code`: events of documents, nothing stored. */
export const registerCode: Register = (program, context) => {
  const command = program
    .command('code')
    .description('events of the given documents, one JSON object a line; nothing is stored')
    .addArgument(
      new Argument('[target...]', 'JSON Lines of documents, pages, folders; - is standard input').default(
        ['-'],
        'standard input',
      ),
    )
    .addOption(jsonlOption())
    .addOption(jsonOption());
  for (const option of codingOptions()) command.addOption(option);
  command.action(async (targets: string[], options: Options) => code(context, targets, options));
  withExamples(
    command,
    'demarche code documents.jsonl --jsonl > events.jsonl',
    'cat documents.jsonl | demarche code - --jobs 2 --jsonl',
    'demarche code documents.jsonl --min-confidence 0.7 --jsonl',
    'demarche code examples/corpus --actors my-actors.tsv --jsonl',
  );
};
