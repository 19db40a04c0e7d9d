import type { Candidate } from '../candidates.ts';
import { isKnown } from '../parties/index.ts';
import type { Filler } from '../roles.ts';
import { featuresAmongStates } from './among-states.ts';
import { priorOdds } from './prior.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';

/** Version of the features below; a model of another version is not read. */
export const CONFIDENCE_FEATURES = 2;

/**
 * What tells how sure an event is, each by name and value (most 1, measures about 0–1): the rule's own record, what
 * kind of word and clause it stands in, how it is told, and how its parties were found.
 */
export function confidenceFeatures(candidate: Candidate): [name: string, value: number][] {
  const { hit, tree, parties, sentence } = candidate;
  const { rule } = hit.pattern;
  const features: [string, number][] = [
    ['bias', 1],
    ['prior', priorOdds(candidate)],
  ];
  const say = (name: string, value: number | boolean = 1) => {
    const number = Number(value);
    if (number !== 0) features.push([name, number]);
  };
  say(`type ${candidate.type}`);
  say(`word ${hit.pattern.kind}`);
  say('broad rule', rule.id.startsWith('default.'));
  say('conditions', Math.min(hit.pattern.specificity, 4) / 4);
  if (candidate.modality !== 'actual') say(candidate.modality);
  say('converted', candidate.converted !== null);
  say('told by another', candidate.reportedBy !== null);
  const relation = tree.token(hit.token).relation;
  say(`clause ${relation === 'acl:relcl' ? relation : tree.relation(hit.token)}`);
  say('purpose', isPurpose(tree, hit.token));
  say('depth', Math.min(depthOf(tree, hit.token), 6) / 6);
  say('length', Math.log(tree.tokens.length) / 4);
  say('title', sentence.title === true);
  say('question', tree.tokens.at(-1)?.text === '?');

  describe('actor', parties.actors, tree, hit.token, say);
  say('actor elsewhere', parties.actorBy === 'fallback');
  say('parties', parties.symmetric);
  if (parties.symmetric) say('alone', candidate.actors.length < 2);
  else {
    describe('recipient', parties.recipients, tree, hit.token, say);
    say('recipient elsewhere', parties.recipientBy === 'fallback' || parties.recipientBy === 'clause');
    say('recipient in another clause', parties.recipientBy === 'clause');
    say('home', isHome(candidate));
  }
  featuresAmongStates(candidate, say);
  return features;
}

type Say = (name: string, value?: number | boolean) => void;

function describe(
  role: string,
  fillers: readonly Filler[],
  tree: SentenceTree,
  trigger: number,
  say: Say,
): void {
  const first = fillers[0];
  if (first === undefined) {
    say(`${role} none`);
    return;
  }
  const known = fillers.some(isKnown);
  say(`${role} unknown`, !known);
  say(`${role} thing`, !fillers.some((filler) => isKnown(filler) || filler.animate));
  say(`${role} indirect`, !fillers.some((filler) => filler.direct));
  say(`${role} several`, fillers.length > 1);
  const mention = tree.mentionAt[first.head];
  say(`${role} by ${mention?.how ?? 'words'}`);
  say(`${role} score`, mention?.score ?? 0);
  say(`${role} far`, Math.log1p(Math.abs(trigger - first.head)) / 3);
  say(`${role} in a place`, tree.preposition(first.head) === 'in');
}

/** "to target X", "a mission to retake Y": what is meant to happen. */
function isPurpose(tree: SentenceTree, predicate: number): boolean {
  const relation = tree.relation(predicate);
  return (relation === 'advcl' || relation === 'acl') && tree.preposition(predicate) === 'to';
}

function depthOf(tree: SentenceTree, token: number): number {
  let depth = 0;
  for (let at = tree.head(token); at >= 0 && depth < 20; at = tree.head(at)) depth++;
  return depth;
}

/** A state acting on its own people. */
function isHome({ actors, recipients }: Candidate): boolean {
  const own = new Set(actors.map(({ code }) => code));
  return recipients.length > 0 && recipients.every(({ code }) => code !== '---' && own.has(code));
}
