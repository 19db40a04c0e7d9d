import type { SentenceTree } from './sentence-tree.ts';

/** What lies between two countries. */
const BORDERS = new Set(['border', 'frontier', 'boundary']);

export function isBorder(tree: SentenceTree, index: number): boolean {
  return BORDERS.has(tree.key(index));
}

/** "its border with X": who lies beyond a border, wherever the parser hung it; −1 where it is not said. */
export function neighbourAfter(tree: SentenceTree, border: number): number {
  if (tree.key(border + 1) !== 'with') return -1;
  for (let index = border + 2; index < border + 6; index++)
    if (tree.preposition(index) === 'with') return index;
  return -1;
}

/** Whether a phrase behind "with" is whom a border is shared with, not with whom something is done. */
export function isBeyondBorder(tree: SentenceTree, neighbour: number): boolean {
  const mark = tree.childrenIn(neighbour, 'case')[0] ?? -1;
  return mark > 0 && isBorder(tree, mark - 1);
}
