import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import { withCounted } from '../tree/objects.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { isKnown } from './filler.ts';
import type { Resolver } from './resolver.ts';

/** "an air raid by X killed ten", "a series of X's raids": of an act that acts, those who do it. */
export function doersOf(filler: Filler, tree: SentenceTree, resolver: Resolver): readonly Filler[] {
  const act = actAt(tree, filler.head);
  if (act < 0) return [filler];
  const by =
    tree.childrenIn(act, 'nmod').find((child) => DOERS.has(tree.preposition(child))) ??
    tree.childrenIn(act, 'acl').flatMap((clause) => tree.childrenIn(clause, 'obl:agent'))[0];
  const doers = by !== undefined ? resolver.at(by) : act === filler.head ? [] : resolver.at(act);
  return doers.length > 0 ? doers : [filler];
}

/** The act that a noun is, or of which it is a series; −1 where it is neither. */
function actAt(tree: SentenceTree, head: number): number {
  return withCounted(tree, head).find((index) => ACTS.has(tree.key(index))) ?? -1;
}

/** "strikes on X killed ten": those whom an act that is the subject is against. */
export function againstWhom(hit: Hit, tree: SentenceTree, resolver: Resolver): Filler[] {
  return hit.slots
    .get('subj')
    .map((index) => actAt(tree, index))
    .flatMap((act) => (act < 0 ? [] : tree.childrenIn(act, 'nmod')))
    .filter((child) => AGAINST.has(tree.preposition(child)))
    .flatMap((child) => resolver.at(child))
    .filter(isKnown);
}

const AGAINST = new Set(['against', 'on', 'in']);
/** Behind these stands who did an act. */
const DOERS = new Set(['by', 'between']);
/** Acts that stand as the subject of what they do. */
const ACTS = new Set(['clash', 'skirmish', 'battle', 'firefight', 'shootout', 'raid', 'strike', 'airstrike', 'attack', 'assault', 'bombing', 'bombardment', 'shelling', 'shooting', 'operation', 'offensive', 'ambush', 'blockade', 'embargo', 'crackdown', 'decision', 'ruling', 'move', 'statement', 'report', 'resolution', 'announcement', 'hack', 'cyberattack']); // prettier-ignore
