import type { SentenceTree } from './sentence-tree.ts';

/** Verbs of two objects: somebody is given something. */
const GIVING = new Set(['give', 'send', 'sell', 'lend', 'loan', 'grant', 'offer', 'pay', 'hand', 'promize', 'award', 'ship', 'supply', 'deliver', 'provide', 'allocate', 'guarantee', 'deny', 'assure', 'buy', 'teach', 'donate', 'gift']); // prettier-ignore

/**
 * The one given something where a parser took it for part of the thing's name: "gave Indonesia one billion dollars",
 * "promised the protesters jobs". −1 for none.
 */
export function givenOne(tree: SentenceTree, verb: number, object: number, people: ReadonlySet<string>): number {
  if (!GIVING.has(tree.key(verb))) return -1;
  for (const child of tree.children(object)) {
    if (child > object || child < verb + 1) continue;
    const relation = tree.relation(child);
    if (relation !== 'compound' && relation !== 'nmod' && relation !== 'amod') continue;
    if (tree.preposition(child) !== '' || tree.token(child).relation === 'nmod:poss') continue;
    // Only what stands right behind the verb, but for an article.
    const between = tree.tokens.slice(verb + 1, child);
    const mention = tree.mentionAt[child];
    if (mention === undefined || mention.head !== child || !between.every(({ upos, xpos }) => upos === 'DET' || xpos === 'PRP$')) continue; // prettier-ignore
    const named = mention.how === 'name' && tree.token(child).upos === 'PROPN';
    if (named || (people.has(tree.key(child)) && tree.token(child).xpos === 'NNS')) return child;
  }
  return -1;
}

/** An object and, for "all of its howitzers", "a brigade of doctors", what it is a number of. */
export function withCounted(tree: SentenceTree, object: number): number[] {
  const counted = tree
    .children(object)
    .filter((child) => tree.relation(child) === 'nmod' && tree.preposition(child) === 'of');
  return [object, ...counted];
}
