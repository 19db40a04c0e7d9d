import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import { lemmaKey } from '../rules/index.ts';
import type { Clauses } from '../tree/clauses.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import type { Resolver } from './resolver.ts';

/** Participles that say who goods come from. */
const GIVING = new Set(['donate', 'give', 'pay', 'fund', 'finance', 'provide', 'supply', 'offer', 'contribute', 'send', 'buy', 'drop', 'airdrop', 'deliver', 'airlift', 'fly', 'ship', 'distribute', 'dispatch', 'bring', 'truck', 'ferry', 'purchase', 'subsidize', 'grant', 'lend', 'raise', 'collect', 'sponsor', 'underwrite', 'bankroll'].map(lemmaKey)); // prettier-ignore

/** Verbs of those who do not give what they tell of. */
const TAKING = new Set(['welcome', 'praise', 'receive', 'get', 'seek', 'demand', 'steal', 'seize', 'block', 'reject', 'criticize', 'condemn', 'see', 'use', 'spend', 'loot', 'await', 'expect', 'need', 'report', 'halt', 'suspend', 'freeze', 'cut', 'withhold', 'delay'].map(lemmaKey)); // prettier-ignore

/** "Rice donated by B was handed over to C": where nobody is said to hand it over, whoever gave it helps. */
export function giversOf(hit: Hit, tree: SentenceTree, clauses: Clauses, resolver: Resolver): Filler[] {
  if (hit.pattern.rule.type !== 'AID' || hit.pattern.kind !== 'verb') return [];
  // "lined up grants that are to be paid to B": who has them ready pays them.
  const thing =
    tree.relation(hit.token) === 'acl' && clauses.isPassive(hit.token) ? tree.head(hit.token) : -1;
  const verb = thing >= 0 && tree.relation(thing) === 'obj' ? tree.head(thing) : -1;
  if (verb >= 0 && !clauses.isPassive(verb) && !TAKING.has(tree.key(verb))) {
    const readying = clauses.slots(verb).get('subj').flatMap((giver) => resolver.at(giver)).filter(({ animate }) => animate); // prettier-ignore
    if (readying.length > 0) return readying;
  }
  // "were fed with rice dropped by B": of those who are fed, what they are fed with.
  const goods = ['obj', 'with', 'on'].flatMap((slot) => [...hit.slots.get(slot)]);
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
