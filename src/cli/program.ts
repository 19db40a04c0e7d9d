import { Command } from 'commander';
import { packageVersion } from '../platform/index.ts';
import { commands } from './commands/index.ts';
import type { Io } from './io.ts';

/** What every command is given beside its own arguments. */
export interface CommandContext {
  io: Io;
  /** Sets the exit status of a command that ends normally but did not succeed. */
  exitWith: (status: number) => void;
}

/** Adds one command to the program. */
export type Register = (program: Command, context: CommandContext) => void;

/** The whole command line, with all its help; the command reference is generated from it. */
export function buildProgram(io: Io, exitWith: (status: number) => void): Command {
  const program = new Command('demarche')
    .description(
      'Reads the news, records every diplomatic move, and measures where each pair of states is heading.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => io.out.write(text),
      writeErr: (text) => io.err.write(text),
    })
    .exitOverride();
  const context = { io, exitWith };
  for (const register of commands) register(program, context);
  for (const command of program.commands) {
    command
      .exitOverride()
      .helpOption('-h, --help', 'print this help')
      .configureOutput({
        writeOut: (text) => io.out.write(text),
        writeErr: (text) => io.err.write(text),
      });
  }
  return program;
}

const examplesByCommand = new WeakMap<Command, readonly string[]>();

/** Puts examples, which can be pasted as they stand, after a command's help. */
export function withExamples(command: Command, ...lines: string[]): Command {
  examplesByCommand.set(command, lines);
  return command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`);
}

/** The examples of a command, for the reference. */
export function examplesOf(command: Command): readonly string[] {
  return examplesByCommand.get(command) ?? [];
}
