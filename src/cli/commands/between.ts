import { Argument } from 'commander';
import { usageError } from '../../core/index.ts';
import type { Between, BetweenPoint, PoleStanding } from '../../measures/index.ts';
import { countryName, requireCountry } from '../../ontology/index.ts';
import { fine, percent, periodName, range, shortIds, signed } from '../dyad/words.ts';
import { write, writeJson } from '../io.ts';
import type { NetworkOptions } from '../network/asked.ts';
import { NOTHING, askedOf, askWorld, withNetworkOptions } from '../network/asked.ts';
import type { Palette } from '../print/colour.ts';
import { sparkline } from '../print/sparkline.ts';
import { formatTable } from '../print/table.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';

/** The most bars that a line of the terminal holds without wrapping. */
const BARS_PER_LINE = 72;

const named = (code: string): string => countryName(code) ?? code;

const hundredths = (share: number): number => Math.round(share * 100);

function poleAt(point: BetweenPoint, pole: string): PoleStanding | undefined {
  return point.poles.find((standing) => standing.pole === pole);
}

/** Each pole's share and level over time, as two rows of bars. */
function drawn({ poles, points }: Between, palette: Palette): string {
  const recent = points.slice(-BARS_PER_LINE);
  const width = Math.max(...poles.map((pole) => named(pole).length));
  const bars = (
    pole: string,
    read: (standing: PoleStanding) => number | null,
    low: number,
    high: number,
  ): string =>
    sparkline(
      recent.map((point) => {
        const standing = poleAt(point, pole);
        return standing === undefined ? null : read(standing);
      }),
      low,
      high,
    );
  const rows = (read: (standing: PoleStanding) => number | null, low: number, high: number): string =>
    poles.map((pole) => `  ${named(pole).padEnd(width)}  ${bars(pole, read, low, high)}\n`).join('');
  return (
    palette.quiet('  share of its cooperation with the poles, ▁ 0 … █ all\n') +
    rows(({ share }) => share?.share ?? null, 0, 1) +
    palette.quiet('  level of the relation, ▁ −10 … █ +10\n') +
    rows(({ level }) => level?.level ?? null, -10, 10)
  );
}

function table({ poles, points }: Between, { by }: NetworkOptions): string {
  const columns = poles.flatMap((pole) => [
    { title: `${pole}: share`, align: 'right' as const },
    { title: 'level', align: 'right' as const },
    { title: 'alike', align: 'right' as const },
  ]);
  const rows = points.map((point) => [
    periodName(point.start, by),
    ...poles.flatMap((pole) => {
      const standing = poleAt(point, pole);
      const { share = null, level = null, similarity = null } = standing ?? {};
      return [
        share === null ? '' : `${percent(share.share)} (${hundredths(share.low)}–${hundredths(share.high)})`,
        level === null ? '' : `${signed(level.level)} (${range(level.low, level.high)})`,
        similarity === null ? '' : signed(similarity.concordance),
      ];
    }),
    point.closest ?? '',
  ]);
  return formatTable([{ title: by }, ...columns, { title: 'closest' }], rows);
}

function moved({ state, moves }: Between, { by }: NetworkOptions): string {
  return moves
    .map(({ pole, from, to, change, low, high, before, after }) => {
      const sure =
        low > 0 ? 'moved towards' : high < 0 ? 'moved away from' : 'did not surely move in respect of';
      return (
        `${named(state)} ${sure} ${named(pole)} between ${periodName(from, by)} and ${periodName(to, by)}: ` +
        `alike ${fine(before)} → ${fine(after)}, change ${fine(change)} (95 %: ${fine(low)} … ${fine(high)}).\n`
      );
    })
    .join('');
}

/** The strongest events of the last period in which there are any. */
function evidence({ poles, points }: Between, { by }: NetworkOptions): string {
  const last = points.findLast((point) => point.poles.some(({ events }) => events > 0));
  if (last === undefined) return '';
  const lines = poles.map((pole) => {
    const standing = poleAt(last, pole);
    return `  ${named(pole)}: ${shortIds(standing?.evidence ?? []) || 'none'} (of ${standing?.events ?? 0})\n`;
  });
  return `Strongest events in ${periodName(last.start, by)}:\n${lines.join('')}`;
}

function printed(found: Between, options: NetworkOptions, palette: Palette): string {
  const poles = found.poles.map(named);
  const title = `${named(found.state)} between ${poles.slice(0, -1).join(', ')} and ${poles.at(-1)}`;
  if (found.points.length === 0) return `${palette.bold(title)}\n\n${NOTHING}`;
  return (
    `${palette.bold(title)}\n\n${drawn(found, palette)}\n${table(found, options)}\n` +
    `${moved(found, options)}${evidence(found, options)}\n` +
    palette.quiet(
      'With 95 % intervals. Share: of the score points of its cooperation with these poles. Alike: how similarly both stand to all others, ' +
        '−1 … +1. Closest: its level lies surely above all others. --json has every interval and the events of every period.\n',
    )
  );
}

/** `demarche between X A B …`: a state between poles. */
export const registerBetween: Register = (program, { io }) => {
  const command = withNetworkOptions(
    program
      .command('between')
      .description('a state between poles: how close it is to each, over time, and whose side it moved to')
      .addArgument(new Argument('<state>', 'a country: alpha-3 code, name or demonym'))
      .addArgument(new Argument('<poles...>', 'two countries or more')),
  ).action(async (a: string, b: string[], options: NetworkOptions) => {
    const state = requireCountry(a);
    const poles = b.map((pole) => requireCountry(pole));
    if (poles.length < 2 || new Set([state, ...poles]).size <= poles.length)
      throw usageError(
        'between.poles',
        'A state stands between two poles or more, each named once and none of them itself.',
        'Write them one after the other: demarche between PAK USA RUS CHN',
      );
    const { answerBetween } = await import('../../server/index.ts');
    const { answer: found, mixture } = await askWorld(io, options, (store) =>
      answerBetween(store, state, poles, askedOf(options)),
    );
    if (options.json === true) await writeJson(io, found);
    else await write(io, mixture + printed(found, options, io.palette));
  });
  withExamples(
    command,
    'demarche between PAK USA RUS CHN --db try.duckdb',
    'demarche between Ukraine Russia Germany --by quarter --from 2012-01-01 --db try.duckdb',
    'demarche between PAK USA RUS CHN --json --db try.duckdb',
  );
};
