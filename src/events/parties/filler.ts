import type { Hit } from '../match.ts';
import type { Filler } from '../roles.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';

/** Whether a filler's country or body is known. */
export function isKnown(filler: Filler): boolean {
  return filler.actors.some((actor) => actor.code !== '---');
}

/**
 * The noun a pattern asked for ("issued an ultimatum") is the act, not somebody acted on; in a protest it is whose flag
 * is burnt and whose consulate is stormed; police and soldiers who are sent out are the means of it.
 */
export function isTrigger(filler: Filler, hit: Hit, tree: SentenceTree): boolean {
  // "the highest state of readiness": what was asked for may stand behind a measure of it.
  const asked = hit.consumed.some(
    (index) =>
      index === filler.head ||
      (tree.head(index) === filler.head && tree.preposition(index) === 'of' && !isKnown(filler)),
  );
  if (!asked || (hit.pattern.rule.type === 'PROTEST' && isKnown(filler))) return false;
  return !filler.animate || hit.pattern.rule.type === 'MOBILIZE' || HONOURS.has(tree.key(filler.head));
}

export function overlapsAny(filler: Filler, others: readonly Filler[]): boolean {
  return others.some((other) => other.head === filler.head);
}

/** "in response to its invasion", "in support of the army": what surrounds the act. */
export function isCircumstance(tree: SentenceTree, { head }: Filler): boolean {
  return CIRCUMSTANCES.has(tree.key(head)) && tree.preposition(head) === 'in';
}

/** What is given, though it has a name: "the Order of the Lily". */
const HONOURS = new Set([
  'order',
  'medal',
  'prize',
  'award',
  'cross',
  'honour',
  'honor',
  'star',
  'citizenship',
]);
/** Nouns of what only surrounds an act: "in response to its invasion of X". */
const CIRCUMSTANCES = new Set(['response', 'retaliation', 'reaction', 'addition', 'accordance', 'exchange', 'return', 'view', 'light', 'bid', 'effort', 'attempt', 'order', 'wake', 'case', 'event', 'line', 'sign', 'violation', 'protest', 'support', 'honor', 'presence', 'absence']); // prettier-ignore
