import { readFileSync, readdirSync } from 'node:fs';
import { scoreTurningPoints } from '../../../src/evaluation/index.ts';
import { findTurningPoints } from '../../../src/measures/index.ts';
import { normals } from './simulate.ts';

interface Stored {
  name: string;
  n_obs: number;
  series: { raw: (number | null)[] }[];
}

const read = (path: string): unknown =>
  // The data set writes missing values as NaN, which JSON does not know.
  JSON.parse(readFileSync(path, 'utf8').replaceAll(/\bNaN\b/g, 'null'));

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2 / values.length, 0));
}

/** How a series is disturbed: its values, their standard deviation, and normal numbers. */
type Disturbance = (values: readonly number[], spread: number, normal: () => number) => number[];

/** What a method that reads the series and not its accidents should bear. */
const DISTURBANCES: readonly (readonly [string, number, Disturbance])[] = [
  [
    'noise of 0.05 sd',
    3,
    (values, spread, normal) => values.map((value) => value + 0.05 * spread * normal()),
  ],
  ['noise of 0.1 sd', 3, (values, spread, normal) => values.map((value) => value + 0.1 * spread * normal())],
  ['turned over and scaled', 1, (values) => values.map((value) => 5 - 1000 * value)],
  [
    'square root',
    1,
    (values, spread) => values.map((value) => Math.sqrt(value - Math.min(...values) + 0.1 * spread)),
  ],
  [
    'a trend of 0.5 sd',
    1,
    (values, spread) => values.map((value, index) => value + (0.5 * spread * index) / values.length),
  ],
  [
    'a season of 0.3 sd',
    1,
    (values, spread) => values.map((value, index) => value + 0.3 * spread * Math.sin((index * Math.PI) / 6)),
  ],
];

/** Mean F1 and covering on the annotated series of a folder when each is disturbed: how much hangs on accidents. */
export function perturbed(folder: string): { name: string; f1: number; covering: number }[] {
  const annotations = read(`${folder}/annotations.json`) as Record<string, Record<string, number[]>>;
  const all = readdirSync(`${folder}/series`)
    .toSorted()
    .map((file) => read(`${folder}/series/${file}`) as Stored)
    .filter(({ name, series }) => series.length === 1 && annotations[name] !== undefined);
  return DISTURBANCES.map(([name, seeds, disturb]) => {
    const scores = Array.from({ length: seeds }, (_, seed) => {
      const normal = normals(seed + 1);
      return all.map(({ name: of, n_obs: length, series }) => {
        const known = (series[0]?.raw ?? []).flatMap((value, index) =>
          value === null ? [] : [{ value, index }],
        );
        const values = known.map(({ value }) => value);
        const turns = findTurningPoints(disturb(values, deviation(values), normal));
        return scoreTurningPoints(
          { name: of, length, annotations: annotations[of] as Record<string, number[]> },
          turns.map(({ index }) => known[index]?.index ?? 0),
        );
      });
    }).flat();
    const mean = (pick: 'f1' | 'covering'): number =>
      scores.reduce((sum, score) => sum + score[pick] / scores.length, 0);
    return { name, f1: mean('f1'), covering: mean('covering') };
  });
}
