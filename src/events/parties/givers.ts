import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import type { Clauses } from '../tree/clauses.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import type { Resolver } from './resolver.ts';

/** Participles that say who goods come from. */
const GIVING = new Set(['donate', 'give', 'pay', 'fund', 'finance', 'provide', 'supply', 'offer', 'contribute', 'send', 'buy']); // prettier-ignore

/** "Rice donated by B was handed over to C": where nobody is said to hand it over, whoever gave it helps. */
export function giversOf(hit: Hit, tree: SentenceTree, clauses: Clauses, resolver: Resolver): Filler[] {
  if (hit.pattern.rule.type !== 'AID' || hit.pattern.kind !== 'verb') return [];
  const goods = hit.slots.get('obj');
  if (goods.length === 0) return [];
  for (let index = 0; index < tree.tokens.length; index++) {
    const { upos, relation } = tree.token(index);
    if (upos !== 'VERB' || relation !== 'acl' || !GIVING.has(tree.key(index))) continue;
    if (!goods.some((good) => tree.isUnder(index, good)) || !clauses.isPassive(index)) continue;
    const givers = clauses
      .slots(index)
      .get('subj')
      .flatMap((giver) => resolver.at(giver));
    if (givers.length > 0) return givers;
  }
  return [];
}
