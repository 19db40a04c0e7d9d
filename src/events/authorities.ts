import { FOUGHT, onlyCode, onlyStateNamed, placeOfCrowd, STRANGERS } from './home.ts';
import type { Hit, Matcher } from './match.ts';
import { isKnown, type Parties } from './parties/index.ts';
import { counted } from './tree/objects.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { doneBy } from './unnamed.ts';

/** What only authorities do to people, whoever of them it was. */
const OFFICIAL_ACTS = new Set(['coerce.arrest', 'coerce.restrict', 'coerce.censor', 'accuse.try', 'accuse.charged', 'accuse.on-trial', 'sanction.convict', 'concede.pardon', 'retreat.release']); // prettier-ignore
/** How people of whom the text names no other nationality are told of. */
const AT_HOME = new Set(['role-noun', 'office-holder', 'pronoun', 'apposition']);

/**
 * "Three editors were arrested", "the mayor spent two years in prison": where nobody is said to do it, it was done by the
 * authorities of the one state that the sentence names or the text is about. A foreigner ("two Belmarkian tourists were
 * detained") was arrested somewhere else, which only a place can tell.
 */
export function settleAuthorities(parties: Parties, hit: Hit, { tree, clauses }: Matcher): Parties {
  const { rule, kind } = hit.pattern;
  if (parties.actors.length > 0 || kind !== 'verb') return parties;
  const isOfficial = OFFICIAL_ACTS.has(rule.id);
  if ((!isOfficial && rule.id !== 'aid.asylum') || !clauses.isPassive(hit.token)) return parties;
  const there = whereOf(hit.token, tree);
  if (there !== null) return doneBy(parties, hit, there, 'GOV');
  if (!isOfficial || parties.recipients.length === 0) return parties;
  const who = parties.recipients.map(({ head }) => tree.key(counted(tree, head)));
  if (who.some((key) => STRANGERS.has(key) || FOUGHT.has(key))) return parties;
  // "the crew, most of them Belmarkians, were detained": whose people they are, the words tell.
  if (parties.recipients.some(({ first, last }) => tree.mentions.some(({ how, head }) => how === 'demonym' && first <= head && head <= last))) return parties; // prettier-ignore
  const theirs = onlyCode(parties.recipients.flatMap(({ actors }) => actors));
  const isHome = parties.recipients.every((filler) => isKnown(filler) && AT_HOME.has(tree.mentionAt[filler.head]?.how ?? '')); // prettier-ignore
  const named = onlyStateNamed(tree.mentions);
  const home = isHome && (named === null || named === theirs) ? theirs : null;
  const state = placeOfCrowd(tree) ?? home;
  return state === null ? parties : doneBy(parties, hit, state, 'GOV');
}

/** "fled to X, where he was granted asylum": the state of the place that a clause tells of; null for any other clause. */
function whereOf(verb: number, tree: SentenceTree): string | null {
  if (tree.token(verb).relation !== 'acl:relcl' || !tree.childrenIn(verb, 'advmod').some((child) => tree.key(child) === 'where')) return null; // prettier-ignore
  return onlyCode(tree.mentionAt[tree.head(verb)]?.actors ?? []);
}
