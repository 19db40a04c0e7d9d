import type { SentenceTree } from '../tree/sentence-tree.ts';
import { isPast } from './words.ts';

const NO_SUBJECT = new Set(['aux', 'nsubj', 'cop', 'mark', 'csubj', 'expl']);
/** "Visit the museum!", "let us talk": a bare verb without a subject that governs its sentence. */
export function isCommand(tree: SentenceTree, top: number): boolean {
  const first = firstConjunct(tree, top);
  if (!isMain(tree, first) && tree.relation(first) !== 'ccomp') return false;
  return (
    tree.token(first).xpos === 'VB' &&
    !tree.children(first).some((child) => NO_SUBJECT.has(tree.relation(child)))
  );
}

/** "Does it help?": the main clause of a question that leaves open whether the act happened. */
export function isOpenQuestion(tree: SentenceTree, predicate: number): boolean {
  if (tree.tokens.at(-1)?.text !== '?') return false;
  const first = firstConjunct(tree, predicate);
  if (!isMain(tree, first)) return false;
  const words = tree.children(first);
  const auxiliary = words.find((child) => tree.relation(child) === 'aux' || tree.relation(child) === 'cop');
  const subject = words.find((child) => tree.relation(child) === 'nsubj');
  const asked = words.filter((child) => child < first).flatMap((child) => [child, ...tree.children(child)]);
  const about = (kinds: ReadonlySet<string>): boolean =>
    asked.some((word) => kinds.has(tree.token(word).text.toLowerCase()));
  const does = auxiliary !== undefined && DOES.has(tree.token(auxiliary).text.toLowerCase());
  if ((isPast(tree, first) || hasPastAuxiliary(tree, words)) && about(GRANTED)) return false;
  if (does && about(REASON)) return false;
  // "They signed?" is told rather than asked.
  const told =
    subject !== undefined &&
    subject < (auxiliary ?? first) &&
    FINITE.has(tree.token(auxiliary ?? first).xpos);
  return !told;
}

/** Questions that take the act for granted where it is past: "which cities did they visit?". */
const GRANTED = new Set(['why', 'how', 'when', 'where', 'who', 'whom', 'which', 'what']);
/** The same in any tense: "why does he refuse?" */
const REASON = new Set(['why', 'how']);
const DOES = new Set(['do', 'does', 'did']);
const FINITE = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
const PAST_AUX = new Set(['did', 'has', 'have']);

function hasPastAuxiliary(tree: SentenceTree, words: readonly number[]): boolean {
  return words.some(
    (child) => tree.relation(child) === 'aux' && PAST_AUX.has(tree.token(child).text.toLowerCase()),
  );
}

function isMain(tree: SentenceTree, index: number): boolean {
  return tree.relation(index) === 'root' || tree.relation(index) === 'parataxis';
}

function firstConjunct(tree: SentenceTree, index: number): number {
  let first = index;
  while (tree.relation(first) === 'conj') first = tree.head(first);
  return first;
}
