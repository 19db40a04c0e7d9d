import type { Hit } from './match.ts';
import type { ModalReading } from './modality/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/**
 * Whether an act is only thought of: left open by "whether", or one ahead that somebody else fears, expects or wishes
 * for ("many fear that A will attack B", "some would like A to leave").
 */
export function isOnlyThought(hit: Hit, reading: ModalReading, tree: SentenceTree): boolean {
  const top = topOf(tree, hit.token);
  if (tree.childrenIn(top, 'mark').some((mark) => tree.key(mark) === 'whether')) return true;
  if (reading.modality === 'actual') return false;
  const governor = tree.head(top);
  if (governor < 0 || !CLAUSES.has(tree.relation(top)) || !THINKING.has(tree.key(governor))) return false;
  // "A plans to join", "A wishes to help": one's own wish is a word given.
  return tree.childrenIn(top, 'nsubj').length > 0 || tree.childrenIn(governor, 'obj').length > 0;
}

const CLAUSES = new Set(['ccomp', 'xcomp', 'acl', 'advcl']);
/** Words by which somebody thinks of what others do. */
const THINKING = new Set(['fear', 'worry', 'dread', 'believe', 'think', 'suspect', 'expect', 'anticipate', 'predict', 'trust', 'foresee', 'forecast', 'assume', 'suppose', 'imagine', 'doubt', 'speculate', 'wonder', 'like', 'wish', 'dream', 'prefer', 'afraid', 'worried', 'confident', 'concern', 'speculation', 'expectation', 'belief', 'impression', 'risk', 'danger', 'likelihood', 'possibility', 'chance', 'prospect', 'odds']); // prettier-ignore

/** The verb on which the clause of a word stands: "whether they met and signed", "whether to try to join". */
function topOf(tree: SentenceTree, predicate: number): number {
  let at = predicate;
  for (let steps = 0; steps < 6; steps++) {
    const governor = tree.head(at);
    if (governor < 0) break;
    const relation = tree.relation(at);
    const bare = relation === 'conj' && tree.childrenIn(at, 'nsubj').length === 0;
    const carried = relation === 'obj' && tree.token(at).upos === 'NOUN';
    if (!bare && !carried) break;
    at = governor;
  }
  return at;
}
