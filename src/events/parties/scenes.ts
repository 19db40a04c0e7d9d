import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { PLACING } from './filler.ts';
import { isOfSame } from './nearby.ts';
import { SAID } from './words.ts';

/** "In Port Selm, Arvania welcomed the truce": where one speaks at home is no party to what is said. */
export function isScene(filler: Filler, hit: Hit, actors: readonly Filler[], tree: SentenceTree): boolean {
  const { type } = hit.pattern.rule;
  // "in Geneva and Vienna": the preposition stands before the first.
  const first = tree.relation(filler.head) === 'conj' ? tree.head(filler.head) : filler.head;
  if (!filler.direct || !SAID.has(type) || !PLACING.has(tree.preposition(first))) return false;
  const how = tree.mentionAt[filler.head]?.how;
  if (how !== 'name' && how !== 'capital') return false;
  // "agreed in Geneva": nor is where several meet to agree.
  return (
    isOfSame(filler, actors) ||
    (type === 'AGREE' && tree.head(first) === hit.token && hit.pattern.kind === 'verb')
  );
}

/** "A and B upgraded their ties in X": where several act together is no party. */
export function isNamedPlace({ direct, head }: Filler, tree: SentenceTree): boolean {
  const first = tree.relation(head) === 'conj' ? tree.head(head) : head;
  const how = tree.mentionAt[head]?.how;
  return direct && PLACING.has(tree.preposition(first)) && (how === 'name' || how === 'capital');
}
