import type { Day } from '../../core/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { readAcronyms } from './acronyms.ts';
import { joinAppositions, joinPortfolios, takeOffice } from './appositions.ts';
import { Bodies } from './bodies.ts';
import type { ActorContext } from './context.ts';
import { surnameOf, type Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';
import { guessWhose } from './guess.ts';
import { Memory, resolveFromMemory } from './memory.ts';
import { namedStates, settleNamesakes } from './namesakes.ts';
import { takeFromNext, takeSender } from './owners.ts';
import { isPair, pairMeant } from './pairs.ts';
import { SoFar } from './so-far.ts';
import { isOwnBody, isOwnName, isOwnSoldier } from './statements.ts';
import { readStory, type Story } from './story.ts';
import { settleStrangers } from './strangers.ts';
import { readKind, readWhose, type Moment } from './whose.ts';

/**
 * Resolves what needs more than its own phrase: appositions, people named before, domestic actors, "both sides".
 * @param voice state in whose voice the document speaks.
 */
export function completeFromDocument(
  read: readonly ReadSentence[],
  context: ActorContext,
  gazetteer: Gazetteer,
  day: Day | null,
  voice: string | null,
): void {
  readAcronyms(read);
  recallPeople(read, gazetteer, day);
  const story = readStory(read, context, gazetteer, voice);
  const soFar = new SoFar(story, new Bodies(context, gazetteer, day));
  for (const [at, sentence] of read.entries()) {
    const label = story.labels[at] ?? null;
    const whole = label ?? story.most;
    soFar.enter(sentence, at);
    for (const [index, draft] of sentence.drafts.entries()) {
      soFar.reach(sentence, index);
      const previous = sentence.drafts[index - 1];
      const moment: Moment = { read: sentence, at, draft, previous, label, whole, story, soFar };
      if ((draft.open || draft.how === 'description') && isPair(draft)) {
        readPair(moment);
        continue;
      }
      if (!readKind(moment)) {
        readWhose(moment);
        soFar.bodies.learn(sentence.view, draft);
        guessWhose(moment);
      }
      takeOffice(draft);
      soFar.learn(draft, at);
    }
    soFar.leave(sentence, at);
  }
  for (const { view, drafts } of read)
    for (const [index, draft] of drafts.entries()) {
      takeSender(view, draft, drafts[index - 1]);
      takeFromNext(view, draft, drafts[index + 1]);
    }
  for (const { drafts } of read) for (const draft of drafts) recallPerson(draft, story, soFar);
}

/** Who is named by his family name alone, or in apposition to his office. */
function recallPeople(read: readonly ReadSentence[], gazetteer: Gazetteer, day: Day | null): void {
  const memory = new Memory();
  const times = namedStates(read);
  const named = new Set(times.keys());
  for (const { view, drafts } of read) {
    settleNamesakes(drafts, times);
    for (const name of settleStrangers(read, view, drafts, gazetteer, (surname) =>
      memory.isStranger(surname),
    ))
      memory.meet(name);
    joinAppositions(view, drafts);
    joinPortfolios(view, drafts);
    for (const draft of drafts) resolveFromMemory(read, view, draft, memory, gazetteer, day, named);
  }
  // "Brown called Bush": once Mr Bush is known, the text is about affairs of state.
  for (const { view, drafts } of read)
    for (const draft of drafts)
      if (draft.how === 'unresolved') resolveFromMemory(read, view, draft, memory, gazetteer, day, named);
}

/** "both sides": of whom the text has told. */
function readPair({ read: { view, drafts }, draft, whole, story, soFar }: Moment): void {
  const { before, recent, together } = soFar;
  const { voice, weights } = story;
  const pair = pairMeant(view, drafts, draft, { before, recent, together, whole, weights, voice });
  const [actor] = draft.actors;
  if (pair === null || actor === undefined) return;
  // Neighbours as states, not as people next door.
  const sector = actor.sector === 'CVL' ? null : actor.sector;
  draft.actors = pair.map((code) => ({ ...actor, code, sector }));
  draft.how = 'pronoun';
  draft.open = false;
  draft.score = 0.6;
}

/** A headline or a later sentence may have told who somebody is; in a statement, he may be the speaker's own. */
function recallPerson(draft: Draft, { voice, publisher }: Story, { people }: SoFar): void {
  const [actor] = draft.actors;
  if (actor?.code !== '---') return;
  const ownBody = voice !== null && (isOwnName(actor.entity_text, publisher) || isOwnBody(draft, voice));
  const isSoldier = voice !== null && isOwnSoldier(draft, publisher);
  const known = ownBody || isSoldier ? { code: voice, sector: isSoldier ? 'MIL' : 'GOV' } : people.get(surnameOf(draft)); // prettier-ignore
  if (known === undefined) return;
  if (isSoldier) people.set(surnameOf(draft), { ...actor, ...known });
  Object.assign(draft, { actors: [{ ...actor, code: known.code, sector: known.sector }], how: 'apposition', open: false, score: 0.6 }); // prettier-ignore
}
