/** A resolved actor: the fields of a PLOVER entity. */
export interface Actor {
  /** ISO 3166-1 alpha-3 of the state the actor belongs to, a special code (UNO, EUR, IGO …), or `---`. */
  code: string;
  /** PLOVER sector: GOV, MIL, CVL …; null when not known. */
  sector: string | null;
  /** The words in the text. */
  entity_text: string;
  /** Canonical name, where the actor is known: "Dmitry Medvedev". */
  identifier_text?: string;
  /** Wikidata id, where known. */
  identifier_id?: string;
  /** "Prime Minister" */
  office?: string;
}

/**
 * An actor like another, of a state or told by words of its own. Made key by key and not by spreading: the engine gives
 * what each spread makes a kind of its own, and whatever meets actors of many kinds reads them slowly.
 */
export function actorLike(actor: Actor, code = actor.code, words = actor.entity_text): Actor {
  const { sector, identifier_text, identifier_id, office } = actor;
  const like: Actor = { code, sector, entity_text: words };
  if (identifier_text !== undefined) like.identifier_text = identifier_text;
  if (identifier_id !== undefined) like.identifier_id = identifier_id;
  if (office !== undefined) like.office = office;
  return like;
}

/** How a mention was resolved. */
export type Resolution =
  | 'name'
  | 'demonym'
  | 'capital'
  | 'metonym'
  | 'office-holder'
  | 'description'
  | 'organisation'
  | 'apposition'
  | 'pronoun'
  | 'role-noun'
  | 'group'
  | 'speaker'
  | 'unresolved';

/** How a text tells of which state somebody is whom only his role tells; in words: the trace of an event. */
export type Basis =
  | 'kind'
  | 'place'
  | 'host'
  | 'envoy'
  | 'body'
  | 'owner'
  | 'nations'
  | 'several'
  | 'sender'
  | 'label'
  | 'person'
  | 'holder'
  | 'reference'
  | 'voice'
  | 'near'
  | 'beside'
  | 'theirs'
  | 'country'
  | 'across'
  | 'whole';

/** A place in a sentence where an actor is named, described or referred to. The output of `actors`. */
export interface ActorMention {
  /** `index` of the sentence. */
  sentence: number;
  /** First and last token of the mention, both included. */
  first: number;
  last: number;
  /** The token that carries the mention's grammatical role. */
  head: number;
  start: number;
  end: number;
  /** One actor, or several for "the two sides", "both countries". */
  actors: Actor[];
  how: Resolution;
  /** Gazetteer entry or rule that resolved it. */
  entry?: string;
  /** How sure, 0–1. */
  score: number;
  /** How it was found of which state somebody is whom only his role tells. */
  by?: Basis;
}
