import type { Series } from '../../api/index.ts';
import type { Palette } from '../print/colour.ts';
import { sparkline } from '../print/sparkline.ts';
import { formatTable } from '../print/table.ts';
import type { DyadQuestion, Section } from './section.ts';
import { turns } from './turns.ts';
import { periodName, signed } from './words.ts';

/** The most bars that a line of the terminal holds without wrapping. */
const BARS_PER_LINE = 72;

/** The level over time, a row of bars for each stretch of periods, each row with its first period. */
function drawn({ points, by }: Series): string {
  const lines: string[] = [];
  for (let index = 0; index < points.length; index += BARS_PER_LINE) {
    const stretch = points.slice(index, index + BARS_PER_LINE);
    const label = periodName(stretch[0]?.start ?? '', by).padEnd(10);
    lines.push(
      `  ${label} ${sparkline(
        stretch.map((point) => (point.events === 0 ? null : (point.trajectory?.level ?? null))),
        -10,
        10,
      )}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function table({ first, second, by, points }: Series): string {
  const rows = points
    .filter((point) => point.events > 0)
    .map((point) => [
      periodName(point.start, by),
      point.trajectory === null ? '' : signed(point.trajectory.level),
      point.trajectory === null ? '' : `${signed(point.trajectory.low)} … ${signed(point.trajectory.high)}`,
      signed(point.meanScore),
      ...point.quad.map((count) => (count === 0 ? '·' : String(count))),
      `${point.outward.events}`,
      `${point.inward.events}`,
      String(point.articles),
    ]);
  const right = (title: string) => ({ title, align: 'right' as const });
  return formatTable(
    [
      { title: by },
      right('level'),
      right('95 % interval'),
      right('mean'),
      right('verbal coop.'),
      right('material coop.'),
      right('verbal conf.'),
      right('material conf.'),
      right(`${first.code}→`),
      right(`${second.code}→`),
      right('articles'),
    ],
    rows,
  );
}

/** Says so where several data sets are counted together: they overlap, and each has habits of its own. */
function mixture({ datasets }: Series): string {
  if (datasets.length < 2) return '';
  const parts = datasets.map(({ dataset, events }) => `${dataset} ${events}`).join(', ');
  return `Counted together, though they may report the same acts: ${parts}. --source picks one of them.\n`;
}

function printed(series: Series, palette: Palette): string {
  const { first, second, by } = series;
  const heading = palette.bold(`${first.name} – ${second.name}`);
  if (series.events === 0) {
    const undated = series.undated > 0 ? ` ${series.undated} without a date.` : '';
    return `${heading}: no dated event.${undated} That is no news, not a score of zero.\n`;
  }
  const undated = series.undated > 0 ? ` (${series.undated} more without a date)` : '';
  return (
    `${heading}  ${series.events} events in ${series.articles} articles, ${series.from} to ${series.to}${undated}\n${mixture(series)}\n` +
    `${palette.quiet(`  level of the relation by ${by}, ▁ −10 … █ +10; a gap is a ${by} without events`)}\n` +
    `${drawn(series)}\n${turns(series)}${table(series)}\n` +
    palette.quiet(
      'Events reported as done; a mutual act counts once, and in both directions. ' +
        `"demarche events --actor ${first.code} --recipient ${second.code}" lists the sentences.\n`,
    )
  );
}

/** The series itself: drawn, its turning points, and its table. */
export function courseSection({ series, palette }: DyadQuestion): Section {
  return { json: { ...series }, text: printed(series, palette) };
}
