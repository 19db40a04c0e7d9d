import type { Day } from '../../core/index.ts';
import { usageError } from '../../core/index.ts';

/** What is said of a relation, in a form that can be tested. */
export type Claim =
  | { kind: 'trend'; direction: 'up' | 'down'; since: Day | null }
  | { kind: 'extreme'; direction: 'up' | 'down'; since: Day | null };

const UP = /\b(up|improv\w*|warm(?:er|ing)|ris(?:en|ing)|better|closer|upwards?|strengthen\w*)\b/;
const DOWN =
  /\b(down|declin\w*|worsen\w*|cool(?:er|ing)|fall(?:en|ing)|worse|downwards?|deteriorat\w*|weaken\w*)\b/;
const HIGHEST = /\b(highest|best|warmest|closest)\b/;
const LOWEST = /\b(lowest|worst|coolest|coldest)\b/;
const DENIAL = /\b(not|no|never|neither|nor|hardly)\b|n['’]t\b/;
const SINCE = /\b(?:since|from)\s+(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\b/;

/**
 * Reads "up since 2013", "improving", "declining since 2015-06" or "at its lowest since 1999".
 * @throws DemarcheError (exit 2) on a claim of another form, one that denies, or one that says two things.
 */
export function parseClaim(text: string): Claim {
  const words = text.toLowerCase();
  const date = SINCE.exec(words);
  const since = date === null ? null : `${date[1]}-${date[2] ?? '01'}-${date[3] ?? '01'}`;
  const found: Claim[] = [];
  if (HIGHEST.test(words)) found.push({ kind: 'extreme', direction: 'up', since });
  if (LOWEST.test(words)) found.push({ kind: 'extreme', direction: 'down', since });
  if (found.length === 0) {
    if (UP.test(words)) found.push({ kind: 'trend', direction: 'up', since });
    if (DOWN.test(words)) found.push({ kind: 'trend', direction: 'down', since });
  }
  const [claim, ...others] = found;
  const dangling = date === null && /\b(since|from)\b/.test(words);
  if (claim === undefined || others.length > 0 || dangling || DENIAL.test(words)) {
    throw usageError(
      'claim.form',
      `"${text}" is no claim that can be tested.`,
      'Write for example "up since 2013", "improving", "declining since 2015-06" or "at its lowest since 1999".',
    );
  }
  return claim;
}
