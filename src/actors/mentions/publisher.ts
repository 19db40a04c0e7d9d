import type { Day } from '../../core/index.ts';
import { atomsOf } from '../atoms.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { dayOfContext, type ActorContext } from './context.ts';
import { isPartyCode } from './codes.ts';
import { choose } from './lexical.ts';

/** Words that make a publisher a ministry, an embassy or another voice of its state. */
const OFFICIAL =
  /\b(ministry|mfa|mofa|mea|dfa(?:t|it)?|dirco|sre|fcd?o|global affairs|government|gov|office|embassy|department|dod|presidency|president|parliament|army|forces|defen[cs]e|mission|delegation|council|commission|secretariat|white house|kremlin|foreign affairs|external action)\b/i;

/**
 * The state or body in whose voice a statement speaks: the one that the name of its official publisher holds
 * ("Ministry of Foreign Affairs of X", "UK Government"); null for newspapers and agencies.
 */
export function publisherCode(
  context: ActorContext,
  gazetteer: Gazetteer,
  day: Day | null = dayOfContext(context),
): string | null {
  const name = context.publisher ?? '';
  if (name === '') return null;
  // "Permanent Mission of X to the United Nations": whose mission it is, not where.
  const atoms = atomsOf(
    name.replace(
      /(\b(?:mission|embassy|high commission|delegation|representation)\b.*?) (?:to|in) .*$/i,
      '$1',
    ),
  );
  const codes = new Set<string>();
  for (let index = 0; index < atoms.length; index++) {
    const match = gazetteer.names.longest(atoms, index);
    const entry = match === undefined ? undefined : choose(match.entries, day);
    if (match === undefined || entry === undefined) continue;
    const body = entry.kind === 'agency' && (entry.sector === 'MIL' || entry.sector === 'GOV');
    const official =
      body || ['state', 'adjective', 'metonym', 'organisation', 'capital'].includes(entry.kind);
    if (official && (isPartyCode(entry.code) || entry.code === 'IGO')) codes.add(entry.code);
    index = match.last;
  }
  const [only] = codes;
  const body = only === 'UNO' || only === 'EUR' || only === 'IGO';
  if (only === undefined || codes.size > 1) return null;
  const own = gazetteer.names
    .exact(atoms)
    .some(({ kind, sector }) => kind === 'metonym' || kind === 'organisation' || (kind === 'agency' && sector !== 'JRN')); // prettier-ignore
  return OFFICIAL.test(name) || body || own ? only : null;
}
