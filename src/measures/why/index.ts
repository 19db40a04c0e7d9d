/** Why a relation moved. */
export type { EventContribution, ScoredEvent } from './event.ts';
export { Explanation } from './explanation.ts';
export type { Change, GroupContribution } from './explanation.ts';
export { HALF_ACTS, explainOdds } from './odds.ts';
export type { OddsExplanation, QuadEvent } from './odds.ts';
