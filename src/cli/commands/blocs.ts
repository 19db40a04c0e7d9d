import { Option } from 'commander';
import { countryName } from '../../ontology/index.ts';
import { usageError } from '../../core/index.ts';
import type { BlocsAnswer } from '../../server/index.ts';
import { hundredths, percent, periodName, shortIds } from '../dyad/words.ts';
import { write, writeJson } from '../io.ts';
import type { NetworkOptions } from '../network/asked.ts';
import { NOTHING, askedOf, askWorld, withNetworkOptions } from '../network/asked.ts';
import { parseCount, seedOption } from '../options.ts';
import type { Palette } from '../print/colour.ts';
import { formatTable } from '../print/table.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';

interface Options extends NetworkOptions {
  seed: number;
  resolution: number;
  members: number;
  brokers: number;
}

function parseResolution(text: string): number {
  const resolution = Number(text);
  if (resolution > 0 && resolution <= 100) return resolution;
  throw usageError(
    'option.resolution',
    `"${text}" is not a resolution.`,
    'Give a number above 0, such as 0.8 for larger blocs or 1.5 for smaller ones.',
  );
}

/** A state that left its bloc in half of the resamples has a question mark. */
const UNSURE = 0.6;

function printedPeriod(point: BlocsAnswer[number], options: Options, palette: Palette): string {
  const { start, states, modularity, blocs, brokers, ties } = point;
  const heading = `${periodName(start, options.by)}  ${states} states in ${blocs.length} ${blocs.length === 1 ? 'bloc' : 'blocs'}, modularity ${hundredths(modularity)}`;
  const lines = blocs.map(({ id, members }) => {
    const shown = members
      .slice(0, options.members)
      .map(({ state, certainty }) => `${state}${certainty < UNSURE ? '?' : ''}`);
    const more = members.length > shown.length ? ` and ${members.length - shown.length} more` : '';
    const [strongest] = ties.find(({ bloc }) => bloc === id)?.strongest ?? [];
    const tie =
      strongest === undefined
        ? ''
        : palette.quiet(`      ${strongest.first}–${strongest.second}: ${shortIds(strongest.evidence)}\n`);
    return `  ${String(id).padStart(2)}  ${shown.join(' ')}${more}\n${tie}`;
  });
  const table = formatTable(
    [
      { title: 'broker' },
      { title: 'bloc', align: 'right' },
      { title: 'on shortest ways', align: 'right' },
      { title: 'spread over blocs', align: 'right' },
    ],
    brokers
      .slice(0, options.brokers)
      .map(({ state, bloc, betweenness, participation }) => [
        countryName(state) ?? state,
        String(bloc),
        percent(betweenness),
        participation.toFixed(2),
      ]),
  );
  return `${palette.bold(heading)}\n${lines.join('')}\n${table}\n`;
}

/** `demarche blocs`: who deals with whom more than their weight foretells, and who stands between. */
export const registerBlocs: Register = (program, { io }) => {
  const command = withNetworkOptions(
    program
      .command('blocs')
      .description(
        'blocs of states over time, found by who deals kindly with whom, and the brokers between them',
      ),
  )
    .addOption(
      new Option('--resolution <n>', 'above 1 more and smaller blocs, below 1 fewer and larger ones')
        .argParser(parseResolution)
        .default(1),
    )
    .addOption(new Option('--members <n>', 'states printed for each bloc').argParser(parseCount).default(24))
    .addOption(new Option('--brokers <n>', 'brokers printed').argParser(parseCount).default(5))
    .addOption(seedOption())
    .action(async (options: Options) => {
      const { answerBlocs } = await import('../../server/index.ts');
      const { seed, resolution } = options;
      const { answer: points, mixture } = await askWorld(io, options, (store) =>
        answerBlocs(store, { ...askedOf(options), seed }, { resolution }),
      );
      if (options.json === true) await writeJson(io, points);
      else if (points.length === 0) await write(io, NOTHING);
      else
        await write(
          io,
          mixture +
            points.map((point) => printedPeriod(point, options, io.palette)).join('') +
            io.palette.quiet(
              'A bloc keeps its number over time; its strongest states come first; "?": it stays with the bloc in fewer ' +
                'than 6 of 10 redrawn periods. Under each bloc the pair that holds it together most, with its events.\n' +
                'Modularity: how far the blocs keep to themselves, 0 not at all, towards 1 wholly. Broker: through whom the most shortest ways between\n' +
                'two others lead; its ties are spread over the blocs evenly (towards 1) or all lie in one (0).\n',
            ),
        );
    });
  withExamples(
    command,
    'demarche blocs --db try.duckdb',
    'demarche blocs --from 2013-01-01 --to 2014-12-31 --resolution 1.3 --db try.duckdb',
    'demarche blocs --json --db try.duckdb',
  );
};
