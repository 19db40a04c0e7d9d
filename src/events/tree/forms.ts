import type { SentenceTree } from './sentence-tree.ts';

/** Words that stand for the noun a clause hangs on. */
export const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose', 'where', 'what']);

/** "insists that B withdraw": a bare verb with a subject, which is demanded rather than told. */
export function isSubjunctive(tree: SentenceTree, clause: number): boolean {
  const children = tree.children(clause).map((child) => tree.relation(child));
  return tree.token(clause).xpos === 'VB' && children.includes('nsubj') && !children.includes('aux');
}

/** Whether the subject of a clause is the noun it hangs on. */
export function hasRelativePronoun(tree: SentenceTree, verb: number): boolean {
  return tree
    .children(verb)
    .some((child) => RELATIVE.has(tree.key(child)) && tree.relation(child) === 'nsubj');
}

/** Whether a verb has another subject behind the one given. */
export function hasLaterSubject(tree: SentenceTree, verb: number, subject: number): boolean {
  return tree.childrenIn(verb, 'nsubj').some((child) => child > subject && !RELATIVE.has(tree.key(child)));
}

/** "together with B": a name behind "with", whatever the parser made of it. */
export function isBehindWith(tree: SentenceTree, name: number): boolean {
  return tree.tokens[(tree.mentionAt[name]?.first ?? name) - 1]?.text === 'with';
}
