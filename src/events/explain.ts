import type { Basis } from '../core/index.ts';
import type { Candidate } from './candidates.ts';
import { confidenceReasons } from './confidence/index.ts';
import type { Filler } from './roles.ts';

/** How it was found of which state somebody is whom only his role tells: the surest first, guesses last. */
const WHY: Readonly<Record<Basis, string>> = {
  owner: 'as the one he belongs to, told just before',
  sender: 'which sends, keeps or lends him',
  place: 'where the phrase puts him',
  kind: 'the last state of that kind told of',
  label: 'under whose name the item stands',
  several: 'since the words mean several states',
  person: 'as he was told before',
  holder: 'the only holder of the office named',
  reference: 'whom the words refer back to',
  body: 'as a body told before',
  envoy: 'as the envoy told before',
  host: 'where the journey led',
  nations: 'as statements of states mean that office',
  voice: 'the state that speaks',
  near: 'told beside him',
  country: 'of which the text tells',
  across: 'other than the one he deals with',
  beside: 'a guess: the only other state in the sentence',
  theirs: 'a guess: the state that the statement is about',
  whole: 'a guess: the state that the text is about',
};

/** The decisions behind an event, each a line: what fitted, how its parties were found, how it is told, how sure it is. */
export function explain(candidate: Candidate): string[] {
  const { hit, tree, parties, reading } = candidate;
  const steps: string[] = [];
  const words = [hit.token, ...hit.consumed].sort((a, b) => a - b).map((index) => tree.token(index).text);
  steps.push(`"${words.join(' … ')}" fits "${hit.pattern.source}" of rule ${hit.pattern.rule.id}`);
  const name = (filler: Filler) => {
    const { by, how } = tree.mentionAt[filler.head] ?? {};
    const told = by !== undefined && how !== 'pronoun' && filler.actors.some(({ code }) => code !== '---');
    const why = told ? `, ${WHY[by]}` : '';
    return `"${tree.text(filler.first, filler.last)}" (${filler.actors.map((actor) => actor.code).join(', ')}${why})`;
  };
  if (parties.symmetric) steps.push(`parties: ${parties.actors.map(name).join('; ')}`);
  else {
    steps.push(`actor, by ${parties.actorBy}: ${parties.actors.map(name).join('; ') || 'nobody named'}`);
    steps.push(`recipient, by ${parties.recipientBy}: ${parties.recipients.map(name).join('; ') || 'nobody named'}`); // prettier-ignore
  }
  if (reading.modality !== 'actual') steps.push(`${reading.modality}, because of "${reading.because ?? ''}"`); // prettier-ignore
  if (candidate.converted !== null) steps.push(candidate.converted);
  if (candidate.reportedBy !== null) steps.push(`told by "${candidate.reportedBy.entity_text}" (${candidate.reportedBy.code})`); // prettier-ignore
  steps.push(`confidence ${confidenceReasons(candidate)}`);
  return steps;
}
