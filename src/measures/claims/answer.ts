import type { Day } from '../../core/index.ts';
import type { IndexQuestion } from '../relationIndex/index.ts';
import type { DatedContexts } from './breadthClaim.ts';
import { testBreadth } from './breadthClaim.ts';
import { testComparison } from './comparison.ts';
import { testExtreme } from './extreme.ts';
import type { Claim } from './parse.ts';
import { testTrend } from './trend.ts';
import type { ClaimAnswer, Weighed } from './verdict.ts';
import { tooLittle } from './verdict.ts';

/** What a claim is tested on. */
export interface ClaimData {
  relation: IndexQuestion;
  /** The relation that a comparison is made with. */
  other?: IndexQuestion;
  /** The relation's events, for a claim about its contexts. */
  events?: readonly DatedContexts[];
}

/** Fewer periods with events than this tell nothing of a level or a trend. */
const FEWEST_PERIODS = 8;

/** The same question about the periods that begin on `since` or later. */
export function questionSince(question: IndexQuestion, since: Day): IndexQuestion {
  const dropped = question.periods.filter(({ start }) => start < since).length;
  return {
    ...question,
    periods: question.periods.slice(dropped),
    own: question.own.flatMap((row) =>
      row.period < dropped ? [] : [{ ...row, period: row.period - dropped }],
    ),
  };
}

/** Periods with events, and events. */
function weighed({ own }: IndexQuestion): Weighed {
  const heard = own.filter(({ quad }) => quad.some((count) => count > 0));
  return {
    periods: new Set(heard.map(({ period }) => period)).size,
    events: heard.reduce((sum, { quad }) => sum + quad[0] + quad[1] + quad[2] + quad[3], 0),
  };
}

/** Why a relation cannot be tested; null where it can. */
function lacking(question: IndexQuestion, inside: IndexQuestion, since: Day | null): string | null {
  const { periods } = weighed(inside);
  if (periods < FEWEST_PERIODS) {
    const span = since === null ? '' : ` since ${since}`;
    return `${periods} periods with events${span}; at least ${FEWEST_PERIODS} are needed.`;
  }
  const first = Math.min(...question.own.map(({ period }) => period));
  const begins = question.periods[first]?.start.slice(0, 4) ?? '';
  return since !== null && begins > since.slice(0, 4) ? `the events begin only in ${begins}.` : null;
}

/**
 * Tests a claim. Events must reach back to the year it names.
 *
 * *Supported* and *contradicted* need a 95 % interval that leaves nothing else; everything in between, and fewer than
 * eight periods with events, is *not enough data*.
 */
export function testClaim(claim: Claim, { relation, other, events = [] }: ClaimData): ClaimAnswer {
  if (claim.kind === 'breadth') return testBreadth(claim, events);
  const { since } = claim;
  const inside = since === null ? relation : questionSince(relation, since);
  const lacks = lacking(relation, inside, since);
  if (lacks !== null) return tooLittle(weighed(inside), lacks);
  if (claim.kind === 'trend') return testTrend(claim.direction, inside, weighed(inside));
  if (claim.kind === 'extreme') return testExtreme(claim.direction, inside, weighed(inside));
  if (other === undefined) return tooLittle(weighed(inside), 'the other relation is not known.');
  const otherInside = since === null ? other : questionSince(other, since);
  const otherLacks = lacking(other, otherInside, since);
  if (otherLacks !== null) return tooLittle(weighed(otherInside), `of the other relation, ${otherLacks}`);
  return testComparison(claim.direction, [inside, otherInside], weighed(inside));
}
