import { lemmaKey } from '../rules/index.ts';
import type { SentenceTree } from './sentence-tree.ts';

const LET = lemmaKey('let');

/** What people are let do, in words that are nouns as well, so that parsers take whoever does it for a part of the noun. */
const DOINGS = new Set(['go', 'stay', 'return', 'leave', 'visit', 'travel', 'pass', 'work', 'play', 'vote', 'march', 'fish', 'farm', 'drive', 'land', 'fly', 'cross', 'study', 'protest'].map(lemmaKey)); // prettier-ignore

/** Who is let do something where the parser has not made him the object: "let 300 Belmarkians stay". −1 where nobody is. */
export function whoIsLet(tree: SentenceTree, verb: number): number {
  if (tree.key(verb) !== LET) return -1;
  for (const doing of tree.children(verb)) {
    const relation = tree.relation(doing);
    if (doing < verb || (relation !== 'xcomp' && relation !== 'ccomp')) continue;
    const subject = tree.childrenIn(doing, 'nsubj').find((child) => child > verb && child < doing);
    if (subject !== undefined) return subject;
    if (tree.token(doing).upos === 'NOUN' && DOINGS.has(tree.key(doing)) && tree.head(doing - 1) === doing && tree.relation(doing - 1) === 'compound') return doing - 1; // prettier-ignore
  }
  return -1;
}
