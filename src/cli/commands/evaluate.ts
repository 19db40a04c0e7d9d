import { Argument } from 'commander';
import { usageError } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { write, writeJson } from '../io.ts';
import { jsonOption } from '../options.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';

/** What a task prints: a table for people, the same numbers as JSON. */
export interface Evaluation {
  text: string;
  json: unknown;
}

/** One task: what its gold file is, and how to score against it. */
interface Task {
  gold: string;
  load: () => Promise<(files: readonly string[]) => Promise<Evaluation>>;
}

const TASKS: Record<string, Task> = {
  ud: {
    gold: 'CoNLL-U treebank: words, tags, lemmas and trees, from raw text and from given words',
    load: async () => (await import('../evaluate/ud.ts')).evaluateTreebank,
  },
  plv: {
    gold: 'JSON Lines of sentences with a marked pair and its PLOVER type',
    load: async () => (await import('../evaluate/plv.ts')).evaluatePairs,
  },
  documents: {
    gold: 'JSON Lines of whole documents with the events of each sentence',
    load: async () => (await import('../evaluate/documents.ts')).evaluateDocuments,
  },
  tcpd: {
    gold: 'the Turing Change Point Dataset: annotations.json and series, or their folder',
    load: async () => (await import('../evaluate/tcpd.ts')).evaluateTurningPoints,
  },
};

async function evaluate(io: Io, name: string, files: string[], options: { json?: true }): Promise<void> {
  const task = TASKS[name];
  if (task === undefined) {
    throw usageError(
      'evaluate.task',
      `"${name}" is no task that can be scored.`,
      `Choose one of ${Object.keys(TASKS).join(', ')}.`,
    );
  }
  const run = await task.load();
  const { text, json } = await run(files);
  if (options.json === true) await writeJson(io, json);
  else await write(io, text);
}

/** `demarche evaluate TASK FILE…`: scores against a gold file. */
export const registerEvaluate: Register = (program, { io }) => {
  const tasks = Object.entries(TASKS).map(([name, { gold }]) => `${name} (${gold})`);
  const command = program
    .command('evaluate')
    .description('scores against a gold file')
    .addArgument(new Argument('<task>', tasks.join('; ')))
    .addArgument(new Argument('<file...>', 'the gold file, or for tcpd its folder'))
    .addOption(jsonOption())
    .action(async (task: string, files: string[], options: { json?: true }) =>
      evaluate(io, task, files, options),
    );
  withExamples(
    command,
    'demarche evaluate ud en_ewt-ud-dev.conllu',
    'demarche evaluate plv sentences.jsonl',
    'demarche evaluate documents documents.jsonl --json',
    'demarche evaluate tcpd annotations.json nile.json',
  );
};
