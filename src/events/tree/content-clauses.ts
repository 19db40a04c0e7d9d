import type { Token } from '../../core/index.ts';
import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

/** Nouns whose clause tells what is asked for, claimed or feared. */
const TOLD = new Set(['demand', 'call', 'request', 'appeal', 'plea', 'proposal', 'suggestion', 'recommendation', 'insistence', 'condition', 'claim', 'accusation', 'allegation', 'charge', 'assertion', 'report', 'rumour', 'rumor', 'complaint', 'threat', 'warning'].map(lemmaKey)); // prettier-ignore

/**
 * The noun whose clause parsers hang on the verb before it: "rejected demands by B that it sign" tells what the demands
 * are. −1 where the clause may be the verb's own.
 */
export function nounOfContent(tokens: readonly Token[], heads: readonly number[], clause: number): number {
  const verb = heads[clause] ?? -1;
  if (tokens[clause]?.relation !== 'advcl' || verb < 0 || verb > clause) return -1;
  const that = tokens.findIndex(({ text, relation }, at) => heads[at] === clause && relation === 'mark' && text.toLowerCase() === 'that'); // prettier-ignore
  if (that < 0) return -1;
  return tokens.findIndex(({ relation, lemma }, at) => at < that && heads[at] === verb && relation === 'obj' && TOLD.has(lemmaKey(lemma))); // prettier-ignore
}

/** Whether a clause that was read as a relative one lacks nothing: "a proposal that B deploy troops" tells what it is. */
export function isContent(tree: SentenceTree, clause: number): boolean {
  if (tree.token(clause).relation !== 'acl:relcl' || !TOLD.has(tree.key(tree.head(clause)))) return false;
  const that = tree.children(clause).find((child) => tree.token(child).text.toLowerCase() === 'that');
  if (that === undefined || tree.relation(that) === 'nsubj') return false;
  if (tree.childrenIn(clause, 'nsubj').length === 0) return false;
  return tree.relation(that) === 'mark' || tree.childrenIn(clause, 'obj').some((child) => child !== that);
}
