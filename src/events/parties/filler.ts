import { isGuessed } from '../../actors/index.ts';
import type { Actor } from '../../core/index.ts';
import { lemmaKey } from '../rules/index.ts';
import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { isBystander } from './bystanders.ts';

/** Whether a filler's country or body is known. */
export function isKnown(filler: Filler): boolean {
  for (const { code } of filler.actors) if (code !== '---') return true;
  return false;
}

/** Whether actors are of more than one state or body. */
export function areSeveralStates(actors: readonly Actor[]): boolean {
  return new Set(actors.map(({ code }) => code).filter((code) => code !== '---')).size > 1;
}

/** The same filler, of no country. */
export function withoutCountry(filler: Filler): Filler {
  return { ...filler, actors: filler.actors.map((actor) => ({ ...actor, code: '---' })) };
}

/** Whether somebody among some fillers is of a country or body. */
export function holdsCode(fillers: readonly Filler[], code: string): boolean {
  for (const { actors } of fillers) for (const actor of actors) if (actor.code === code) return true;
  return false;
}

/**
 * The noun a pattern asked for ("issued an ultimatum") is the act, not somebody acted on; in a protest it is whose flag
 * is burnt and whose consulate is stormed; police and soldiers who are sent out are the means of it.
 */
export function isTrigger(filler: Filler, hit: Hit, tree: SentenceTree): boolean {
  // "A accused C of theft, a charge that B rejected": whose charge it is.
  if (isKnown(filler) && SUMMING_UP.has(tree.token(filler.head).relation)) return false;
  // "the highest state of readiness", "a state of siege": what was asked for may stand behind a measure or before a kind.
  const asked = hit.consumed.some(
    (index) =>
      index === filler.head ||
      (!isKnown(filler) &&
        (isOf(tree, index, filler.head) || (tree.key(index) === 'state' && isOf(tree, filler.head, index)))),
  );
  // "tracked the warship of B": of the ships and aircraft that are met, those of others.
  if (hit.pattern.rule.id === 'mobilize.follow' && isKnown(filler)) return false;
  // "a doctor held captive by rebels"
  if (asked && tree.key(filler.head) === 'captive') return true;
  // "left office", "quit her post": what is left is nobody.
  if (asked && hit.pattern.rule.id === 'retreat.resign' && POSTS.has(tree.key(filler.head))) return true;
  if (!asked || (hit.pattern.rule.type === 'PROTEST' && isKnown(filler))) return false;
  return !filler.animate || hit.pattern.rule.type === 'MOBILIZE' || HONOURS.has(tree.key(filler.head));
}

const POSTS = new Set(['office', 'post', 'position', 'seat', 'throne', 'power', 'job', 'government', 'cabinet', 'chairmanship', 'presidency', 'premiership', 'leadership', 'role', 'duty', 'command'].map(lemmaKey)); // prettier-ignore
/** In these relations a noun sums up what somebody said. */
const SUMMING_UP = new Set(['appos', 'parataxis']);

/** "a state of siege": the second noun hangs on the first by "of". */
function isOf(tree: SentenceTree, noun: number, head: number): boolean {
  return tree.head(noun) === head && tree.preposition(noun) === 'of';
}

export function overlapsAny(filler: Filler, others: readonly Filler[]): boolean {
  for (const { head } of others) if (head === filler.head) return true;
  return false;
}

/**
 * "in response to its invasion", "in support of the army", "at the request of X", "in the fight against X": what
 * surrounds the act.
 */
export function isCircumstance(tree: SentenceTree, filler: Filler, hit: Hit): boolean {
  if (isBystander(tree, filler, hit)) return true;
  const { head } = filler;
  // Who wished for it is told by the noun or behind it.
  const isWish = [head, tree.head(head)].some((at) => at >= 0 && WISHES.has(tree.key(at)) && tree.preposition(at) === 'at'); // prettier-ignore
  if (tree.preposition(head) === 'at' && EDGES.has(tree.key(head))) return true;
  return isWish || (CIRCUMSTANCES.has(tree.key(head)) && tree.preposition(head) === 'in');
}

/** "In Westmere, …": a name that no list knows, behind a preposition of places. */
export function isPlaceName(tree: SentenceTree, { head }: Filler): boolean {
  const how = tree.mentionAt[head]?.how;
  return tree.token(head).upos === 'PROPN' && PLACING.has(tree.preposition(head)) && (how === undefined || how === 'unresolved' || how === 'name' || how === 'capital'); // prettier-ignore
}

/** "In an open letter, …", "at a sitting of the house": when and by what something is said, and to nobody. */
export function isOccasion(tree: SentenceTree, filler: Filler): boolean {
  const { head } = filler;
  if (!OCCASIONS.has(tree.key(head)) || !SETTING.has(tree.preposition(head)) || tree.token(head).upos !== 'NOUN') return false; // prettier-ignore
  // "in a meeting with B": B is told in it.
  if (isKnown(filler) && MEETINGS.has(tree.key(head))) return false;
  return (
    !isKnown(filler) || !tree.childrenIn(head, 'nmod').some((child) => PARTNERED.has(tree.preposition(child)))
  );
}

/**
 * "summoned the ambassador": whose he is was only guessed to be the state's that summons him, and he is anybody's but its own.
 */
