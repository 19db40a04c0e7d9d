import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Option } from 'commander';
import type { ExportFormat } from '../../core/index.ts';
import { EXPORT_FORMATS, given, usageError } from '../../core/index.ts';
import { requirePair } from '../../ontology/index.ts';
import { keepYoungSmall } from '../../start/index.ts';
import type { ExportFile } from '../../server/index.ts';
import type { Store } from '../../store/index.ts';
import type { Io } from '../io.ts';
import { write } from '../io.ts';
import type { RangeOptions, ScopeOptions } from '../options.ts';
import { dbOption, fromOption, minConfidenceOption, parseDay, sourceOption, toOption } from '../options.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

interface Options extends RangeOptions, ScopeOptions {
  db: string;
  format: ExportFormat;
  dyad?: string;
  source?: string;
  output?: string;
}

/** Enough for an export of any length; events are sorted stretch by stretch. */
const MEMORY = { memoryMegabytes: 36, threads: 1 };

/** Writes under another name and gives the file its own when it is whole. */
async function writeFile(path: string, { body }: ExportFile): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await pipeline(Readable.from(body), createWriteStream(unfinished));
    renameSync(unfinished, path);
  } catch (thrown) {
    rmSync(unfinished, { force: true });
    throw thrown;
  }
}

async function runExport(io: Io, options: Options): Promise<void> {
  const { format, dyad, from, to, by, source: dataset, asOf, minConfidence, output } = options;
  const bytes = format === 'parquet' || format === 'tidy-parquet';
  if (bytes && output === undefined && 'isTTY' in io.out && io.out.isTTY === true)
    throw usageError(
      'export.terminal',
      'Parquet is not for a terminal.',
      `Name a file with --output, or add "> ${dyad ?? 'all'}.parquet".`,
    );
  const pair = dyad === undefined ? {} : { dyad: requirePair(dyad) };
  const request = { format, ...pair, ...given({ from, to, by, dataset, asOf, minConfidence }) };
  keepYoungSmall();
  const { exportFile } = await import('../../server/index.ts');
  const work = async (store: Store): Promise<void> => {
    const file = await exportFile(store, request);
    if (output !== undefined) await writeFile(output, file);
    else for await (const piece of file.body) await write(io, piece);
  };
  await withStore(io, options.db, 'read', work, MEMORY);
}

/** `demarche export`: events, series and networks to take away. */
export const registerExport: Register = (program, { io }) => {
  const command = program
    .command('export')
    .description(
      'events (plover, csv, parquet), dyad–period rows (tidy, tidy-parquet), the network (gexf, graphml) or a citation of the data, to take away',
    )
    .addOption(dbOption())
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).default('plover'))
    .addOption(new Option('--dyad <a-b>', 'only between these two: PAK-RUS'))
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(sourceOption())
    .addOption(
      new Option(
        '--by <period>',
        'length of a period: for tidy month, for networks year, if not given',
      ).choices(['day', 'week', 'month', 'quarter', 'year']),
    )
    .addOption(
      new Option('--as-of <day>', 'only what was known as of this day: the bytes of then, again').argParser(
        parseDay,
      ),
    )
    .addOption(minConfidenceOption())
    .addOption(new Option('--output <file>', 'write to a file instead of standard output'))
    .action(async (options: Options) => runExport(io, options));
  withExamples(
    command,
    'demarche export --db try.duckdb --format csv > events.csv',
    'demarche export --db try.duckdb --format plover --dyad PAK-RUS > events.jsonl',
    'demarche export --db try.duckdb --format tidy-parquet --by year --output dyads.parquet',
    'demarche export --db try.duckdb --format gexf > network.gexf',
    'demarche export --db try.duckdb --format csv --min-confidence 0.8 > sure.csv',
    'demarche export --db try.duckdb --format bibtex --as-of 2024-06-30',
  );
};
