/** The index of a relation: one scale from conflict to cooperation, with its intervals. */
export { STANDARD_WEIGHTS } from './weights.ts';
export type { ClassWeights, QuadCounts } from './weights.ts';
export type { MonthlyCounts } from './baseline.ts';
export { relationIndex } from './relationIndex.ts';
export type { IndexPoint, IndexQuestion, SourceCounts } from './relationIndex.ts';
