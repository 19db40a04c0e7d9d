import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Verbs by which somebody says or decides what something is: "called the offer absurd". */
const JUDGING = new Set(['call', 'deem', 'consider', 'find', 'declare', 'pronounce', 'rule', 'term', 'label', 'brand', 'think', 'hold', 'judge', 'proclaim'].map(lemmaKey)); // prettier-ignore

/** Verbs by which somebody brings a thing into a state. */
const MAKING = new Set(['make', 'keep', 'leave'].map(lemmaKey));
/** What a thing may then be for somebody: "made a ship available to Belmark". */
const FOR_SOMEBODY = new Set(['available', 'accessible'].map(lemmaKey));

/** A noun and the adjective that a verb says of it. */
export interface Judgement {
  noun: number;
  said: number;
}

/**
 * What such a verb says of its object, where parsers hang it on the noun: in English an adjective that stands alone
 * behind its noun is not the noun's. Null where there is none.
 */
export function judgementOf(tree: SentenceTree, verb: number): Judgement | null {
  const makes = MAKING.has(tree.key(verb));
  if (!makes && !JUDGING.has(tree.key(verb))) return null;
  for (const noun of tree.children(verb)) {
    const relation = tree.relation(noun);
    if (noun < verb || (relation !== 'obj' && relation !== 'xcomp') || !tree.isNominal(noun)) continue;
    const said = noun + 1;
    const { upos } = tree.tokens[said] ?? {};
    if (upos !== 'ADJ' || tree.head(said) !== noun || tree.relation(said) !== 'amod') continue;
    if (makes ? FOR_SOMEBODY.has(tree.key(said)) : tree.children(said).length === 0) return { noun, said };
  }
  return null;
}
