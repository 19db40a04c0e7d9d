import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';

/** Whether a nominal is introduced by "no". */
export function hasNo(tree: SentenceTree, nominal: number): boolean {
  return tree.children(nominal).some((child) => tree.token(child).text.toLowerCase() === 'no');
}

/** Whether a verb, or the copula of an adjective, stands in a tense of the past. */
export function isPast(tree: SentenceTree, word: number): boolean {
  return (
    tree.token(word).xpos === 'VBD' ||
    tree.token(word).text.toLowerCase() === 'had' ||
    tree.children(word).some((child) => PAST_FORMS.has(tree.token(child).text.toLowerCase()))
  );
}

const PAST_FORMS = new Set(['was', 'were', 'been', 'had']);

/** What is done by saying so: "I would like to thank". */
const PERFORMED = new Set(['thank', 'recommend', 'suggest', 'appreciate', 'congratulate', 'invite', 'condemn', 'commend', 'praise', 'welcome', 'urge', 'stress', 'emphasize', 'apologize', 'express', 'reiterate'].map(lemmaKey)); // prettier-ignore

/** "We would like to thank", "I would urge": the speaker does it by saying so. */
export function isPerformed(tree: SentenceTree, verb: number): boolean {
  const speaks = tree.children(verb).some((child) => SPEAKERS.has(tree.token(child).text.toLowerCase()));
  if (!speaks) return false;
  if (PERFORMED.has(tree.key(verb))) return true;
  return (
    tree.key(verb) === 'like' &&
    tree.children(verb).some((child) => tree.relation(child) === 'xcomp' && PERFORMED.has(tree.key(child)))
  );
}

const SPEAKERS = new Set(['i', 'we']);
