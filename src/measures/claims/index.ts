/** Claims about a relation: read, tested, answered with figures. */
export { parseClaim } from './parse.ts';
export type { Claim, Direction } from './parse.ts';
export { testClaim } from './answer.ts';
export type { ClaimData } from './answer.ts';
export type { DatedContexts } from './breadthClaim.ts';
export type { ClaimAnswer, Verdict } from './verdict.ts';
