import type { SentenceTree } from './tree/sentence-tree.ts';

/** What is made up. */
const FICTION = new Set(['film', 'movie', 'drama', 'series', 'novel', 'thriller', 'play', 'comedy', 'musical', 'opera', 'sitcom', 'soap', 'cartoon', 'fable', 'blockbuster', 'game', 'short story', 'story']); // prettier-ignore
/** What made-up things do with those in them. */
const TELLING = new Set(['imagine', 'depict', 'portray', 'dramatize', 'star', 'follow', 'feature', 'centre', 'center']); // prettier-ignore
const ABOUT = new Set(['about', 'in', 'of', 'where']);

/**
 * Whether a word is told of in something made up: "a film about a spy who betrays his country", "the novel imagines a
 * general who refuses to fire".
 */
export function isMadeUp(tree: SentenceTree, word: number): boolean {
  let at = word;
  for (let steps = 0; steps < 20; steps++) {
    const above = tree.head(at);
    if (above < 0) return false;
    const relation = tree.relation(at);
    if (FICTION.has(tree.key(above)) && above < at && (relation === 'acl' || (relation === 'nmod' && ABOUT.has(tree.preposition(at))))) return true; // prettier-ignore
    if (TELLING.has(tree.key(above)) && at !== word && relation === 'obj' && ofFiction(tree, above))
      return true;
    at = above;
  }
  return false;
}

function ofFiction(tree: SentenceTree, verb: number): boolean {
  return tree.childrenIn(verb, 'nsubj').some((subject) => FICTION.has(tree.key(subject)) || tree.key(subject) === 'book'); // prettier-ignore
}
