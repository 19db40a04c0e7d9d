import { Argument, Option } from 'commander';
import { usageError } from '../../core/index.ts';
import { isPloverContext } from '../../ontology/index.ts';
import type { DyadOptions } from '../dyad/section.ts';
import {
  byOption,
  dbOption,
  fromOption,
  jsonOption,
  knownOption,
  minConfidenceOption,
  seedOption,
  sourceOption,
  toOption,
} from '../options.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';

function readContext(text: string): string {
  const code = text.toLowerCase();
  if (isPloverContext(code)) return code;
  throw usageError(
    'option.context',
    `"${text}" is no context of events.`,
    'Give a code such as military or economic; "demarche explain" lists them.',
  );
}

function readWeight(text: string): number {
  const weight = Number(text);
  if (weight > 0 && weight <= 100) return weight;
  throw usageError(
    'option.deeds',
    `"${text}" is no weight.`,
    'Give a number above 0 and up to 100, such as 2.',
  );
}

/** `demarche dyad A B`: how a relation moved. */
export const registerDyad: Register = (program, { io }) => {
  const command = program
    .command('dyad')
    .description(
      'how the relation of two states moved: a series with its interval, and the evidence behind it',
    )
    .addArgument(new Argument('<a>', 'a country: alpha-3 code, name or demonym'))
    .addArgument(new Argument('<b>', 'the other country'))
    .addOption(dbOption())
    .addOption(byOption())
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(sourceOption())
    .addOption(knownOption())
    .addOption(minConfidenceOption())
    .addOption(
      new Option(
        '--claim <words>',
        'test a claim, such as "up since 2013", "at its lowest since 1999", "warmer than with the US" or "no longer only defence": supported, contradicted or not enough data',
      ),
    )
    .addOption(
      new Option('--context <code>', 'only events of this context, such as military or economic').argParser(
        readContext,
      ),
    )
    .addOption(
      new Option('--deeds <weight>', 'how many words a deed weighs in the index (default: 2)').argParser(
        readWeight,
      ),
    )
    .addOption(
      new Option(
        '--direction',
        'who moves first, who answers, how conflict mounts, and how unusual silence is',
      ),
    )
    .addOption(
      new Option(
        '--why <periods...>',
        'why the mean score moved between two periods (2012 2016, 2013-Q1 2013-Q3, 2014-02 2014-03): what each type, subject, direction and event adds',
      ),
    )
    .addOption(seedOption())
    .addOption(jsonOption())
    .action(async (a: string, b: string, options: DyadOptions) => {
      const { showDyad } = await import('../dyad/index.ts');
      await showDyad(io, a, b, options);
    });
  withExamples(
    command,
    'demarche dyad PAK RUS --db try.duckdb',
    'demarche dyad Pakistan Russian --by year --from 2013-01-01 --db try.duckdb',
    'demarche dyad PAK RUS --claim "up since 2013" --by quarter --db try.duckdb',
    'demarche dyad ISR PSE --direction --by month --db try.duckdb',
    'demarche dyad PAK USA --why 2010 2011 --by year --db try.duckdb',
    'demarche dyad PAK CHN --claim "warmer than with the US" --by year --db try.duckdb',
    'demarche dyad PAK RUS --min-confidence 0.8 --db try.duckdb',
    'demarche dyad PAK RUS --json --db try.duckdb',
  );
};
