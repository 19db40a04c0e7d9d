import { CommanderError } from 'commander';
import { DemarcheError, messageOf } from '../core/index.ts';
import type { Io } from './io.ts';
import { say } from './io.ts';
import { buildProgram } from './program.ts';

/**
 * Runs one command line (without `node` and the script) and gives its exit status: 0 done, 1 the work failed,
 * 2 the call was wrong.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const program = buildProgram(io, (code) => {
    status = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    if (thrown instanceof DemarcheError) {
      say(io, `demarche: ${thrown.message}\n  ${thrown.advice}`);
      return thrown.exitCode;
    }
    say(
      io,
      `demarche: something went wrong that should not have: ${messageOf(thrown)}\n` +
        '  This is a fault in Demarche. Please report it with the command you ran.',
    );
    if (process.env['DEMARCHE_DEBUG'] !== undefined && thrown instanceof Error) say(io, thrown.stack ?? '');
    return 1;
  }
}
