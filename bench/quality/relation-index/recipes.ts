import { normals } from '../turning-points/simulate.ts';
import type { Recipe } from './synthetic.ts';

/** A level that walks at random by `step` doublings a month, a fresh one for each call. */
export function walk(seed: number, step: number, recipe: Omit<Recipe, 'change'>): (run: number) => Recipe {
  return (run) => {
    const normal = normals(seed * 100_003 + run);
    return { ...recipe, change: () => step * normal() };
  };
}

/** Ways in which relations are reported: name, recipe. Chosen before the model was measured on them. */
export const RECIPES: readonly (readonly [string, (run: number) => Recipe])[] = [
  ['few events', walk(1, 0.2, { periods: 120, events: 3, together: 0.05, silent: 0.15 })],
  ['many events', walk(2, 0.2, { periods: 120, events: 40, together: 0.05 })],
  ['independent acts', walk(3, 0.2, { periods: 120, events: 15, together: 0 })],
  ['strongly clustered acts', walk(4, 0.2, { periods: 120, events: 15, together: 0.2 })],
  ['long gaps', walk(5, 0.15, { periods: 240, events: 6, silent: 0.6 })],
  ['stories told three times', walk(6, 0.2, { periods: 120, events: 8, repeats: 2 })],
  ['fast moving', walk(7, 0.6, { periods: 60, events: 20 })],
  ['at rest', walk(8, 0, { periods: 120, events: 8 })],
  [
    'coverage falls by half',
    walk(9, 0.15, { periods: 120, events: 12, coverage: (month) => (month < 60 ? 1 : 0.5) }),
  ],
  ['years', walk(10, 0.4, { periods: 14, events: 200, together: 0.02 })],
];
