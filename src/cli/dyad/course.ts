import { counted } from '../../core/index.ts';
import type { Series } from '../../api/index.ts';
import type { Palette } from '../print/colour.ts';
import { sparkline } from '../print/sparkline.ts';
import { formatTable } from '../print/table.ts';
import type { DyadQuestion, Section } from './section.ts';
import { turns } from './turns.ts';
import { periodName, signed } from './words.ts';

/** The most bars that a line of the terminal holds without wrapping. */
const BARS_PER_LINE = 72;

/** The lowest and highest index of the series, at least two doublings apart: what the lowest and highest bar stand for. */
function scaleOf({ points }: Series): { low: number; high: number } {
  const values = points.flatMap(({ events, index }) => (events === 0 || index === null ? [] : [index.value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const short = Math.max(0, 2 - (high - low)) / 2;
  return { low: low - short, high: high + short };
}

/** A bar for a period with events, a dot for a silent one, a gap where no source reported anything at all. */
function mark({ events, index, known }: Series['points'][number], low: number, high: number): string {
  if (events > 0 && index !== null) return sparkline([index.value], low, high);
  return known ? '·' : ' ';
}

/** The index over time, a row of bars for each stretch of periods, each row with its first period. */
function drawn(series: Series): string {
  const { points, by } = series;
  const { low, high } = scaleOf(series);
  const lines: string[] = [];
  for (let index = 0; index < points.length; index += BARS_PER_LINE) {
    const stretch = points.slice(index, index + BARS_PER_LINE);
    const label = periodName(stretch[0]?.start ?? '', by).padEnd(10);
    lines.push(`  ${label} ${stretch.map((point) => mark(point, low, high)).join('')}`);
  }
  return `${lines.join('\n')}\n`;
}

function table({ first, second, by, points }: Series): string {
  const rows = points
    .filter((point) => point.events > 0)
    .map((point) => [
      periodName(point.start, by),
      signed(point.index?.value ?? null),
      point.index === null ? '' : `${signed(point.index.low80)} … ${signed(point.index.high80)}`,
      point.index === null ? '' : `${signed(point.index.low95)} … ${signed(point.index.high95)}`,
      signed(point.meanScore),
      ...point.quad.map((count) => (count === 0 ? '·' : String(count))),
      `${point.outward.events}`,
      `${point.inward.events}`,
      point.expected === null ? '' : point.expected.toFixed(1),
      String(point.articles),
    ]);
  const right = (title: string) => ({ title, align: 'right' as const });
  return formatTable(
    [
      { title: by },
      right('index'),
      right('80 %'),
      right('95 %'),
      right('score'),
      right('words +'),
      right('deeds +'),
      right('words −'),
      right('deeds −'),
      right(`${first.code}→`),
      right(`${second.code}→`),
      right('expected'),
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

/** The furthest that other weights of deeds against words would move the index of any period. */
function leverage({ points }: Series): number {
  const moved = points.flatMap(({ index }) =>
    index?.otherWeights ? [index.value - index.otherWeights.low, index.otherWeights.high - index.value] : [],
  );
  return Math.max(0, ...moved);
}

function printed(series: Series, palette: Palette): string {
  const { first, second, by } = series;
  const heading = palette.bold(`${first.name} – ${second.name}`);
  if (series.events === 0) {
    const undated = series.undated > 0 ? ` ${series.undated} without a date.` : '';
    return `${heading}: no dated event.${undated} That is no news, not a score of zero.\n`;
  }
  const { low, high } = scaleOf(series);
  const undated = series.undated > 0 ? ` (${series.undated} more without a date)` : '';
  return (
    `${heading}  ${counted(series.events, 'event')} in ${counted(series.articles, 'article')}, ${series.from} to ${series.to}${undated}\n${mixture(series)}\n` +
    `${palette.quiet(`  index by ${by}, ▁ ${signed(low)} … █ ${signed(high)}; · a ${by} without events; a gap: a ${by} without any news at all`)}\n` +
    `${drawn(series)}\n${turns(series)}${table(series)}\n` +
    palette.quiet(
      'Index: doublings of the odds of cooperation against conflict; 0 is the mix of all other pairs, +1 twice its odds,\n' +
        'with its 80 and 95 % intervals. Score: mean PLOVER score, −10 … +10. Words and deeds: verbal and material events, + of cooperation, − of conflict.\n' +
        `A deed weighs ${series.weights.material / series.weights.verbal} words; with 1 to 4 no period would stand more than ${leverage(series).toFixed(1)} away.\n` +
        `${first.code}→ and ${second.code}→: events in which that state acts; what both do together stands in both.\n` +
        'Expected: events if the pair had its usual share of what the sources reported. Articles: those that tell of the events, one for each where a data set does not say.\n',
    ) +
    palette.quiet(
      `Events reported as done, each act once. "demarche events --dyad ${first.code}-${second.code} --modality actual" lists their sentences.\n`,
    )
  );
}

/** The series itself: drawn, its turning points, and its table. */
export function courseSection({ series, palette }: DyadQuestion): Section {
  return { json: { ...series }, text: printed(series, palette) };
}
