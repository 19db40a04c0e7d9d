import { Option } from 'commander';
import type { Event } from '../../core/index.ts';
import type { EventFilter } from '../../store/index.ts';
import { requireCountry, requirePair } from '../../ontology/index.ts';
import type { Io } from '../io.ts';
import { say, write, writeJson, writeJsonLine } from '../io.ts';
import type { RangeOptions, ScopeOptions } from '../options.ts';
import {
  dbOption,
  fromOption,
  jsonOption,
  jsonlOption,
  knownOption,
  minConfidenceOption,
  parseCount,
  scopeOf,
  sourceOption,
  toOption,
} from '../options.ts';
import { eventLine } from '../print/eventLine.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

interface Options extends RangeOptions, ScopeOptions {
  db: string;
  dyad?: string;
  actor?: string;
  recipient?: string;
  modality?: 'actual' | 'any';
  type?: string;
  initiative?: string;
  text?: string;
  source?: string;
  limit?: number;
  json?: true;
  jsonl?: true;
}

function filterOf(options: Options): EventFilter {
  const { dyad, actor, recipient, modality, type, from, to, initiative, text, source } = options;
  return {
    ...(dyad === undefined ? {} : { dyad: requirePair(dyad) }),
    ...(modality === 'actual' ? { modalities: ['actual'] } : {}),
    ...(actor === undefined ? {} : { actor: requireCountry(actor) }),
    ...(recipient === undefined ? {} : { recipient: requireCountry(recipient) }),
    ...(type === undefined ? {} : { type }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(initiative === undefined ? {} : { initiative }),
    ...(text === undefined ? {} : { text }),
    ...(source === undefined ? {} : { dataset: source }),
  };
}

async function search(io: Io, options: Options): Promise<void> {
  const filter = filterOf(options);
  await withStore(
    io,
    options.db,
    'read',
    async (store) => {
      const limit = options.limit ?? (options.jsonl === true || options.json === true ? Infinity : 50);
      const kept: Event[] = [];
      let shown = 0;
      for await (const { event, reports } of store.eachEvent(filter)) {
        if (shown === limit) break;
        shown += 1;
        if (options.json === true) kept.push(event);
        else if (options.jsonl === true) await writeJsonLine(io, event);
        else await write(io, eventLine(event, io.palette, reports));
      }
      if (options.json === true) await writeJson(io, kept);
      else if (shown === 0) say(io, 'No event matches.');
      else if (shown === limit)
        say(
          io,
          `${limit === 1 ? 'Only the first is' : `The first ${limit} are`} shown; --limit N shows more.`,
        );
    },
    scopeOf(options),
  );
}

/** `demarche events`: search. */
export const registerEvents: Register = (program, { io }) => {
  const command = program
    .command('events')
    .description('search the events, the latest first')
    .addOption(dbOption())
    .addOption(new Option('--dyad <a-b>', 'only between these two: PAK-RUS'))
    .addOption(new Option('--actor <country>', 'who acts'))
    .addOption(new Option('--recipient <country>', 'towards whom; a party of a mutual act counts too'))
    .addOption(new Option('--type <type>', 'PLOVER type: CONSULT'))
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(
      new Option(
        '--modality <which>',
        'actual leaves out what is planned, possible, denied or long past, as series do',
      )
        .choices(['actual', 'any'])
        .default('any'),
    )
    .addOption(new Option('--initiative <name>', 'about this initiative'))
    .addOption(new Option('--text <words>', 'with these words in the sentence'))
    .addOption(sourceOption())
    .addOption(knownOption())
    .addOption(minConfidenceOption())
    .addOption(new Option('--limit <n>', 'at most so many').argParser(parseCount))
    .addOption(jsonOption())
    .addOption(jsonlOption())
    .action(async (options: Options) => search(io, options));
  withExamples(
    command,
    'demarche events --actor RUS --recipient PAK --db try.duckdb',
    'demarche events --dyad PAK-RUS --modality actual --db try.duckdb',
    'demarche events --type SANCTION --from 2014-01-01 --to 2014-12-31 --db try.duckdb',
    'demarche events --actor USA --min-confidence 0.8 --db try.duckdb',
    'demarche events --text "gas pipeline" --jsonl --db try.duckdb | head',
  );
};
