import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { isKnown, PLACING } from './filler.ts';
import { isOfSame } from './nearby.ts';
import type { Resolver } from './resolver.ts';

/** "conducted strikes in X using drones against B": whom they hit, not where; parsers hang it on the means. */
export function aimedAt(hit: Hit, recipients: Filler[], tree: SentenceTree, resolver: Resolver): Filler[] {
  const isPlace = ({ head }: Filler) => PLACING.has(tree.preposition(head));
  if (recipients.length === 0 || !recipients.every(isPlace)) return recipients;
  for (let index = hit.token + 1; index < tree.tokens.length; index++) {
    if (tree.preposition(index) !== 'against' || !tree.isUnder(index, hit.carrier >= 0 ? hit.carrier : hit.token)) continue; // prettier-ignore
    const aims = resolver.at(index).filter(isKnown);
    if (aims.length > 0) return aims;
  }
  return recipients;
}

/** "a Drovian nurse was killed in B": where a stranger dies, nobody is said to have done it. */
export function isAbroad(
  tree: SentenceTree,
  places: readonly Filler[],
  recipients: readonly Filler[],
): boolean {
  const done = recipients.filter(isKnown);
  const arePlaces = places.length > 0 && places.every(({ head }) => tree.preposition(head) === 'in' && (tree.token(head).upos === 'PROPN' || AREAS.has(tree.key(head)))); // prettier-ignore
  return arePlaces && done.length > 0 && !done.some((filler) => isOfSame(filler, places));
}

const AREAS = new Set(['vicinity', 'outskirts', 'area', 'region', 'city', 'town', 'village', 'district', 'province', 'part', 'north', 'south', 'east', 'west', 'border', 'suburb', 'country'].map(lemmaKey)); // prettier-ignore
