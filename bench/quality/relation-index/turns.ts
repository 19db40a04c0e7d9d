import { indexTurningPoints } from '../../../src/measures/index.ts';
import { drawFrom } from './draw.ts';
import type { Recipe } from './synthetic.ts';
import { syntheticDyad } from './synthetic.ts';

/** Share of relations without any change in which a turning point is found all the same. */
export function falseTurns(recipe: Omit<Recipe, 'change'>, runs: number, seed: number): number {
  const draw = drawFrom(seed);
  let found = 0;
  for (let run = 0; run < runs; run += 1)
    if (indexTurningPoints(syntheticDyad({ ...recipe, change: () => 0 }, draw)).length > 0) found += 1;
  return found / runs;
}

/** What becomes of one step of the index; all figures are shares of the runs. */
export interface TurnRates {
  found: number;
  /** A turning point within two periods of the step. */
  dated: number;
  /** The step lies in the interval of the nearest turning point, of those found. */
  covered: number;
  /** More turning points than the one step. */
  extra: number;
}

/**
 * Steps of `size` doublings, up and down in turn around the world's mix, between 30 and 70 % of the series. There a step
 * of one standard deviation of single acts is 3.7 doublings (from 96 % cooperative acts to 63 %), 2.5 doublings are six
 * tenths of one, and 1.8 are one standard deviation of the index over the pairs of the world.
 */
export function turnRates(
  recipe: Omit<Recipe, 'change' | 'start'>,
  size: number,
  runs: number,
  seed: number,
): TurnRates {
  const draw = drawFrom(seed);
  const counts = { found: 0, dated: 0, covered: 0, extra: 0 };
  for (let run = 0; run < runs; run += 1) {
    const date = Math.floor(recipe.periods * (0.3 + 0.04 * (run % 11)));
    const step = run % 2 === 0 ? size : -size;
    const change = (month: number): number => (month === date ? step : 0);
    const turns = indexTurningPoints(syntheticDyad({ ...recipe, start: -step / 2, change }, draw));
    const [nearest] = turns.toSorted(
      (one, other) => Math.abs(one.period - date) - Math.abs(other.period - date),
    );
    if (nearest === undefined) continue;
    counts.found += 1;
    if (Math.abs(nearest.period - date) <= 2) counts.dated += 1;
    if (nearest.low <= date && date <= nearest.high) counts.covered += 1;
    if (turns.length > 1) counts.extra += 1;
  }
  return {
    found: counts.found / runs,
    dated: counts.dated / runs,
    covered: counts.found === 0 ? 0 : counts.covered / counts.found,
    extra: counts.extra / runs,
  };
}
