import { RELATIVE } from './forms.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** The noun a relative pronoun stands for; any other token stands for itself. */
export function antecedentOf(tree: SentenceTree, index: number, verb: number): number {
  if (!RELATIVE.has(tree.key(index)) || tree.token(index).upos === 'DET') return index;
  let clause = verb >= 0 ? verb : tree.head(index);
  for (let steps = 0; steps < 6 && clause >= 0; steps++) {
    if (tree.relation(clause) === 'acl')
      return namedBeforeComma(tree, index, clause) ?? offered(tree, index, clause) ?? tree.head(clause);
    clause = tree.head(clause);
  }
  return index;
}

/** "a test for Arvania, which closed its ports": the name right before the comma, wherever the clause was hung. */
function namedBeforeComma(tree: SentenceTree, pronoun: number, clause: number): number | undefined {
  const noun = tree.head(clause);
  if (tree.key(pronoun) !== 'which' || tree.relation(pronoun) !== 'nsubj' || tree.token(pronoun - 1).text !== ',') return undefined; // prettier-ignore
  const named = tree.mentionAt[pronoun - 2];
  const apart = named !== undefined && named.head !== noun && tree.mentionAt[noun] === undefined && tree.isUnder(named.head, noun); // prettier-ignore
  if (!apart || (named.how !== 'name' && named.how !== 'organisation')) return undefined;
  // "for Arvania and Belmark, which have both asked": both.
  const first = tree.relation(named.head) === 'conj' ? tree.head(named.head) : named.head;
  return tree.mentionAt[first] === undefined ? named.head : first;
}

/** What is accepted or refused. */
const OFFERS = new Set(['invitation', 'offer', 'proposal', 'request', 'plan', 'appeal', 'demand', 'suggestion', 'ultimatum', 'call']); // prettier-ignore
const ANSWERS = new Set(['accept', 'decline', 'reject', 'refuse', 'spurn']);

/** "an invitation to visit Arvania, which the minister accepted": nobody accepts a country. */
function offered(tree: SentenceTree, pronoun: number, clause: number): number | undefined {
  if (tree.relation(pronoun) !== 'obj' || !ANSWERS.has(tree.key(clause))) return undefined;
  let noun = tree.head(clause);
  if (tree.mentionAt[noun] === undefined) return undefined;
  for (let steps = 0; steps < 4 && noun >= 0; steps++) {
    noun = tree.head(noun);
    if (OFFERS.has(tree.key(noun))) return noun;
  }
  return undefined;
}
