/** Chance from seeds that are handed in, and the tests that need it. */
export { randomOf } from './random.ts';
export type { Random } from './random.ts';
export { wilson } from './wilson.ts';
export type { Share } from './wilson.ts';
