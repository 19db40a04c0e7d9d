import type { Candidate } from './candidates.ts';
import { confidenceOf } from './confidence/index.ts';
import type { RuleSet } from './rules/index.ts';

/** How many sentences back "the strikes" may reach. */
const REACH = 6;

/**
 * "The strikes destroyed two bridges": where an act stands as the actor of another of its kind, whoever did the
 * one did the other. Changes the candidate in place.
 */
export function takeUp(candidate: Candidate, before: readonly Candidate[], rules: RuleSet): void {
  if (candidate.type !== 'ASSAULT' || candidate.actors.some((actor) => actor.code !== '---')) return;
  const head = candidate.parties.actors[0]?.head ?? strikingWord(candidate);
  if (head === undefined) return;
  const names = rules.patternsFor('noun', candidate.tree.key(head));
  const isAct =
    STRIKES.has(candidate.tree.key(head)) || names.some((pattern) => pattern.rule.type === candidate.type);
  if (!isAct) return;
  for (let at = before.length - 1; at >= 0; at--) {
    const earlier = before[at] as Candidate;
    if (candidate.sentence.index - earlier.sentence.index > REACH) return;
    if (!earlier.actors.some((actor) => actor.code !== '---')) continue;
    // "fired two missiles … One of the missiles hit a ship"
    const isSame = earlier.type === candidate.type || (earlier.type === 'MOBILIZE' && earlier.hit.consumed.some((index) => earlier.tree.key(index) === candidate.tree.key(head))); // prettier-ignore
    if (!isSame) continue;
    const { steps } = candidate;
    const alone = { ...candidate };
    candidate.steps = () => [...steps(alone), `"${alone.tree.token(head).text}" takes up the act of sentence ${earlier.sentence.index}: same actor`]; // prettier-ignore
    candidate.actors = earlier.actors;
    candidate.parties = { ...candidate.parties, actorBy: 'fallback' };
    if (candidate.recipients.every((actor) => actor.code === '---'))
      candidate.recipients = earlier.recipients;
    candidate.confidence = Math.max(confidenceOf(candidate), 0.6 * earlier.confidence);
    return;
  }
}

/** "One of the missiles hit": the subject that the rule asked for by its word. */
function strikingWord({ hit, tree }: Candidate): number | undefined {
  return hit.consumed.find((index) => STRIKES.has(tree.key(index)) && hit.slots.get('subj').some((subject) => tree.isUnder(index, subject))); // prettier-ignore
}

const STRIKES = new Set(['strike', 'attack', 'airstrike', 'raid', 'shelling', 'bombing', 'offensive', 'operation', 'missile', 'rocket', 'drone', 'shell', 'bomb', 'assault']); // prettier-ignore

/** How many sentences back "its navy" may reach. */
const NEAR = 2;
const BY_SOLDIERS = new Set(['ASSAULT', 'MOBILIZE', 'COERCE']);

/**
 * "A accused B of X. Its navy shadowed a ship of B": of two states told of last, the one that is not acted on. Changes the
 * candidate in place.
 */
export function settleOwner(candidate: Candidate, before: readonly Candidate[]): void {
  const { actors, recipients, parties, sentence, type } = candidate;
  if (!BY_SOLDIERS.has(type) || actors.some(({ code }) => code !== '---')) return;
  if (parties.actors[0]?.possessed !== true || !recipients.some(({ code }) => code !== '---')) return;
  const earlier = before.findLast((other) => other.sentence.index < sentence.index);
  if (earlier === undefined || sentence.index - earlier.sentence.index > NEAR) return;
  const hit = new Set(recipients.map(({ code }) => code));
  const told = new Set([...earlier.actors, ...earlier.recipients].map(({ code }) => code));
  const left = [...told].filter((code) => code !== '---' && !hit.has(code));
  const [owner] = left;
  if (owner === undefined || left.length > 1 || ![...hit].some((code) => told.has(code))) return;
  const { steps } = candidate;
  const alone = { ...candidate };
  candidate.steps = () => [...steps(alone), `"${actors[0]?.entity_text}" belongs to the one of sentence ${earlier.sentence.index} that is not acted on`]; // prettier-ignore
  candidate.actors = actors.map((actor) => ({ ...actor, code: owner }));
}