export function isForeignDiplomat(
  tree: SentenceTree,
  filler: Filler,
  actors: readonly Filler[],
  type: string,
): boolean {
  if (!HEARD.has(type) || !DIPLOMATS.has(tree.key(filler.head)) || filler.possessed) return false;
  const mention = tree.mentionAt[filler.head];
  return mention !== undefined && isGuessed(mention) && filler.actors.every(({ code }) => holdsCode(actors, code)); // prettier-ignore
}

/** Acts by which a state has its say to another's envoy. */
const HEARD = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'CONSULT', 'THREATEN']);
const DIPLOMATS = new Set(['ambassador', 'envoy', 'chargé', 'charge', 'consul', 'attaché', 'attache', 'diplomat', 'nuncio', 'counsellor', 'counselor', 'head of mission'].map(lemmaKey)); // prettier-ignore
const MEETINGS = new Set(['meeting', 'summit', 'call', 'visit', 'dinner', 'lunch', 'phone', 'telephone', 'interview', 'conference', 'trip', 'tour', 'stopover', 'resolution', 'gathering', 'forum'].map(lemmaKey)); // prettier-ignore
/** Before these stands with or to whom. */
const PARTNERED = new Set(['with', 'between', 'to', 'by', 'on', 'against', 'for']);
const SETTING = new Set(['in', 'at', 'during', 'on', 'by', 'through', 'via', 'after', 'before']);
const OCCASIONS = new Set(['sitting', 'session', 'hearing', 'ceremony', 'rally', 'congress', 'briefing', 'conference', 'meeting', 'summit', 'debate', 'funeral', 'interview', 'speech', 'address', 'broadcast', 'sermon', 'homily', 'letter', 'statement', 'message', 'article', 'editorial', 'column', 'tweet', 'post', 'video', 'note', 'memo', 'memorandum', 'report', 'resolution', 'petition', 'communiqué', 'communique', 'declaration', 'announcement', 'lecture', 'forum', 'seminar', 'gathering', 'reception', 'dinner', 'lunch', 'banquet', 'breakfast', 'parade', 'mass', 'service', 'telegram', 'cable', 'email', 'telephone', 'phone', 'call', 'vote', 'referendum', 'ballot', 'election', 'anniversary', 'visit', 'stopover', 'tour', 'trip'].map(lemmaKey)); // prettier-ignore

/** "over the Belmark crisis": why somebody acts, and whom it is against only where nothing else tells. */
export function isReason(tree: SentenceTree, { head }: Filler): boolean {
  return REASONS.has(tree.key(head)) && tree.preposition(head) === 'over';
}

/** "died in strikes near B": a blow of which only is told where it fell. */
export function isOnlyWhereStruck(tree: SentenceTree, { head, direct }: Filler): boolean {
  if (direct || !BLOWS.has(tree.key(head))) return false;
  return tree.children(head).every((child) => tree.relation(child) === 'nmod' ? STRUCK.has(tree.preposition(child)) : tree.mentionAt[child] === undefined); // prettier-ignore
}

/** Blows, and what stands before whom or what they hit. */
const BLOWS = new Set(['strike', 'airstrike', 'attack', 'raid', 'bombing', 'bombardment', 'shelling', 'explosion', 'blast', 'assault', 'offensive', 'ambush', 'shooting', 'barrage']); // prettier-ignore
const STRUCK = new Set(['in', 'near', 'on', 'against', 'at', 'across', 'over', 'inside', 'around', 'along']);
/** What is given, though it has a name: "the Order of the Lily". */
const HONOURS = new Set([
  'order',
  'medal',
  'prize',
  'award',
  'cross',
  'honour',
  'honor',
  'star',
  'citizenship',
]);
/** Nouns of what an act is about where "over" stands before them. */
const REASONS = new Set(['crisis', 'issue', 'dispute', 'case', 'row', 'affair', 'scandal', 'incident', 'matter', 'concern', 'fear', 'death', 'killing', 'murder', 'poisoning', 'failure', 'refusal', 'role', 'involvement', 'abuse', 'violation', 'practice', 'spread']); // prettier-ignore
/** Nouns of what only surrounds an act: "in response to its invasion of X". */
const CIRCUMSTANCES = new Set(['response', 'retaliation', 'reaction', 'addition', 'accordance', 'exchange', 'return', 'view', 'light', 'bid', 'effort', 'attempt', 'order', 'wake', 'case', 'event', 'line', 'sign', 'violation', 'protest', 'support', 'honor', 'presence', 'absence', 'principle', 'favor', 'anger'].map(lemmaKey)); // prettier-ignore
/** When something happens: "agreed at the end of a conference". */
const EDGES = new Set(['end', 'beginning', 'start', 'conclusion', 'close', 'outset', 'opening', 'height', 'time', 'turn']); // prettier-ignore
/** Nouns of who wished for an act where "at" stands before them. */
const WISHES = new Set(
  ['request', 'behest', 'invitation', 'urging', 'insistence', 'instigation'].map(lemmaKey),
);
/** Prepositions by which something lies in a place. */
export const PLACING = new Set(['in', 'at', 'inside', 'near', 'across', 'throughout', 'around']);
