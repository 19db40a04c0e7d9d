import type { SentenceTree } from './sentence-tree.ts';

/** Words that stand for the noun a clause hangs on. */
export const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose', 'where', 'what']);

/** "insists that B withdraw": a bare verb with a subject, which is demanded rather than told. */
export function isSubjunctive(tree: SentenceTree, clause: number): boolean {
  const children = tree.children(clause).map((child) => tree.relation(child));
  return tree.token(clause).xpos === 'VB' && children.includes('nsubj') && !children.includes('aux');
}

const SINGULAR = new Set(['it', 'he', 'she']);
const SPEAKERS = new Set(['i', 'we']);

/** "A claims that it shot down a drone": a clause whose subject is, by its pronoun, that of the verb above it. */
export function isOfOneself(tree: SentenceTree, verb: number, clause: number): boolean {
  const subject = tree.childrenIn(clause, 'nsubj')[0];
  const speaker = tree.childrenIn(verb, 'nsubj')[0];
  if (subject === undefined || speaker === undefined) return false;
  const word = tree.token(subject).text.toLowerCase();
  const plural = tree.token(speaker).xpos.endsWith('S') || tree.token(verb).xpos === 'VBP';
  return SPEAKERS.has(word) || (word === 'they' ? plural : SINGULAR.has(word) && !plural);
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
