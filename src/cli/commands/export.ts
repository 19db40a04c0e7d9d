import { Option } from 'commander';
import type { EventFilter } from '../../store/index.ts';
import { requirePair } from '../../ontology/index.ts';
import type { Io } from '../io.ts';
import { write } from '../io.ts';
import type { RangeOptions } from '../options.ts';
import { dbOption, fromOption, sourceOption, toOption } from '../options.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

interface Options extends RangeOptions {
  db: string;
  format: 'plover' | 'csv';
  dyad?: string;
  source?: string;
}

async function exportEvents(io: Io, options: Options): Promise<void> {
  const filter: EventFilter = {
    ...(options.dyad === undefined ? {} : { dyad: requirePair(options.dyad) }),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
    ...(options.source === undefined ? {} : { dataset: options.source }),
  };
  const { csvLines, ploverLines } = await import('../../exchange/index.ts');
  await withStore(io, options.db, 'read', async (store) => {
    const events = store.eachEvent(filter);
    const lines = options.format === 'csv' ? csvLines(events) : ploverLines(events);
    for await (const line of lines) await write(io, line);
  });
}

/** `demarche export`: events to take away. */
export const registerExport: Register = (program, { io }) => {
  const command = program
    .command('export')
    .description('events to take away: PLOVER JSON Lines, or CSV for spreadsheets and statistics')
    .addOption(dbOption())
    .addOption(new Option('--format <format>', 'plover or csv').choices(['plover', 'csv']).default('plover'))
    .addOption(new Option('--dyad <a-b>', 'only between these two: PAK-RUS'))
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(sourceOption())
    .action(async (options: Options) => exportEvents(io, options));
  withExamples(
    command,
    'demarche export --db try.duckdb --format csv > events.csv',
    'demarche export --db try.duckdb --format plover --dyad PAK-RUS > events.jsonl',
  );
};
