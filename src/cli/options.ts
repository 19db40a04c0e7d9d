import { Option } from 'commander';
import type { Day, Period } from '../core/index.ts';
import { given, isDay, usageError } from '../core/index.ts';

/** Reads a `YYYY-MM-DD` option. @throws DemarcheError (exit 2) on anything else. */
export function parseDay(text: string): Day {
  if (isDay(text)) return text;
  throw usageError(
    'option.day',
    `"${text}" is not a day.`,
    'Write a day that exists as YYYY-MM-DD, such as 2017-11-24.',
  );
}

/** Reads a whole number of at least 1. @throws DemarcheError (exit 2) on anything else. */
export function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw usageError(
    'option.count',
    `"${text}" is not a whole number of at least 1.`,
    'Give a number such as 1 or 20.',
  );
}

/** Reads a probability. @throws DemarcheError (exit 2) on anything but a number from 0 to 1. */
function parseShare(text: string): number {
  const share = Number(text);
  if (text.trim() !== '' && share >= 0 && share <= 1) return share;
  throw usageError('option.share', `"${text}" is not a number from 0 to 1.`, 'Give a number such as 0.5.');
}

/** `--min-confidence`; `what` says what is left out below it. */
export const minConfidenceOption = (
  what = 'only events at least as sure as this, 0 to 1; imported ones, which do not say, count as sure',
): Option => new Option('--min-confidence <p>', what).argParser(parseShare);

export const dbOption = (): Option => new Option('--db <file>', 'the database').default('demarche.duckdb');
export const jsonOption = (): Option => new Option('--json', 'print one JSON value');
export const jsonlOption = (): Option => new Option('--jsonl', 'print one JSON object a line');
export const fromOption = (): Option =>
  new Option('--from <day>', 'only from this day on (YYYY-MM-DD)').argParser(parseDay);
export const toOption = (): Option =>
  new Option('--to <day>', 'only up to and with this day (YYYY-MM-DD)').argParser(parseDay);
export const jobsOption = (): Option => new Option('--jobs <n>', 'worker threads').argParser(parseCount);
export const asOfOption = (): Option =>
  new Option('--as-of <day>', 'what counts as today (YYYY-MM-DD)').argParser(parseDay);
export const knownOption = (): Option =>
  new Option(
    '--as-of <day>',
    'only what this database knew as of this day (YYYY-MM-DD): the answer of then, again',
  ).argParser(parseDay);
export const byOption = (usual: Period = 'month'): Option =>
  new Option('--by <period>', 'length of a period')
    .choices(['day', 'week', 'month', 'quarter', 'year'])
    .default(usual);

/** Reads a seed: any whole number. @throws DemarcheError (exit 2) on anything else. */
function parseSeed(text: string): number {
  const seed = Number(text);
  if (Number.isSafeInteger(seed)) return seed;
  throw usageError('option.seed', `"${text}" is not a whole number.`, 'Give a number such as 1 or 2014.');
}

export const seedOption = (): Option =>
  new Option('--seed <n>', 'where chance begins; the same seed gives the same answer')
    .argParser(parseSeed)
    .default(1);

export const sourceOption = (): Option =>
  new Option(
    '--source <dataset>',
    'only events of this data set: gdelt, icews …; demarche are those coded here (default: all together)',
  );

/** `--as-of` and `--min-confidence`: of which part of a database a command asks. */
export interface ScopeOptions {
  asOf?: Day;
  minConfidence?: number;
}

/** That part, as the store takes it. */
export const scopeOf = ({ asOf, minConfidence }: ScopeOptions): ScopeOptions =>
  given({ asOf, minConfidence });

/** `--from` and `--to` as a command receives them. */
export interface RangeOptions {
  from?: Day;
  to?: Day;
  by?: Period;
}
