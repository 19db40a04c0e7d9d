import { relationIndex } from '../../../src/measures/index.ts';
import { drawFrom } from './draw.ts';
import type { Recipe } from './synthetic.ts';
import { syntheticDyad, thinned } from './synthetic.ts';

/** How often the index's intervals hold the truth, as shares of the months. */
export interface Coverage {
  within80: number;
  within95: number;
  /** Mean half width of the 95 % interval, in doublings. */
  margin: number;
}

/** Intervals against the truth over many synthetic relations; what lies outside the scale is left out. */
export function coverage(recipe: (run: number) => Recipe, runs: number, seed: number): Coverage {
  const draw = drawFrom(seed);
  let [months, within80, within95, margin] = [0, 0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const { truth, periods, own, world } = syntheticDyad(recipe(run), draw);
    for (const [month, point] of relationIndex({ periods, own, world, otherWeights: false }).entries()) {
      const level = truth[month] as number;
      if (point === null || Math.abs(level) > 10) continue;
      months += 1;
      if (point.low80 <= level && level <= point.high80) within80 += 1;
      if (point.low95 <= level && level <= point.high95) within95 += 1;
      margin += (point.high95 - point.low95) / 2;
    }
  }
  return { within80: within80 / months, within95: within95 / months, margin: margin / months };
}

/** Share of months in which the index of a thinned source lies in the 95 % interval of the whole one. */
export function unmovedByThinning(recipe: Recipe, chance: number, runs: number, seed: number): number {
  const draw = drawFrom(seed);
  let [months, inside] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const whole = syntheticDyad(recipe, draw);
    const [full, thin] = [whole, thinned(whole, chance, draw)].map(({ periods, own, world }) =>
      relationIndex({ periods, own, world, otherWeights: false }),
    );
    for (const [month, point] of (full ?? []).entries()) {
      const other = thin?.[month];
      if (point === null || other === null || other === undefined) continue;
      months += 1;
      if (point.low95 <= other.value && other.value <= point.high95) inside += 1;
    }
  }
  return inside / months;
}
