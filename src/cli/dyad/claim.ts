import type { ClaimAnswer } from '../../measures/index.ts';
import { parseClaim, testClaim } from '../../measures/index.ts';
import type { DyadQuestion, Section } from './section.ts';

/** Why, and on what the answer to a claim rests. */
function answered({ why, periods, events }: ClaimAnswer): string {
  return `${why.charAt(0).toUpperCase()}${why.slice(1)} (${periods} periods with ${events} events)`;
}

/** The answer to `--claim`; nothing where none was made. */
export function claimSection({ series, options: { claim }, palette }: DyadQuestion): Section {
  if (claim === undefined) return { json: {}, text: '' };
  const answer = testClaim(parseClaim(claim), series.points);
  return {
    json: { claim: { text: claim, ...answer } },
    text: `"${claim}": ${palette.bold(answer.verdict)}. ${answered(answer)}\n\n`,
  };
}
