import type { Command } from 'commander';
import type { Period } from '../../core/index.ts';
import { given } from '../../core/index.ts';
import type { Store } from '../../store/index.ts';
import type { Io } from '../io.ts';
import type { RangeOptions, ScopeOptions } from '../options.ts';
import {
  byOption,
  dbOption,
  fromOption,
  jsonOption,
  knownOption,
  minConfidenceOption,
  scopeOf,
  sourceOption,
  toOption,
} from '../options.ts';
import { withStore } from '../withStore.ts';

/** Options of every command that looks at all states at once. */
export interface NetworkOptions extends RangeOptions, ScopeOptions {
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
    .addOption(knownOption())
    .addOption(minConfidenceOption())
    .addOption(jsonOption());
}

/** What the options ask of the server's answers. */
export function askedOf({ by, from, to, source }: NetworkOptions) {
  return { by, ...given({ from, to, dataset: source }) };
}

/** Says so where several data sets are counted together: they overlap, and each has habits of its own. */
async function mixtureOf(store: Store, { source }: NetworkOptions): Promise<string> {
  if (source !== undefined) return '';
  const { documents, imported } = await store.stats();
  const names = [...(documents > 0 ? ['demarche'] : []), ...imported.map(({ dataset }) => dataset)];
  if (names.length < 2) return '';
  return `Counted together, though they may report the same acts: ${names.join(', ')}. --source picks one of them.\n\n`;
}

/** Asks the part of a database that the options name about all states; also whether its data sets overlap. */
export function askWorld<Answer>(
  io: Io,
  options: NetworkOptions,
  ask: (store: Store) => Promise<Answer>,
): Promise<{ answer: Answer; mixture: string }> {
  const both = async (store: Store): Promise<{ answer: Answer; mixture: string }> => ({
    mixture: await mixtureOf(store, options),
    answer: await ask(store),
  });
  return withStore(io, options.db, 'read', both, scopeOf(options));
}

/** Said where a range holds nothing. */
export const NOTHING = 'No dated act between states in this range. That is no news, not calm.\n';
