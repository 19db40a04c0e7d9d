import type { Command } from 'commander';
import { examplesOf } from './program.ts';

/** The usage line, description, arguments, options and examples of one command, as Markdown. */
function section(command: Command): string {
  const help = command.createHelp();
  const examples = examplesOf(command);
  const terms = (rows: { term: string; description: string }[]): string =>
    rows.map(({ term, description }) => `| \`${term.replaceAll('|', '\\|')}\` | ${description} |\n`).join('');
  const args = help.visibleArguments(command).map((argument) => ({
    term: help.argumentTerm(argument),
    description: help.argumentDescription(argument),
  }));
  const options = help
    .visibleOptions(command)
    .map((option) => ({ term: help.optionTerm(option), description: help.optionDescription(option) }));
  return [
    `## ${command.name()}\n\n`,
    `${help.commandDescription(command)}\n\n`,
    `\`\`\`\n${help.commandUsage(command)}\n\`\`\`\n\n`,
    `| argument or option | meaning |\n|---|---|\n${terms(args)}${terms(options)}`,
    examples.length === 0 ? '' : `\n\`\`\`sh\n${examples.join('\n')}\n\`\`\`\n`,
  ].join('');
}

/** The command reference, generated from the program itself; `npm run docs` writes it, a test compares it. */
export function commandReference(program: Command): string {
  const commands = program.commands.map((command) => section(command)).join('\n');
  return (
    '# Command reference\n\n' +
    'Generated from the program by `npm run docs`; `demarche COMMAND --help` prints the same.\n\n' +
    'Results go to standard output, progress and messages to standard error. Exit status 0: done; 1: the work ' +
    'failed; 2: the call was wrong. Countries are given as ISO 3166 alpha-3 code, name or demonym. `-` is ' +
    `standard input.\n\n${commands}`
  );
}
