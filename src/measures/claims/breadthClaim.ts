import type { Day } from '../../core/index.ts';
import type { Claim } from './parse.ts';
import type { ClaimAnswer } from './verdict.ts';
import { powerOf, tooLittle } from './verdict.ts';

/** An event with what it is about. */
export interface DatedContexts {
  date: Day | null;
  contexts: readonly string[];
}

/** Fewer events than this on either side tell nothing. */
const FEWEST = 8;
/** A relation is "only" about something while other contexts make less than this share of its events. */
const ONLY = 0.2;

/** Share of events that touch other contexts, with the bounds of Wilson's 95 % interval (1927). */
function others(
  events: readonly DatedContexts[],
  context: string,
): { share: number; low: number; high: number; error: number } {
  const count = events.length;
  const share = events.filter(({ contexts }) => contexts.some((one) => one !== context)).length / count;
  const z = 1.96;
  const scale = 1 + z ** 2 / count;
  const middle = (share + z ** 2 / (2 * count)) / scale;
  const margin = (z / scale) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return { share, low: middle - margin, high: middle + margin, error: margin / z };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/**
 * "No longer only defence": other contexts made less than a fifth of the earlier events and make more than a fifth of
 * the later ones. Earlier and later meet on the day that the claim names, or at the middle event. *Supported* needs
 * intervals that leave nothing else; *contradicted* is a relation that still is, or never was, only about that.
 */
export function testBreadth(
  { context, since }: Extract<Claim, { kind: 'breadth' }>,
  events: readonly DatedContexts[],
): ClaimAnswer {
  const dated = events
    .flatMap(({ date, contexts }) => (date === null || contexts.length === 0 ? [] : [{ date, contexts }]))
    .toSorted((one, other) => one.date.localeCompare(other.date, 'en'));
  const from = since ?? dated[Math.ceil(dated.length / 2)]?.date ?? '';
  const earlier = dated.filter(({ date }) => date < from);
  const later = dated.filter(({ date }) => date >= from);
  const weighed = { periods: 2, events: dated.length };
  if (earlier.length < FEWEST || later.length < FEWEST)
    return tooLittle(
      weighed,
      `${earlier.length} events with a context before ${from || 'the middle'} and ${later.length} after; at least ${FEWEST} of each are needed.`,
    );
  const [then, now] = [others(earlier, context), others(later, context)];
  const change = now.share - then.share;
  const answer = (verdict: ClaimAnswer['verdict'], why: string): ClaimAnswer => ({
    verdict,
    why:
      `other contexts than ${context} touch ${percent(then.share)} of the events before ${from} ` +
      `and ${percent(now.share)} after (95 %: ${percent(now.low)} … ${percent(now.high)})${why}`,
    ...weighed,
    // Newcombe's interval of a difference (1998), from the two of Wilson.
    change,
    low: change - Math.hypot(now.share - now.low, then.high - then.share),
    high: change + Math.hypot(now.high - now.share, then.share - then.low),
    power: powerOf(ONLY, Math.hypot(now.error, then.error)),
  });
  if (now.high < ONLY) return answer('contradicted', `: it still is about ${context} alone.`);
  if (then.low > ONLY) return answer('contradicted', `: it never was about ${context} alone.`);
  if (now.low > ONLY && then.share < ONLY && change > 0) return answer('supported', '.');
  return answer('not enough data', ': the intervals leave both possible.');
}
