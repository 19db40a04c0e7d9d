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
  if (!asked || (hit.pattern.rule.type === 'PROTEST' && isKnown(filler))) return false;
  return !filler.animate || hit.pattern.rule.type === 'MOBILIZE' || HONOURS.has(tree.key(filler.head));
}

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
