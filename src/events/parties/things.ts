import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { isCircumstance, isKnown, isOccasion, isTrigger, overlapsAny } from './filler.ts';
import type { Resolver } from './resolver.ts';
import { isScene } from './scenes.ts';

/** Where what is acted on may stand, by type. */
const THINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ASSAULT', ['obj', 'on', 'at', 'into', 'against', 'of', 'in']],
  ['COERCE', ['obj', 'on', 'at', 'of', 'against', 'into', 'in']],
  ['MOBILIZE', ['to', 'into', 'outside', 'around', 'at', 'on', 'along', 'off', 'near', 'in']],
  ['PROTEST', ['outside', 'at', 'on', 'against', 'in']],
  ['SANCTION', ['obj', 'on', 'against', 'from', 'with']],
  ['AID', ['to', 'for', 'obj']],
  ['RETREAT', ['obj', 'from', 'to']],
  ['CONCEDE', ['to', 'for', 'on', 'obj']],
  ['ACCUSE', ['obj', 'into', 'against', 'at', 'of']],
  ['REJECT', ['obj', 'to']],
  ['SUPPORT', ['obj', 'for', 'to', 'of']],
  ['REQUEST', ['obj', 'iobj', 'on', 'to', 'of', 'with']],
  ['THREATEN', ['obj', 'iobj', 'to', 'against', 'on', 'with']],
]);

/** What stands in the places where what is acted on stands, though the rule does not look there. */
export function thingIn(
  hit: Hit,
  taken: readonly Filler[],
  tree: SentenceTree,
  resolver: Resolver,
): Filler[] {
  for (const slot of THINGS.get(hit.pattern.rule.type) ?? []) {
    const found = hit.slots.get(slot).flatMap((index) => resolver.at(index)).filter((filler) => !isKnown(filler) && !filler.possessed && tree.token(filler.head).upos !== 'PRON' && !hit.consumed.includes(filler.head) && !overlapsAny(filler, taken) && !isTrigger(filler, hit, tree) && !isCircumstance(tree, filler, hit) && !isOccasion(tree, filler) && !isScene(filler, hit, taken, tree)); // prettier-ignore
    if (found.length > 0) return found;
  }
  return [];
}
