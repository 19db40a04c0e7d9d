import type { ActorMention, Sentence } from '../../core/index.ts';
import type { KnownVerbs } from './sentence-tree.ts';
import { SentenceTree } from './sentence-tree.ts';

interface Built {
  mentions: readonly ActorMention[];
  known: KnownVerbs;
  tree: SentenceTree;
}

const built = new WeakMap<Sentence, Built>();

/** The tree of a sentence with these mentions: built once for the rooms that read it one after the other. */
export function treeOf(
  sentence: Sentence,
  mentions: readonly ActorMention[],
  known: KnownVerbs,
): SentenceTree {
  const before = built.get(sentence);
  if (before !== undefined && before.known === known && sameList(before.mentions, mentions))
    return before.tree;
  const tree = new SentenceTree(sentence, mentions, known);
  built.set(sentence, { mentions, known, tree });
  return tree;
}

function sameList(one: readonly ActorMention[], other: readonly ActorMention[]): boolean {
  return one.length === other.length && one.every((mention, index) => mention === other[index]);
}
