import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from './sentence-tree.ts';
import { isBarePassive } from './bare-passives.ts';

/** What a participle that only tells of a noun has not. */
const FINITE = new Set(['nsubj', 'xcomp', 'ccomp', 'iobj']);

/** Whether a verb stands in the passive, reduced relatives ("troops deployed in") included. */
export function isPassive(tree: SentenceTree, verb: number): boolean {
  const xpos = tree.token(verb).xpos;
  let be = false;
  let have = false;
  let object = false;
  for (const child of tree.children(verb)) {
    const relation = tree.token(child).relation;
    const key = tree.key(child);
    if (relation === 'aux:pass') be = true;
    else if (relation === 'aux' && (key === 'be' || key === 'get')) be = true;
    else if (relation === 'aux' && key === 'have') have = true;
    else if (relation === 'obj') object = true;
  }
  // The words decide, not the label of the subject: parsers err on "has agreed" more than on "was".
  if (be) return xpos === 'VBN' || xpos === 'VBD';
  if (have || object) return false;
  if (isBarePassive(tree, verb)) return true;
  // "a banker convicted in 2019": a clause that only tells of a noun has no past tense, whatever the tag.
  if (xpos === 'VBD' && tree.token(verb).relation === 'acl') return !tree.children(verb).some((child) => FINITE.has(tree.relation(child))); // prettier-ignore
  if (xpos !== 'VBN') return false;
  // "The king, 85, abdicated": what nothing can be done to by it is no passive.
  if (INTRANSITIVE.has(tree.key(verb)) && tree.token(verb).relation !== 'amod') return false;
  switch (tree.relation(verb)) {
    case 'acl':
    case 'advcl':
    case 'amod':
    case 'xcomp':
      return true;
    case 'conj':
      return isPassive(tree, tree.head(verb));
    default:
      return tree.childrenIn(verb, 'nsubj:pass').length > 0 || tree.childrenIn(verb, 'nsubj').length === 0;
  }
}

/** Verbs that take no object. */
const INTRANSITIVE = new Set(['abdicate', 'resign', 'capitulate', 'acquiesce', 'relent', 'apologize', 'retaliate', 'defect', 'arrive', 'depart', 'collapse', 'die', 'erupt', 'intervene', 'interfere', 'meddle', 'cooperate', 'collaborate', 'confer', 'converge', 'assent', 'concur', 'renege', 'disagree', 'quarrel', 'clash', 'rebel', 'mutiny', 'revolt', 'riot', 'waver', 'persist', 'plead', 'complain', 'demur', 'sympathize', 'abstain', 'huddle'].map(lemmaKey)); // prettier-ignore

/** "was struck and killed by X": who is told behind the last verb does both. */
export function sharedAgents(tree: SentenceTree, verb: number): readonly number[] {
  return tree
    .childrenIn(verb, 'conj')
    .filter((other) => tree.token(other).upos === 'VERB' && tree.childrenIn(other, 'nsubj').length === 0)
    .flatMap((other) => tree.childrenIn(other, 'obl'))
    .filter((child) => tree.token(child).relation === 'obl:agent');
}
