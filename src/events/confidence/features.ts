import type { Candidate } from '../candidates.ts';
import { isKnown } from '../parties/index.ts';
import type { Filler } from '../roles.ts';
import { tellAmongStates } from './among-states.ts';
import { beginning, OF_ACTOR, OF_RECIPIENT, type SideNames } from './feature-names.ts';
import { priorOdds } from './prior.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';

/** Version of the features below; a model of another version is not read. */
export const CONFIDENCE_FEATURES = 2;

/** Who takes the features of an event, each by name and value; those of 0 say nothing. */
export interface FeatureTaker {
  say(name: string, value?: number | boolean): void;
}

/** The features of an event as a list: see {@link tellFeatures}. */
export function confidenceFeatures(candidate: Candidate): [name: string, value: number][] {
  const features: [string, number][] = [];
  tellFeatures(candidate, {
    say(name, value = 1) {
      const number = Number(value);
      if (number !== 0) features.push([name, number]);
    },
  });
  return features;
}

const ofType = beginning('type ');
const ofWord = beginning('word ');
const ofClause = beginning('clause ');

/**
 * What tells how sure an event is, each by name and value (most 1, measures about 0–1): the rule's own record, what
 * kind of word and clause it stands in, how it is told, and how its parties were found.
 */
export function tellFeatures(candidate: Candidate, taker: FeatureTaker): void {
  const { hit, tree, parties, sentence } = candidate;
  const { rule } = hit.pattern;
  taker.say('bias');
  taker.say('prior', priorOdds(candidate));
  taker.say(ofType(candidate.type));
  taker.say(ofWord(hit.pattern.kind));
  taker.say('broad rule', rule.id.startsWith('default.'));
  taker.say('conditions', Math.min(hit.pattern.specificity, 4) / 4);
  if (candidate.modality !== 'actual') taker.say(candidate.modality);
  taker.say('converted', candidate.converted !== null);
  taker.say('told by another', candidate.reportedBy !== null);
  const relation = tree.token(hit.token).relation;
  taker.say(ofClause(relation === 'acl:relcl' ? relation : tree.relation(hit.token)));
  taker.say('purpose', isPurpose(tree, hit.token));
  taker.say('depth', Math.min(depthOf(tree, hit.token), 6) / 6);
  taker.say('length', Math.log(tree.tokens.length) / 4);
  taker.say('title', sentence.title === true);
  taker.say('question', tree.tokens.at(-1)?.text === '?');

  describe(OF_ACTOR, parties.actors, tree, hit.token, taker);
  taker.say('actor elsewhere', parties.actorBy === 'fallback');
  taker.say('parties', parties.symmetric);
  if (parties.symmetric) taker.say('alone', candidate.actors.length < 2);
  else {
    describe(OF_RECIPIENT, parties.recipients, tree, hit.token, taker);
    taker.say('recipient elsewhere', parties.recipientBy === 'fallback' || parties.recipientBy === 'clause');
    taker.say('recipient in another clause', parties.recipientBy === 'clause');
    taker.say('home', isHome(candidate));
  }
  tellAmongStates(candidate, taker);
}

function describe(
  names: SideNames,
  fillers: readonly Filler[],
  tree: SentenceTree,
  trigger: number,
  taker: FeatureTaker,
): void {
  const first = fillers[0];
  if (first === undefined) {
    taker.say(names.none);
    return;
  }
  const known = fillers.some(isKnown);
  taker.say(names.unknown, !known);
  taker.say(names.thing, !known && !fillers.some(({ animate }) => animate));
  taker.say(names.indirect, !fillers.some(({ direct }) => direct));
  taker.say(names.several, fillers.length > 1);
  const mention = tree.mentionAt[first.head];
  taker.say(names.by(mention?.how ?? 'words'));
  taker.say(names.score, mention?.score ?? 0);
  taker.say(names.far, Math.log1p(Math.abs(trigger - first.head)) / 3);
  taker.say(names.inPlace, tree.preposition(first.head) === 'in');
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
  return recipients.length > 0 && recipients.every(({ code }) => code !== '---' && actors.some((actor) => actor.code === code)); // prettier-ignore
}
