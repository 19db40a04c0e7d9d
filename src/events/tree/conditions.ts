import type { SentenceTree } from './sentence-tree.ts';
import type { Slots } from './slots.ts';

/** "vowed to stay away unless B apologised": what a promised act depends on, the promise depends on. */
export function addConditions(tree: SentenceTree, infinitive: number, slots: Slots): void {
  for (const clause of tree.childrenIn(infinitive, 'advcl'))
    if (tree.preposition(clause) === 'unless') slots.add('unless+', clause);
}
