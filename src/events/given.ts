import { lemmaKey } from './rules/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** What is done to those whom a state gives to others. */
const GIVING = new Set(['send', 'dispatch', 'deploy', 'lend', 'contribute', 'provide', 'offer', 'promise', 'pledge', 'commit'].map(lemmaKey)); // prettier-ignore

/** Whom a state rather sends to prison. */
const OTHERS = new Set(['OPP', 'REB', 'CVL', 'CRM', 'UAF']);

/** "offered soldiers": those who are sent, known only by what they are, are the giver's, not whom it gives something. */
export function isGiven(tree: SentenceTree, head: number): boolean {
  const first = tree.relation(head) === 'conj' ? tree.head(head) : head;
  const mention = tree.mentionAt[head];
  const isWhose =
    mention?.how === 'role-noun' && !mention.actors.some(({ sector }) => OTHERS.has(sector ?? ''));
  return isWhose && tree.relation(first) === 'obj' && GIVING.has(tree.key(tree.head(first))); // prettier-ignore
}
