import { actorLike, type ActorMention, type Day, type Sentence } from '../../core/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isStateCode } from './codes.ts';
import { atomise } from './atomise.ts';
import type { ActorContext } from './context.ts';
import { dayOfContext } from './context.ts';
import { addReferences } from './coreference.ts';
import { publisherCode } from './publisher.ts';
import { completeFromDocument } from './document.ts';
import type { Draft } from './draft.ts';
import { readPhrases } from './phrases.ts';
import type { Setting } from './setting.ts';
import { TokenView } from './tagged.ts';
import { WholeText } from './wholeText.ts';

/** The drafts of one sentence with what they were read from. */
export interface ReadSentence {
  view: TokenView;
  drafts: Draft[];
  setting: Setting;
}

function mentionOf(sentence: Sentence, view: TokenView, draft: Draft): ActorMention {
  const mention: ActorMention = {
    sentence: sentence.index,
    first: draft.first,
    last: draft.last,
    head: view.headOf(draft.first, draft.last, draft.core),
    start: draft.start,
    end: draft.end,
    actors: draft.actors.map((actor) => actorLike(actor)),
    how: draft.how,
    entry: draft.entry,
    score: draft.score,
  };
  if (draft.by !== undefined) mention.by = draft.by;
  return mention;
}

/** The mentions that a document's words tell by themselves, and who speaks in it. */
export interface NamedActors {
  mentions: ActorMention[];
  /** State (or body) in whose voice the document speaks; null for a newspaper's. */
  publisher: string | null;
}

/**
 * The first half of `findActors`: the places where sentences name or describe actors, without the words that refer back
 * to them. Enough to tell who held which office.
 */
export function nameActors(
  sentences: readonly Sentence[],
  context: ActorContext,
  gazetteer: Gazetteer,
): NamedActors {
  const day: Day | null = dayOfContext(context);
  const document = new WholeText(sentences.map((sentence) => sentence.text).join('\n'));
  const read: ReadSentence[] = sentences.map((sentence) => {
    const view = new TokenView(sentence, gazetteer.vocabulary);
    return { view, ...readPhrases(view, atomise(view), gazetteer, day, document) };
  });
  const publisher = publisherCode(context, gazetteer, day);
  // A body of states has no police, ministries or people of its own.
  const home = publisher !== null && isStateCode(publisher) ? publisher : null;
  const told = { ...context, country: context.country ?? home };
  completeFromDocument(read, told, gazetteer, day, publisher);
  const mentions = read.flatMap(({ view, drafts }) =>
    drafts.map((draft) => mentionOf(view.sentence, view, draft)),
  );
  return { mentions, publisher };
}

/**
 * Finds the places where sentences name, describe or refer to actors, and tells who they are: state, sector, office.
 * Tags and trees are used where the sentences have them; without them fewer descriptions are found. Mentions come in
 * the order of the text and do not overlap, save that a possessor ("Pakistan" in "Pakistan's efforts") and members
 * of a double adjective have mentions of their own.
 * @param named what `nameActors` gave for the same sentences and context, where it was asked already.
 */
export function findActors(
  sentences: readonly Sentence[],
  context: ActorContext,
  gazetteer: Gazetteer,
  named = nameActors(sentences, context, gazetteer),
): ActorMention[] {
  return addReferences(sentences, named.mentions, gazetteer, named.publisher);
}
