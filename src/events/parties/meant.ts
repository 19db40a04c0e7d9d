import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import { isOfSame } from './nearby.ts';

/** Laws and treaties, which are broken and do nothing. */
const LAWS = new Set(['rule', 'law', 'treaty', 'convention', 'charter', 'resolution', 'agreement', 'accord', 'pact', 'protocol', 'constitution', 'statute', 'norm', 'principle']); // prettier-ignore

/** "said that the move broke the rules of the League": whose rules they are is not accused of breaking them. */
export function isBroken(tree: SentenceTree, hit: Hit, { head }: Filler): boolean {
  return LAWS.has(tree.key(head)) && tree.relation(head) === 'obj' && tree.head(head) !== hit.token;
}

/** Whether "for" stands between an act and somebody. */
function isBehindFor(tree: SentenceTree, head: number, act: number): boolean {
  for (let at = head, steps = 0; at >= 0 && at !== act && steps < 4; at = tree.head(at), steps++)
    if (tree.preposition(at) === 'for') return true;
  return false;
}

const ENVOYS = new Set(['ambassador', 'envoy', 'diplomat', 'consul', 'attache', 'attaché', 'commissioner']);

/**
 * "asked that the families be heard": those for whom somebody asks are not those whom he asks, where they are his own. Nor
 * is the ambassador whom a state calls home the one it breaks with.
 */
export function isOnlyMeant(
  tree: SentenceTree,
  { pattern, token }: Hit,
  filler: Filler,
  actors: readonly Filler[],
): boolean {
  if (!isOfSame(filler, actors)) return false;
  const { type, id } = pattern.rule;
  // "warned that it would strike": whoever would strike is who warns.
  if (type === 'THREATEN')
    return tree.token(filler.head).relation === 'nsubj' && tree.head(filler.head) !== token;
  // "grateful for the evacuation of its citizens"
  if (type === 'SUPPORT') return isBehindFor(tree, filler.head, token);
  if (id === 'sanction.break-relations') return ENVOYS.has(tree.key(filler.head));
  return (
    type === 'REQUEST' &&
    tree.token(filler.head).relation === 'nsubj:pass' &&
    tree.head(filler.head) !== token
  );
}
