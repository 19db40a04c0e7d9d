/** Codes and what they mean: PLOVER, CAMEO, countries, sectors. Imports nothing but core; runs in the browser. */
export * from './cameo/codes.ts';
export * from './cameo/fromPlover.ts';
export * from './countries/fold.ts';
export * from './countries/lookup.ts';
export { COUNTRIES, DEPENDENT_TERRITORIES, pluralDemonym } from './countries/parse.ts';
export type { Country, Territory } from './countries/parse.ts';
export * from './countries/require.ts';
export * from './countries/special.ts';
export * from './countries/stateNumber.ts';
export * from './crosswalk/index.ts';
export * from './explain.ts';
export * from './plover/contexts.ts';
export * from './plover/types.ts';
export * from './sectors.ts';
export * from './weis/codes.ts';
