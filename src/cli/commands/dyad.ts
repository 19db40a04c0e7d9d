import { Argument, Option } from 'commander';
import type { Series } from '../../api/index.ts';
import type { Period } from '../../core/index.ts';
import type { Breadth, ClaimAnswer } from '../../measures/index.ts';
import { breadth, parseClaim, testClaim } from '../../measures/index.ts';
import type { Store } from '../../store/index.ts';
import { requireCountry } from '../../ontology/index.ts';
import type { Io } from '../io.ts';
import { write, writeJson } from '../io.ts';
import type { RangeOptions } from '../options.ts';
import { byOption, dbOption, fromOption, jsonOption, toOption } from '../options.ts';
import type { Palette } from '../print/colour.ts';
import { sparkline } from '../print/sparkline.ts';
import { formatTable } from '../print/table.ts';
import type { Register } from '../program.ts';
import { withExamples } from '../program.ts';
import { withStore } from '../withStore.ts';

interface Options extends RangeOptions {
  db: string;
  json?: true;
  claim?: string;
}

type Point = Series['points'][number];

function signed(value: number | null): string {
  return value === null ? '' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function periodName(start: string, by: Period): string {
  if (by === 'year') return start.slice(0, 4);
  if (by === 'month') return start.slice(0, 7);
  return by === 'quarter' ? `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}` : start;
}

/** The most bars that a line of the terminal holds without wrapping. */
const BARS_PER_LINE = 72;

/** The level over time, a row of bars for each stretch of periods, each row with its first period. */
function drawn(points: readonly Point[], by: Period): string {
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

/** The events behind a turning point; "demarche show" takes their ids. */
function named(events: Series['turningPoints'][number]['events']): string {
  return events
    .map(({ id, date, score }) => `      ${date ?? 'undated'}  ${signed(score)}  ${id}\n`)
    .join('');
}

/** The turning points in words, one a line. */
function turns({ turningPoints }: Series, by: Period): string {
  if (turningPoints.length === 0) return '';
  const lines = turningPoints.map(({ start, low, high, before, after, direction, events }) => {
    const range = low === high ? '' : ` (95 %: ${periodName(low, by)} … ${periodName(high, by)})`;
    return `  ${direction === 'up' ? '↑' : '↓'} ${periodName(start, by)}${range}: ${signed(before)} → ${signed(after)}\n${named(events)}`;
  });
  return `Turning points, with the mean score before and after:\n${lines.join('')}\n`;
}

function printed(series: Series, palette: Palette): string {
  const { first, second, by, points } = series;
  const heading = palette.bold(`${first.name} – ${second.name}`);
  if (series.events === 0) {
    const undated = series.undated > 0 ? ` ${series.undated} without a date.` : '';
    return `${heading}: no dated event.${undated} That is no news, not a score of zero.\n`;
  }
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
  const table = formatTable(
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
  const undated = series.undated > 0 ? ` (${series.undated} more without a date)` : '';
  return (
    `${heading}  ${series.events} events in ${series.articles} articles, ${series.from} to ${series.to}${undated}\n\n` +
    `${palette.quiet(`  level of the relation by ${by}, ▁ −10 … █ +10; a gap is a ${by} without events`)}\n` +
    `${drawn(points, by)}\n${turns(series, by)}${table}\n` +
    palette.quiet(
      'Events reported as done; a mutual act counts once, and in both directions. ' +
        `"demarche events --actor ${first.code} --recipient ${second.code}" lists the sentences.\n`,
    )
  );
}

async function seriesOf(store: Store, first: string, second: string, options: Options): Promise<Series> {
  const { answerSeries } = await import('../../server/index.ts');
  const asked = {
    first,
    second,
    by: options.by ?? 'month',
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
  };
  return answerSeries(store, asked);
}

/** The subjects of a relation, in the order in which they entered. */
async function breadthOf(
  store: Store,
  first: string,
  second: string,
  options: Options,
): Promise<Breadth | null> {
  const { from, to } = options;
  const events: { date: string | null; contexts: readonly string[] }[] = [];
  for await (const { event } of store.eachEvent({
    dyad: [first, second],
    modalities: ['actual'],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }))
    events.push({ date: event.date, contexts: event.context });
  return breadth(events);
}

function spread(found: Breadth | null): string {
  if (found === null) return '';
  const { effective, low, high, contexts } = found;
  const entered = contexts
    .map(
      ({ context, share, entered: day }) => `${context} ${day ?? 'undated'} (${Math.round(share * 100)} %)`,
    )
    .join(', ');
  return (
    `Breadth: ${effective.toFixed(1)} subjects in effect (95 %: ${low.toFixed(1)} … ${high.toFixed(1)}). ` +
    `Since when, and their share: ${entered}.\n`
  );
}

/** Why, and on what the answer to a claim rests. */
function answered({ why, periods, events }: ClaimAnswer): string {
  return `${why.charAt(0).toUpperCase()}${why.slice(1)} (${periods} periods with ${events} events)`;
}

async function show(io: Io, a: string, b: string, options: Options): Promise<void> {
  const [first, second] = [requireCountry(a), requireCountry(b)];
  const claim = options.claim === undefined ? null : { text: options.claim, said: parseClaim(options.claim) };
  const { series, subjects } = await withStore(io, options.db, 'read', async (store) => ({
    series: await seriesOf(store, first, second, options),
    subjects: await breadthOf(store, first, second, options),
  }));
  const answer = claim === null ? null : { text: claim.text, ...testClaim(claim.said, series.points) };
  if (options.json === true)
    await writeJson(io, { ...series, breadth: subjects, ...(answer === null ? {} : { claim: answer }) });
  else {
    const said =
      answer === null ? '' : `"${answer.text}": ${io.palette.bold(answer.verdict)}. ${answered(answer)}\n\n`;
    await write(io, `${said}${printed(series, io.palette)}${spread(subjects)}`);
  }
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
    .addOption(
      new Option(
        '--claim <words>',
        'test a claim, such as "up since 2013", "improving" or "at its lowest since 1999": supported, contradicted or not enough data',
      ),
    )
    .addOption(jsonOption())
    .action(async (a: string, b: string, options: Options) => show(io, a, b, options));
  withExamples(
    command,
    'demarche dyad PAK RUS --db try.duckdb',
    'demarche dyad Pakistan Russian --by year --from 2013-01-01 --db try.duckdb',
    'demarche dyad PAK RUS --claim "up since 2013" --by quarter --db try.duckdb',
    'demarche dyad PAK RUS --json --db try.duckdb',
  );
};
