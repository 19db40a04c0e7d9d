/** What the rooms need of Node itself: digests and the files that ship with the package. Not for the browser. */
export { collectGarbage } from './collectGarbage.ts';
export * from './digest.ts';
export { FNV_BASIS, fnv1a } from './fnv1a.ts';
export * from './resources.ts';
export * from './prepared.ts';
export { TextTable } from './textTable.ts';
