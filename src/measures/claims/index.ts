/** Claims about a relation: read, tested, answered with figures. */
export { parseClaim } from './parse.ts';
export type { Claim } from './parse.ts';
export { testClaim } from './answer.ts';
export type { ClaimAnswer, Verdict } from './answer.ts';
