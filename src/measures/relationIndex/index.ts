/** The index of a relation: one scale from conflict to cooperation, with its intervals. */
export type { OddsTurn } from './oddsTurningPoints.ts';
export { STANDARD_WEIGHTS } from './weights.ts';
export type { ClassWeights, QuadCounts } from './weights.ts';
export type { MonthlyCounts } from './baseline.ts';
export type { Estimate, OddsRegression } from './oddsRegression.ts';
export { indexTrend, indexTurningPoints, relationIndex } from './relationIndex.ts';
export type { IndexPoint, IndexQuestion, SourceCounts } from './relationIndex.ts';
export { volumeTurningPoints } from './volume.ts';
