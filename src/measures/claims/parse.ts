import type { Day } from '../../core/index.ts';
import { usageError } from '../../core/index.ts';

export type Direction = 'up' | 'down';

/** What is said of a relation, in a form that can be tested. */
export type Claim =
  | { kind: 'trend'; direction: Direction; since: Day | null }
  | { kind: 'extreme'; direction: Direction; since: Day | null }
  /** The first state's relation with one state (the one asked for, where null) is warmer, or cooler, than with another. */
  | { kind: 'comparison'; direction: Direction; with: string | null; than: string; since: Day | null }
  /** It used to be about one context alone, and no longer is. */
  | { kind: 'breadth'; context: string; since: Day | null };

const UP = /\b(up|improv\w*|warm(?:er|ing)|ris(?:en|ing)|better|closer|friendlier|upwards?|strengthen\w*)\b/;
const DOWN =
  /\b(down|declin\w*|worsen\w*|cool(?:er|ing)|colder|fall(?:en|ing)|worse|downwards?|deteriorat\w*|weaken\w*)\b/;
const HIGHEST = /\b(highest|best|warmest|closest)\b/;
const LOWEST = /\b(lowest|worst|coolest|coldest)\b/;
const DENIAL = /\b(not|no|never|neither|nor|hardly)\b|n['’]t\b/;
const SINCE = /\b(?:since|from)\s+(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\b/;
const DANGLING = /\b(since|from)\b/;
const COMPARISON =
  /^(?<how>[\w\s]*?)\b(?:(?:with|to|towards)\s+(?:the\s+)?(?<one>[^,]+?)\s+)?than\s+(?:(?:with|to|towards)\s+)?(?:the\s+)?(?<other>[^,]+)$/;
const NO_LONGER =
  /^no longer (?:(?:only|just|merely|all|confined|limited|restricted|about|to|a matter of)\s+)*(?<context>[a-z_ ]+)$/;

/** Everyday names of contexts. */
const CONTEXTS: Readonly<Record<string, string>> = {
  defence: 'military',
  defense: 'military',
  arms: 'military',
  weapons: 'military',
  security: 'military',
  diplomacy: 'diplomatic',
  trade: 'economic',
  economy: 'economic',
  commerce: 'economic',
  business: 'economic',
  energy: 'natural_resource',
  resources: 'natural_resource',
  oil: 'natural_resource',
  gas: 'natural_resource',
  borders: 'territory',
  courts: 'legal',
  terror: 'terrorism',
  elections: 'election',
  drugs: 'illegal_drugs',
};

function refused(text: string): Error {
  return usageError(
    'claim.form',
    `"${text}" is no claim that can be tested.`,
    'Write for example "up since 2013", "improving", "declining since 2015-06", "at its lowest since 1999", ' +
      '"warmer with China than with the US", "warmer than with India" or "no longer only defence".',
  );
}

/** The one direction that words take; null where they take none, or both. */
function directionOf(words: string, up: RegExp, down: RegExp): Direction | null {
  const [rising, falling] = [up.test(words), down.test(words)];
  return rising === falling ? null : rising ? 'up' : 'down';
}

/**
 * Reads "up since 2013", "improving", "at its lowest since 1999", "warmer with China than with the US" or "no longer only
 * defence". Names of countries are given as they stand.
 * @throws DemarcheError (exit 2) on a claim of another form, one that denies, or one that says two things.
 */
export function parseClaim(text: string): Claim {
  const whole = text.toLowerCase().trim().replaceAll(/\s+/g, ' ');
  const date = SINCE.exec(whole);
  const since = date === null ? null : `${date[1]}-${date[2] ?? '01'}-${date[3] ?? '01'}`;
  const words = whole.replace(SINCE, '').trim();
  if (DANGLING.test(words)) throw refused(text);
  const subject = NO_LONGER.exec(words)?.groups?.['context'];
  if (subject !== undefined) return { kind: 'breadth', context: CONTEXTS[subject] ?? subject, since };
  if (DENIAL.test(words)) throw refused(text);
  const compared = COMPARISON.exec(words)?.groups;
  if (compared !== undefined) {
    const direction = directionOf(compared['how'] ?? '', UP, DOWN);
    if (direction === null) throw refused(text);
    return {
      kind: 'comparison',
      direction,
      with: compared['one'] ?? null,
      than: compared['other'] as string,
      since,
    };
  }
  if (HIGHEST.test(words) || LOWEST.test(words)) {
    const direction = directionOf(words, HIGHEST, LOWEST);
    if (direction !== null) return { kind: 'extreme', direction, since };
  } else {
    const direction = directionOf(words, UP, DOWN);
    if (direction !== null) return { kind: 'trend', direction, since };
  }
  throw refused(text);
}
