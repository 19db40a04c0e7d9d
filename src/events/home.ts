import type { ActorMention } from '../core/index.ts';
import { isKnown, type Parties } from './parties.ts';
import type { Filler } from './roles.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Behind these stands where a crowd is: "marched through Port Selm", "the streets of Ostrevik". */
const WHERE = new Set(['in', 'across', 'through', 'throughout', 'of', 'on', 'around', 'outside', 'at']);
/** What a state decides: who protests against it protests against that state. */
const POLICIES = new Set(['law', 'bill', 'reform', 'decree', 'budget', 'tax', 'levy', 'policy', 'mandate', 'ruling', 'verdict', 'election', 'amendment', 'constitution', 'austerity', 'legislation', 'overhaul', 'lockdown', 'curfew', 'regulation', 'corruption', 'ordinance', 'referendum', 'subsidy', 'cut', 'hike', 'shortage', 'measure', 'blackout', 'plan', 'vote', 'result']); // prettier-ignore
/** Beside a city these name its state: "in Homs, Arvania". */
const BESIDE = new Set(['appos', 'nmod:unmarked']);

/**
 * Reads parties without a country where the act is a state's own affair. Where one state alone is told of and acts,
 * "the opposition", "protesters" and "the militants" it acts on are its own. A crowd is of the one state where it
 * gathers, and a law it protests against is that of its own government.
 */
export function settleAtHome(parties: Parties, tree: SentenceTree, type: string): Parties {
  let { actors, recipients } = parties;
  if (type === 'PROTEST' && !actors.some(isKnown)) {
    const place = placeOfCrowd(tree);
    if (place !== null) actors = actors.map((filler) => given(filler, place));
  }
  const home = onlyCode(actors.flatMap((filler) => filler.actors));
  if (home !== null && home === onlyStateNamed(tree.mentions))
    recipients = recipients.map((filler) => (isPeopleOf(filler, home, tree) ? given(filler, home) : filler));
  if (type === 'PROTEST')
    recipients = recipients.map((filler) => {
      const foreign = filler.actors.some(({ code }) => code !== '---' && code !== home);
      const policy = home !== null && !foreign && !filler.animate && POLICIES.has(tree.key(filler.head));
      return policy ? { ...given(filler, home, 'GOV'), animate: true } : filler;
    });
  return { ...parties, actors, recipients };
}

/** The same words with a country. */
function given(filler: Filler, code: string, sector?: string): Filler {
  return { ...filler, actors: filler.actors.map((actor) => ({ ...actor, code, sector: sector ?? actor.sector })) }; // prettier-ignore
}

function onlyCode(actors: readonly { code: string }[]): string | null {
  const codes = new Set(actors.map(({ code }) => code).filter((code) => code !== '---'));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** The code that all the names of a sentence agree on, or null. */
function onlyStateNamed(mentions: readonly ActorMention[]): string | null {
  return onlyCode(mentions.filter(({ how }) => how !== 'role-noun').flatMap(({ actors }) => actors));
}

/** "the opposition", "opposition leader Odo Talvik": people told by what they are, of no country so far. */
function isPeopleOf(filler: Filler, home: string, tree: SentenceTree): boolean {
  const mention = tree.mentionAt[filler.head];
  if (isKnown(filler) || mention === undefined) return false;
  // "The party" is as often one to a treaty; of other people nouns the document may have told something else.
  if (mention.how === 'role-noun')
    return mention.actors.every(({ code, sector }) => code === home && sector !== 'PTY');
  return mention.how === 'office-holder' && mention.actors.every(({ sector }) => sector === 'OPP' || sector === 'PTY'); // prettier-ignore
}

/** Code of the one state that the sentence names as a place; null for none or several. */
function placeOfCrowd(tree: SentenceTree): string | null {
  const places = tree.mentions.filter((mention) => {
    if (mention.how !== 'name' && mention.how !== 'capital') return false;
    const relation = tree.token(mention.head).relation;
    return WHERE.has(tree.preposition(BESIDE.has(relation) ? tree.head(mention.head) : mention.head));
  });
  return onlyCode(places.flatMap(({ actors }) => actors));
}
