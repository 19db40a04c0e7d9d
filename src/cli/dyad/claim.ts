import type { AnsweredClaim } from '../../server/index.ts';
import { when } from '../print/when.ts';
import type { DyadQuestion, Section } from './section.ts';
import { shortIds, signed } from './words.ts';

/** Why, on what the answer to a claim rests, and the events that weighed most. */
function printed({ why, periods, events, evidence }: AnsweredClaim): string {
  const lines = evidence.map(
    (event) => `    ${when(event).padEnd(10)}  ${signed(event.score)}  ${shortIds([event.id])}\n`,
  );
  return `${why.charAt(0).toUpperCase()}${why.slice(1)} (${periods} periods with ${events} events)\n${lines.join('')}`;
}

/** The answer to `--claim`; nothing where none was made. */
export async function claimSection({
  store,
  asked,
  series,
  options,
  palette,
}: DyadQuestion): Promise<Section> {
  if (options.claim === undefined) return { json: {}, text: '' };
  const { answerClaim, readClaim } = await import('../../server/index.ts');
  const answer = await answerClaim(store, readClaim(options.claim), { ...asked, weights: series.weights });
  return {
    json: { claim: { text: options.claim, ...answer } },
    text: `"${options.claim}": ${palette.bold(answer.verdict)}. ${printed(answer)}\n`,
  };
}
