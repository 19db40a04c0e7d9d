/** Who moves first, who follows, and whether like is met with like. */
export { firstMoves } from './firstMoves.ts';
export type { Episode, FirstMoves, Move } from './firstMoves.ts';
export { imbalance } from './imbalance.ts';
export type { Imbalance, SidedCounts } from './imbalance.ts';
export { leads } from './leadLag.ts';
export type { Lead } from './leadLag.ts';
export type { PairOptions } from './pair.ts';
export { reciprocity } from './reciprocity.ts';
export type { Reciprocity } from './reciprocity.ts';
