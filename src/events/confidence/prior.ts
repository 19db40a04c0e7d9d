import type { Candidate } from '../candidates.ts';
import { isKnown } from '../parties/index.ts';

/**
 * Log-odds of an event before any learning: the rule's own record, weighed by hand by how its parties were found and
 * how it is told. The model starts from it.
 */
export function priorOdds(candidate: Candidate): number {
  const { parties, hit, modality } = candidate;
  let odds = Math.log(hit.pattern.rule.weight / (1 - hit.pattern.rule.weight));
  if (!parties.actors.some(isKnown)) odds -= parties.actors.length === 0 ? 1.9 : 0.5;
  // "The map contradicts the book": a thing that is nobody's does nothing to anybody.
  if (parties.actors.length > 0 && !parties.actors.some((filler) => isKnown(filler) || filler.animate))
    odds -= 0.7;
  // A meeting or an agreement with one party only has lost the other.
  if (parties.symmetric && candidate.actors.length < 2) odds -= 0.6;
  if (parties.actorBy === 'fallback') odds -= 0.4;
  if (parties.recipientBy === 'fallback') odds -= 0.3;
  if (!parties.actors.some(isKnown) && !parties.recipients.some(isKnown)) odds -= 0.4;
  if (parties.recipients.length > 0 && !parties.recipients.some(isKnown)) odds -= 0.2;
  if (modality === 'hypothetical') odds -= 1.1;
  return odds;
}
