import { lemmaKey } from './rules/index.ts';
import type { Actor } from '../core/index.ts';
import type { Hit, Matcher } from './match.ts';
import type { Parties } from './parties/index.ts';
import { doneBy } from './unnamed.ts';

/** What a state does by its officials' word, so that whoever tells of it without naming the doer did it. */
const BY_WORD = new Set(['SANCTION', 'REQUEST', 'AID', 'ACCUSE']);
/** What anybody may think or say of anybody: "he is suspected", "rain is expected". */
const BY_ANYBODY = new Set(['expect', 'accuse', 'suspect', 'question', 'charge', 'criticize', 'blame', 'apply', 'advise'].map(lemmaKey)); // prettier-ignore
const OFFICIAL = new Set(['GOV', 'MIL']);

/**
 * "Our envoy in Ostrevik has been called home", "Belmark has been asked for lists": what is done in a state's own statement
 * by nobody who is named, and to another state, the state itself has done; so has the ministry that tells of it.
 * @param speaker who says it in the sentence, or in whose voice the whole text speaks; asked only where it matters.
 */
export function settleSpoken(
  parties: Parties,
  hit: Hit,
  { tree, clauses }: Matcher,
  speaker: () => Actor | null,
): Parties {
  const { rule, kind } = hit.pattern;
  if (parties.actors.length > 0 || kind !== 'verb' || !BY_WORD.has(rule.type) || BY_ANYBODY.has(hit.pattern.lemma)) return parties; // prettier-ignore
  if (!clauses.isPassive(hit.token) || tree.relation(hit.token) === 'acl' || tree.childrenIn(hit.token, 'aux').length === 0) return parties; // prettier-ignore
  const theirs = new Set(parties.recipients.flatMap(({ actors }) => actors.map(({ code }) => code)).filter((code) => code !== '---')); // prettier-ignore
  if (theirs.size === 0) return parties;
  const actor = speaker();
  if (actor === null || actor.code === '---' || !OFFICIAL.has(actor.sector ?? '') || theirs.has(actor.code)) return parties; // prettier-ignore
  return doneBy(parties, hit, actor.code, actor.sector);
}
