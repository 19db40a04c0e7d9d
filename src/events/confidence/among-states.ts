import { isGuessed } from '../../actors/index.ts';
import type { Actor } from '../../core/index.ts';
import type { Candidate } from '../candidates.ts';
import { isKnown } from '../parties/index.ts';
import type { Filler } from '../roles.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import type { FeatureTaker } from './features.ts';
import { beginning, OF_ACTOR, OF_RECIPIENT, type SideNames } from './feature-names.ts';

/**
 * What the states that the text tells of say of an event's parties: whose somebody is who is told only by what he is
 * can be guessed in a text about one state, and hardly in one about five.
 */
export function tellAmongStates(candidate: Candidate, taker: FeatureTaker): void {
  const { told, type, actors, recipients, parties } = candidate;
  const states = told().size;
  if (states === 0) return;
  const several = Math.log(states) / 2;
  taker.say('states told of', several);
  tellSide(OF_ACTOR, actors, parties.actors, several, candidate, taker);
  tellSide(OF_RECIPIENT, recipients, parties.recipients, several, candidate, taker);
  if (!recipients.some(({ code }) => code !== '---' && actors.some((actor) => actor.code === code))) return;
  taker.say('both of one state');
  taker.say('both of one state among states', several);
  taker.say(ofOneState(type));
}

const ofOneState = beginning('both of one state ');

function tellSide(
  names: SideNames,
  who: readonly Actor[],
  fillers: readonly Filler[],
  several: number,
  { told, tree }: Candidate,
  taker: FeatureTaker,
): void {
  if (who.every(({ code }) => code === '---')) return;
  const shares = told();
  let share = 0;
  for (const { code } of who) share = Math.max(share, shares.get(code) ?? 0);
  taker.say(names.share, share);
  const first = fillers.find(isKnown);
  const mention = first === undefined ? undefined : tree.mentionAt[first.head];
  // Whose it is was little more than a guess.
  taker.say(names.guess, mention !== undefined && isGuessed(mention));
  // Whose it is does not follow from its words.
  if (mention !== undefined && mention.how !== 'role-noun') return;
  const named = namedIn(tree);
  const here = who.some(({ code }) => named.has(code));
  taker.say(names.guessedAmongStates, several);
  taker.say(names.guessedShare, share);
  taker.say(names.guessedNamedHere, here);
  taker.say(names.guessedAloneHere, here && named.size === 1);
  taker.say(names.guessedOthersHere, !here && named.size > 0);
}

/** Whom a sentence names. */
function namedIn({ mentions }: SentenceTree): Set<string> {
  const named = new Set<string>();
  for (const { how, actors } of mentions) if (how !== 'pronoun' && how !== 'role-noun') for (const { code } of actors) named.add(code); // prettier-ignore
  named.delete('---');
  return named;
}
