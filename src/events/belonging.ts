import { isGuessed } from '../actors/index.ts';
import type { Actor, ActorMention } from '../core/index.ts';
import { isBorder, neighbourAfter } from './tree/borders.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';
import { BROKERING } from './tree/words.ts';

/** Prepositions by which a phrase belongs to somebody: "the port of", "positions in". */
const BELONGING = new Set(['of', 'in', 'from', 'by', 'for', 'at', 'on', 'against', 'to', 'with', 'near', 'over', 'inside', 'across', 'into', 'toward', 'about', 'within', 'around', 'along', 'near', 'under', 'between', 'among', 'throughout']); // prettier-ignore
/** Nouns that sum up what was just told: ", a move that …". */
const REMARKS = new Set(['move', 'gesture', 'step', 'charge', 'sign', 'act', 'claim', 'decision', 'allegation', 'accusation', 'measure', 'development', 'setback', 'blow', 'breach', 'violation', 'warning', 'signal', 'response', 'demand']); // prettier-ignore

/** Whether a noun sums up an act that was just told. */
export function isRemark(tree: SentenceTree, noun: number): boolean {
  return REMARKS.has(tree.key(noun));
}

/** Actors that a phrase belongs to, nearest first: "Iran's nuclear programme", "the port of Gwadar, Pakistan". */
export function belongingOf(tree: SentenceTree, head: number, depth = 0): Actor[] {
  if (depth > 3) return [];
  if (tree.children(head).length === 0 && !isBorder(tree, head)) return whoClaims(tree, head);
  const groups: number[][] = [[], [], [], []];
  const beyond = isBorder(tree, head) ? neighbourAfter(tree, head) : -1;
  if (beyond >= 0) groups[0]?.push(beyond);
  for (const child of tree.children(head)) {
    const relation = tree.token(child).relation;
    // "freed 24 soldiers, a gesture ahead of talks in X": what is said of the act belongs to nobody.
    if (relation === 'appos' && isRemark(tree, child)) continue;
    if (relation === 'nmod:poss') groups[1]?.push(child);
    // "a battery loyal to the colonel"
    else if (SIDING.has(tree.key(child))) {
      groups[3]?.push(...tree.children(child).filter((whom) => FOR_WHOM.has(tree.preposition(whom))));
    }
    else if (
      relation === 'compound' ||
      relation === 'amod' ||
      relation === 'flat' ||
      relation === 'appos' ||
      relation === 'nmod:desc'
    )
      groups[2]?.push(child);
    // "in Westmere, Belmark"
    else if (
      tree.relation(child) === 'nmod' &&
      (BELONGING.has(tree.preposition(child)) || isCityOf(tree, head, child))
    )
      groups[3]?.push(child);
    // "the terms offered by B": what B made is B's, not what it only brought about.
    else if (relation === 'acl' && tree.token(child).xpos === 'VBN' && !BROKERING.has(tree.key(child)))
      for (const agent of tree.children(child)) if (tree.token(agent).relation === 'obl:agent' || isFiredFrom(tree, child, agent)) groups[3]?.push(agent); // prettier-ignore
  }
  for (const group of groups) {
    const found: Actor[] = [];
    for (const child of group) {
      const mention = tree.mentionAt[child];
      if (mention !== undefined) {
        if (!isGuess(mention, tree.key(child))) found.push(...mention.actors);
      } else found.push(...belongingOf(tree, child, depth + 1));
    }
    for (const child of group)
      for (const other of tree.children(child))
        if (
          tree.relation(other) === 'conj' &&
          tree.mentionAt[other] !== undefined &&
          tree.mentionAt[child] !== undefined
        )
          found.push(...(tree.mentionAt[other]?.actors ?? []));
    if (found.length === 0) continue;
    const known = found.filter(({ code }) => code !== '---');
    return (known.length > 0 ? known : found).filter((actor, index, all) => all.findIndex((other) => other.code === actor.code) === index); // prettier-ignore
  }
  return whoClaims(tree, head);
}

/** Of whose side somebody is. */
const SIDING = new Set(['loyal', 'allied', 'faithful', 'beholden', 'subordinate']);
const FOR_WHOM = new Set(['to', 'with']);

/** "rockets fired from B": whose they are is told by where they came from. */
function isFiredFrom(tree: SentenceTree, participle: number, place: number): boolean {
  return (
    (tree.key(participle) === 'fire' || tree.key(participle) === 'launch') &&
    tree.preposition(place) === 'from'
  );
}

/** Nouns that sum up what somebody has just said: ", a charge that B rejected". */
const CLAIMS = new Set(['charge', 'accusation', 'allegation', 'claim', 'demand', 'request', 'call', 'proposal', 'offer', 'threat', 'warning', 'assertion', 'suggestion', 'plea']); // prettier-ignore

/** "A accused C of theft, a charge that B rejected": the charge is A's. */
function whoClaims(tree: SentenceTree, head: number): Actor[] {
  if (!CLAIMS.has(tree.key(head))) return [];
  const relation = tree.token(head).relation;
  if ((relation !== 'appos' && relation !== 'parataxis') || tree.childrenIn(head, 'det').length === 0) return []; // prettier-ignore
  let at = tree.head(head);
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const [subject] = tree.childrenIn(at, 'nsubj');
    // Of what somebody says another does, he who says it makes the demand.
    const isSaid = tree.relation(at) === 'ccomp';
    if (!isSaid && subject !== undefined && subject < head && tree.token(at).upos === 'VERB')
      return tree.mentionAt[subject]?.actors.filter(({ code }) => code !== '---') ?? [];
    at = tree.head(at);
  }
  return [];
}

/** "Westmere, Belmark": the country told behind a comma. */
function isCityOf(tree: SentenceTree, city: number, country: number): boolean {
  return tree.token(city).upos === 'PROPN' && tree.token(country).upos === 'PROPN' && tree.preposition(country) === '' && tree.tokens[country - 1]?.text === ','; // prettier-ignore
}

/** A people noun without a country of its own, given that of the document: too little to say who acts on whom. */
export function isGuess(mention: ActorMention, key: string): boolean {
  if (!isGuessed(mention)) return false;
  return VAGUE.has(key) || mention.actors.every((actor) => !OFFICIAL.has(actor.sector ?? ''));
}

const OFFICIAL = new Set(['GOV', 'MIL', 'JUD', 'LEG', 'COP', 'SPY']);
const VAGUE = new Set([
  'member',
  'party',
  'side',
  'division',
  'group',
  'all',
  'delegate',
  'participant',
  'body',
  'system',
  'unit',
]);
