import { findTurningPoints } from '../../../src/measures/index.ts';
import { autoregressive, normals, withStep } from './simulate.ts';

/** Share of series without any change in which a turning point is found all the same. */
export function falseAlarms(length: number, persistence: number, runs: number, seed: number): number {
  const normal = normals(seed);
  let alarms = 0;
  for (let run = 0; run < runs; run += 1)
    if (findTurningPoints(autoregressive(normal, length, persistence)).length > 0) alarms += 1;
  return alarms / runs;
}

/** What becomes of one step between 30 and 70 % of a series; all figures are shares of the runs. */
export interface StepRates {
  found: number;
  /** A turning point within two periods of the step; and of those found. */
  dated: number;
  datedOfFound: number;
  /** The step lies in the interval of the nearest turning point, of those found. */
  covered: number;
  /** More turning points than the one step. */
  extra: number;
  /** The best that can be: dated within two periods by one who knows that there is one step, and the noise. */
  bestPossible: number;
}

/** The date that one who knows of a single step of the level would choose. */
function knownStep(series: readonly number[]): number {
  const total = series.reduce((sum, value) => sum + value, 0);
  let best = { date: 1, gain: -1 };
  let sum = 0;
  for (let date = 1; date < series.length; date += 1) {
    sum += series[date - 1] as number;
    const after = series.length - date;
    const gain = sum ** 2 / date + (total - sum) ** 2 / after;
    if (gain > best.gain) best = { date, gain };
  }
  return best.date;
}

/** Steps of `size` standard deviations of the noise in series of the given length. */
export function steps(
  length: number,
  size: number,
  persistence: number,
  runs: number,
  seed: number,
): StepRates {
  const normal = normals(seed);
  const counts = { found: 0, dated: 0, covered: 0, extra: 0, bestPossible: 0 };
  for (let run = 0; run < runs; run += 1) {
    const date = Math.floor(length * (0.3 + 0.04 * (run % 11)));
    const series = withStep(autoregressive(normal, length, persistence), date, size);
    const points = findTurningPoints(series);
    const [nearest] = points.toSorted(
      (one, other) => Math.abs(one.index - date) - Math.abs(other.index - date),
    );
    if (Math.abs(knownStep(series) - date) <= 2) counts.bestPossible += 1;
    if (nearest === undefined) continue;
    counts.found += 1;
    if (Math.abs(nearest.index - date) <= 2) counts.dated += 1;
    if (nearest.low <= date && date <= nearest.high) counts.covered += 1;
    if (points.length > 1) counts.extra += 1;
  }
  return {
    found: counts.found / runs,
    dated: counts.dated / runs,
    datedOfFound: counts.found === 0 ? 0 : counts.dated / counts.found,
    covered: counts.found === 0 ? 0 : counts.covered / counts.found,
    extra: counts.extra / runs,
    bestPossible: counts.bestPossible / runs,
  };
}
