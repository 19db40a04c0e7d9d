import type { ActorMention, Sentence } from '../../core/index.ts';
import type { KnownVerbs } from './sentence-tree.ts';
import { SentenceTree } from './sentence-tree.ts';

interface Built {
  tree: SentenceTree;
  known: KnownVerbs;
}

/** Trees of the document that came last, by the numbers of its sentences; so many are kept at most. */
const last: (Built | undefined)[] = [];
const MOST_KEPT = 1000;

/**
 * The tree of a sentence with these mentions: built once for the rooms that read a document one after the other. Kept
 * by number: a map with sentences for keys costs as much as building the tree again.
 */
export function treeOf(
  sentence: Sentence,
  mentions: readonly ActorMention[],
  known: KnownVerbs,
): SentenceTree {
  const before = last[sentence.index];
  if (
    before?.tree.sentence === sentence &&
    before.known === known &&
    sameList(before.tree.mentions, mentions)
  )
    return before.tree;
  const tree = new SentenceTree(sentence, mentions, known);
  if (sentence.index < MOST_KEPT) last[sentence.index] = { tree, known };
  return tree;
}

function sameList(one: readonly ActorMention[], other: readonly ActorMention[]): boolean {
  return one.length === other.length && one.every((mention, index) => mention === other[index]);
}
