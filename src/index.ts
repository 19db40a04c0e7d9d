/**
 * The public list: what other programs may build on.
 *
 * ```ts
 * import { createCoder } from 'demarche';
 * const outcome = createCoder().code(rawDocument);
 * ```
 */
export * from './core/index.ts';
export { acquire, type Acquired, type AcquireOptions } from './acquire/index.ts';
export { buildSeries, relationIndex, type IndexPoint, type SeriesPoint } from './measures/index.ts';
export { countryName, countryOf, explain } from './ontology/index.ts';
export { createCoder, createPool, createReader, ingest, type Coder, type Outcome } from './pipeline/index.ts';
export { openStore, type EventFilter, type Store } from './store/index.ts';
