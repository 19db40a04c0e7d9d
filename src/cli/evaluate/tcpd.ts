import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DemarcheError, messageOf } from '../../core/index.ts';
import { scoreTurningPoints } from '../../evaluation/index.ts';
import { findTurningPoints } from '../../measures/index.ts';
import { readText } from '../input.ts';
import { formatTable } from '../print/table.ts';

interface SeriesFile {
  name: string;
  n_obs: number;
  series: { raw: (number | null)[] }[];
}

type Annotations = Record<string, Record<string, number[]>>;

/** The files given, and every JSON file below the folders given. */
function jsonFiles(path: string): string[] {
  if (path === '-' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(path, name));
}

async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    // The data set writes missing values as NaN, which JSON does not know.
    return JSON.parse(text.replaceAll(/\bNaN\b/g, 'null'));
  } catch (thrown) {
    throw new DemarcheError(
      'evaluate.tcpd',
      `${path} is not JSON: ${messageOf(thrown)}.`,
      'Give annotations.json and the series of the data set, or the folder that holds them.',
    );
  }
}

const isSeries = (value: unknown): value is SeriesFile =>
  typeof value === 'object' && value !== null && 'series' in value && Array.isArray(value.series);

/** Turning points of a series with missing values, as indexes of the whole series. */
function predictionsFor(raw: readonly (number | null)[]): number[] {
  const known = raw.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  return findTurningPoints(known.map(({ value }) => value)).flatMap(({ index }) => known[index]?.index ?? []);
}

/** The Turing Change Point Dataset: each univariate series with the default settings, against its annotators. */
export async function evaluateTurningPoints(
  paths: readonly string[],
): Promise<{ text: string; json: unknown }> {
  const read = await Promise.all(paths.flatMap(jsonFiles).map(readJson));
  const annotations = Object.assign({}, ...read.filter((value) => !isSeries(value))) as Annotations;
  const skipped: string[] = [];
  const series = read.filter(isSeries).flatMap((file) => {
    const [only, ...others] = file.series;
    const marked = annotations[file.name];
    if (only === undefined || others.length > 0) skipped.push(`${file.name}: more than one variable`);
    else if (marked === undefined) skipped.push(`${file.name}: no annotations`);
    else {
      const predictions = predictionsFor(only.raw);
      const described = { name: file.name, length: file.n_obs, annotations: marked };
      return [
        { name: file.name, length: file.n_obs, ...scoreTurningPoints(described, predictions), predictions },
      ];
    }
    return [];
  });
  if (series.length === 0) {
    throw new DemarcheError(
      'evaluate.tcpd',
      'No series with annotations was found.',
      'Give annotations.json and the series of the data set, or the folder that holds them.',
    );
  }
  const average = (pick: (entry: (typeof series)[number]) => number): number =>
    series.reduce((sum, entry) => sum + pick(entry), 0) / series.length;
  const mean = { f1: average(({ f1 }) => f1), covering: average(({ covering }) => covering) };
  const right = (title: string) => ({ title, align: 'right' as const });
  const table = formatTable(
    [{ title: 'series' }, right('length'), right('F1'), right('covering'), { title: 'turning points' }],
    [
      ...series.map((entry) => [
        entry.name,
        String(entry.length),
        entry.f1.toFixed(3),
        entry.covering.toFixed(3),
        entry.predictions.join(' ') || 'none',
      ]),
      ['mean', '', mean.f1.toFixed(3), mean.covering.toFixed(3), ''],
    ],
  );
  const left = skipped.map((reason) => `left out: ${reason}\n`).join('');
  return { text: `${table}${left}`, json: { series, mean, skipped } };
}
