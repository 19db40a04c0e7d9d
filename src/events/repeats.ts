import type { Actor } from '../core/index.ts';
import type { Candidate } from './candidates.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Of two events of one sentence with the same type and the same sides, the surer. */
export function withoutRepeats(candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2) return candidates;
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.confidence - a.confidence)) {
    if (!kept.some((other) => other.type === candidate.type && repeats(candidate, other))) kept.push(candidate); // prettier-ignore
  }
  return kept.toSorted((a, b) => a.hit.token - b.hit.token);
}

/** Whether an event tells what a surer one of its type has told. */
function repeats(candidate: Candidate, other: Candidate): boolean {
  if (isOfEncounter(candidate, other)) return true;
  if (!sameSides(other.actors, candidate.actors)) return false;
  // "fired into the air to disperse them": what one act is done for is the act.
  if (candidate.modality === 'hypothetical' && candidate.recipients.every(({ code }) => code === '---') && candidate.tree.isUnder(candidate.hit.token, other.hit.token)) return true; // prettier-ignore
  if (other.modality !== candidate.modality) return false;
  return sameSides(other.recipients, candidate.recipients) || candidate.recipients.length === 0;
}

/** "visited the capital for talks with its president", "met to discuss a road through B": what an encounter is for. */
function isOfEncounter(
  { type, modality, hit, tree, actors, recipients }: Candidate,
  other: Candidate,
): boolean {
  if (type !== 'CONSULT' || !ENCOUNTERS.has(other.hit.pattern.rule.id) || !hangsFrom(tree, hit.token, other.hit.token)) return false; // prettier-ignore
  const met = new Set([...other.actors, ...other.recipients].map(({ code }) => code));
  const isMet = ({ code }: Actor) => code === '---' || met.has(code);
  return actors.every(isMet) && (recipients.every(isMet) || modality === 'hypothetical');
}

/** Whether a word only adds to another: "visited for talks", not "visited and held talks". */
function hangsFrom(tree: SentenceTree, word: number, verb: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && at !== verb && steps < 6; steps++) {
    if (!/^(?:obl|nmod|obj|advcl|xcomp)$/.test(tree.relation(at))) return false;
    at = tree.head(at);
  }
  return at === verb;
}

/** Rules by which states come together, for whatever it is. */
const ENCOUNTERS = new Set(['consult.visit', 'consult.meet', 'consult.encounter', 'consult.journey', 'consult.host', 'consult.hold-talks']); // prettier-ignore

function sameSides(a: readonly Actor[], b: readonly Actor[]): boolean {
  const name = (actor: Actor) => (actor.code === '---' ? actor.entity_text : actor.code);
  const names = new Set(a.map(name));
  return a.length === 0 ? b.length === 0 : b.every((actor) => names.has(name(actor)));
}
