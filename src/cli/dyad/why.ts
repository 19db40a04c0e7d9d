import type { Day, DayInterval } from '../../core/index.ts';
import { dayOf, given, isDay, periodEnd, usageError } from '../../core/index.ts';
import type { GroupContribution } from '../../measures/index.ts';
import type { Why } from '../../server/index.ts';
import type { Palette } from '../print/colour.ts';
import { formatTable } from '../print/table.ts';
import type { DyadQuestion, Section } from './section.ts';
import { fine, range, shortIds, signed } from './words.ts';

const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$/;

/** Reads "2013", "2013-Q2", "2013-04", or "2013-04-01..2013-06-15". @throws DemarcheError (exit 2) on anything else. */
function parsePeriod(text: string): DayInterval {
  const [earliest = '', latest = ''] = text.split('..');
  if (isDay(earliest) && isDay(latest) && earliest <= latest) return { earliest, latest };
  const [, year, quarter, month] = PERIOD.exec(text) ?? [];
  const first = dayOf(Number(year), quarter === undefined ? Number(month ?? 1) : Number(quarter) * 3 - 2, 1);
  if (first === undefined)
    throw usageError(
      'why.period',
      `"${text}" is not a period.`,
      'Write a year (2013), a quarter (2013-Q2), a month (2013-04) or two days (2013-04-01..2013-06-15).',
    );
  const length = quarter !== undefined ? 'quarter' : month !== undefined ? 'month' : 'year';
  return { earliest: first, latest: periodEnd(first, length) };
}

/** The two periods of `--why`. @throws DemarcheError (exit 2) for more or fewer. */
export function parseTwoPeriods(texts: readonly string[]): { before: DayInterval; after: DayInterval } {
  const [before, after, more] = texts.map(parsePeriod);
  if (before === undefined || after === undefined || more !== undefined)
    throw usageError(
      'why.two-periods',
      '--why compares two periods.',
      'Name both, the earlier one first: --why 2012 2016',
    );
  return { before, after };
}

const days = ({ earliest, latest }: DayInterval): string => `${earliest} to ${latest}`;

function table(
  title: string,
  groups: readonly GroupContribution[],
  odds: readonly GroupContribution[],
): string {
  const inOdds = new Map(odds.map(({ group, contribution }) => [group, contribution]));
  const right = (column: string) => ({ title: column, align: 'right' as const });
  return formatTable(
    [
      { title },
      right('adds'),
      right('95 % interval'),
      right('by more or less of it'),
      right('by its tone'),
      right('in odds'),
      right('events'),
      right('mean score'),
      { title: 'strongest' },
    ],
    groups.map((group) => [
      group.group.replaceAll('_', ' '),
      fine(group.contribution),
      group.low === null ? '' : `${fine(group.low)} … ${fine(group.high)}`,
      fine(group.composition),
      fine(group.intensity),
      fine(inOdds.get(group.group) ?? 0),
      `${Math.round(group.before * 10) / 10} → ${Math.round(group.after * 10) / 10}`,
      `${signed(group.meanBefore) || '·'} → ${signed(group.meanAfter) || '·'}`,
      shortIds(group.events.map(({ id }) => id).slice(0, 1)),
    ]),
  );
}

/** Log-odds to base 2 as odds: "3 : 1", "1 : 2.5". */
function ratio(doublings: number): string {
  const odds = Number((2 ** Math.abs(doublings)).toPrecision(2));
  return doublings < 0 ? `1 : ${odds}` : `${odds} : 1`;
}

function dated(date: Day | null): string {
  return date ?? 'undated';
}

function printed(why: Why, palette: Palette): string {
  const { before, after, change, low, high, periods, odds } = why;
  const interval = low === null ? '' : ` (95 %: ${range(low, high)})`;
  const events = why.events
    .map(
      ({ id, date, score, period, contribution }) =>
        `  ${fine(contribution)}  ${dated(date)}  ${signed(score)}  ${period === 'before' ? 'no longer: ' : ''}${shortIds([id])}\n`,
    )
    .join('');
  return (
    `${palette.bold('Why it moved')}, ${days(periods.before)} against ${days(periods.after)}:\n` +
    `mean score ${signed(before.mean)} (${before.events} events) → ${signed(after.mean)} (${after.events}), change ${signed(change)}${interval}.\n` +
    `Odds of cooperation, weighted as in the index: ${ratio(odds.before)} → ${ratio(odds.after)}, ${fine(odds.change)} doublings. Each table adds up to both.\n\n` +
    `${table('type', why.byType, odds.byType)}\n${table('subject', why.byContext, odds.byContext)}\n${table('direction', why.byDirection, odds.byDirection)}\n` +
    `Single events that moved it most, with what each adds, its day and its score:\n${events}\n` +
    palette.quiet(
      'Adds: score points, by how many of the events are of it and by their tone, the mean score. In odds: what it adds to the doublings.\n' +
        'Events before → after; one of several subjects counts for each in part. "demarche show ID" leads to the sentence.\n\n',
    )
  );
}

/** Why the relation moved between the two periods of `--why`; nothing where these were not named. */
export async function whySection({ store, asked, options, series, palette }: DyadQuestion): Promise<Section> {
  if (options.why === undefined) return { json: {}, text: '' };
  const { answerWhy } = await import('../../server/index.ts');
  const periods = parseTwoPeriods(options.why);
  const why = await answerWhy(store, [asked.first, asked.second], periods, {
    weights: series.weights,
    ...given({ dataset: asked.dataset, context: asked.context }),
  });
  const nothing = `Why it moved: there is no event of this relation in ${days(periods.before)} or in ${days(periods.after)}, so nothing can be compared.\n\n`;
  return { json: { why }, text: why === null ? nothing : printed(why, palette) };
}
