/** Why a relation moved. */
export { Explanation } from './contributions.ts';
export type { Change, EventContribution, GroupContribution, ScoredEvent } from './contributions.ts';
