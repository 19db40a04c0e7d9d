import { Option } from 'commander';
import { usageError } from '../../core/index.ts';
import { requireCountry } from '../../ontology/index.ts';
import type { TenseTriad, TriadsPoint } from '../../server/index.ts';
import { percent, periodName, range, shortIds, signed } from '../dyad/words.ts';
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
  with?: string;
  neutral?: number;
  named: number;
}

function parseScore(text: string): number {
  const score = Number(text);
  if (Math.abs(score) <= 10) return score;
  throw usageError('option.score', `"${text}" is not a score.`, 'Give a number from -10 to 10, such as 1.5.');
}

function tension({ states, sides }: TenseTriad, palette: Palette): string {
  const lines = sides.map(({ first, second, sign, level, events, evidence }) => {
    const paint = sign > 0 ? palette.cooperation : palette.conflict;
    const kind = paint(sign > 0 ? 'friends' : 'foes   ');
    const size = `${events} ${events === 1 ? 'event' : 'events'}`;
    return `    ${first} – ${second}  ${kind}  ${signed(level.level)} (${range(level.low, level.high)}), ${size}: ${shortIds(evidence)}\n`;
  });
  return `  ${palette.bold(states.join(' · '))}\n${lines.join('')}`;
}

function printed(points: readonly TriadsPoint[], { by }: Options, palette: Palette): string {
  if (points.length === 0) return NOTHING;
  const right = (title: string) => ({ title, align: 'right' as const });
  const titles = ['states', 'friends', 'foes', 'not sure', 'triads', 'balanced', 'by chance', 'z', 'p'];
  const rows = points.map(({ start, states, friends, foes, unsure, balance }) => [
    periodName(start, by),
    ...[states, friends, foes, unsure].map(String),
    ...(balance === null
      ? ['0', '', '', '', '']
      : [
          String(balance.triads),
          percent(balance.balanced ?? 0),
          percent(balance.balance.expected / balance.triads),
          signed(balance.balance.z),
          balance.balance.p.toFixed(3),
        ]),
  ]);
  const tense = points.filter((point) => point.tense.length > 0).at(-1);
  const named =
    tense === undefined
      ? 'No triad in tension.\n'
      : `Triads in tension in ${periodName(tense.start, by)}, the surest first (a state at odds with its friend's friend, or three foes):\n` +
        tense.tense.map((triad) => tension(triad, palette)).join('');
  return (
    `${formatTable([{ title: by }, ...titles.map(right)], rows)}\n${named}\n` +
    palette.quiet(
      'Friends and foes: the 95 % interval of the mean score lies on one side of neutral. By chance: the same pairs, ' +
        'every state with as many friends and foes;\n' +
        'z: by how many standard deviations more triads are balanced, p: how often chance alone does as much. "demarche show ID" leads to the sentence.\n',
    )
  );
}

/** `demarche triads`: are friends' friends friends, more than chance would have it? */
export const registerTriads: Register = (program, { io }) => {
  const command = withNetworkOptions(
    program
      .command('triads')
      .description(
        "structural balance: whether friends' friends are friends, and which three states are in tension",
      ),
  )
    .addOption(new Option('--with <country>', 'name only triads with this country'))
    .addOption(new Option('--named <n>', 'how many triads are named').argParser(parseCount).default(5))
    .addOption(
      new Option('--neutral <score>', 'the mean score that is neither friend nor foe (default: 0)').argParser(
        parseScore,
      ),
    )
    .addOption(seedOption())
    .action(async (options: Options) => {
      const { answerTriads } = await import('../../server/index.ts');
      const { neutral, named, seed } = options;
      const state = options.with === undefined ? {} : { state: requireCountry(options.with) };
      const { answer: points, mixture } = await askWorld(io, options, (store) =>
        answerTriads(
          store,
          { ...askedOf(options), seed },
          { named, ...state, ...(neutral === undefined ? {} : { neutral }) },
        ),
      );
      if (options.json === true) await writeJson(io, points);
      else await write(io, mixture + printed(points, options, io.palette));
    });
  withExamples(
    command,
    'demarche triads --db try.duckdb',
    'demarche triads --with Pakistan --from 2012-01-01 --to 2014-12-31 --db try.duckdb',
    'demarche triads --neutral 1.5 --by quarter --json --db try.duckdb',
  );
};
