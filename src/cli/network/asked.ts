import type { Command } from 'commander';
import type { Period } from '../../core/index.ts';
import { given } from '../../core/index.ts';
import type { RangeOptions } from '../options.ts';
import { byOption, dbOption, fromOption, jsonOption, sourceOption, toOption } from '../options.ts';

/** Options of every command that looks at all states at once. */
export interface NetworkOptions extends RangeOptions {
  by: Period;
  db: string;
  json?: true;
  source?: string;
}

/** Adds them to a command; a year is the usual period. */
export function withNetworkOptions(command: Command): Command {
  return command
    .addOption(dbOption())
    .addOption(byOption('year'))
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(sourceOption())
    .addOption(jsonOption());
}

/** What the options ask of the server's answers. */
export function askedOf({ by, from, to, source }: NetworkOptions) {
  return { by, ...given({ from, to, dataset: source }) };
}

/** Said where a range holds nothing. */
export const NOTHING = 'No dated act between states in this range. That is no news, not calm.\n';
