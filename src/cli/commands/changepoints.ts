import type { TurningPoint } from '../../measures/index.ts';
import { readText } from '../input.ts';
import { write, writeJson } from '../io.ts';
import { readNumbers } from '../numbers.ts';
import { jsonOption } from '../options.ts';
import { formatTable } from '../print/table.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';

const short = (value: number): string => String(Number(value.toPrecision(4)));

function printed(points: readonly TurningPoint[], length: number): string {
  if (points.length === 0) return `No turning point in ${length} numbers.\n`;
  const right = (title: string) => ({ title, align: 'right' as const });
  return formatTable(
    [right('index'), right('95 % interval'), right('before'), right('after'), { title: 'direction' }],
    points.map(({ index, low, high, before, after, direction }) => [
      String(index),
      `${low} … ${high}`,
      short(before),
      short(after),
      direction,
    ]),
  );
}

/** `demarche changepoints FILE`: turning points of a plain series of numbers. */
export const registerChangepoints: Register = (program, { io }) => {
  const command = program
    .command('changepoints')
    .description(
      'turning points of a plain series of numbers, one a line; indexes count from 0 and name the first of each new segment',
    )
    .argument('<file>', 'a file of numbers, or - for standard input')
    .addOption(jsonOption())
    .action(async (file: string, options: { json?: true }) => {
      const numbers = readNumbers(await readText(file), file);
      const { findTurningPoints } = await import('../../measures/index.ts');
      const points = findTurningPoints(numbers);
      if (options.json === true) {
        await writeJson(io, {
          changepoints: points.map(({ index, low, high, before, after }) => ({
            index,
            low,
            high,
            before,
            after,
          })),
        });
      } else await write(io, printed(points, numbers.length));
    });
  withExamples(
    command,
    'demarche changepoints visits-by-month.txt',
    "seq 40 | awk '{ print ($1 > 20) * 5 + $1 % 3 }' | demarche changepoints - --json",
  );
};
