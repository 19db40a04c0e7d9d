import {
  actorLike,
  type Actor,
  type ActorMention,
  type Resolution,
  type Sentence,
} from '../../core/index.ts';
import { loadCoreferenceModel, resolveCoreference } from '../../language/index.ts';
import type { CandidateMention, CoreferenceLink, CoreferenceModel } from '../../language/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isGuessed } from './guessed.ts';
import { itBefore } from './it.ts';
import { settleOwned } from './its.ts';
import { kindNouns } from './kindsOfStates.ts';
import { settleBySyntax } from './syntax.ts';
import { FEMALE_TITLES, MALE_TITLES } from './words.ts';

/** Those whom a state has beside or against it. */
const OTHERS = /^role: (?:neighbour|neighbour country)$/;
/** "its allies", "our partners" are others; a leader's are often of his own country. */
const ITS_ALLIES =
  /^(?:its|our) (?:\w+ )?(?:allies|partners|creditors|lenders|donors|backers|patrons|enemies|foes|adversaries|suppliers|customers|hosts|captors|guarantors)$/i;
/** Whom an office-holder meets or calls on: of another state than he is. */
const MET = /^role: (?:counterpart|host)$/;

let model: CoreferenceModel | null | undefined;

/** The model that ships with the package; null where it is not there, and then nothing refers back. */
function coreferenceModel(): CoreferenceModel | null {
  if (model === undefined)
    try {
      model = loadCoreferenceModel();
    } catch {
      model = null;
    }
  return model;
}

const BODY_WORDS: Readonly<Record<string, readonly string[]>> = {
  UNO: ['organisation', 'organization', 'body', 'agency'],
  EUR: ['bloc', 'union'],
  IGO: ['alliance', 'bloc', 'organisation', 'organization', 'union', 'bank', 'court', 'grouping', 'body'],
  NGO: ['group', 'organisation', 'organization', 'charity', 'ngo', 'watchdog'],
};

function kindOf(mention: ActorMention, actor: Actor): NonNullable<CandidateMention['kind']> {
  if (
    actor.identifier_text !== undefined &&
    (mention.how === 'office-holder' || mention.how === 'apposition')
  )
    return 'person';
  switch (mention.how) {
    case 'name':
    case 'capital':
      return 'state';
    case 'group':
      return 'group';
    case 'organisation':
    case 'metonym':
      return 'organisation';
    case 'demonym':
      return actor.sector === 'CVL' ? 'group' : 'state';
    default:
      return 'unknown';
  }
}

/** What the words of a person's mention tell of gender: a title, else the first name. */
function genderOf(text: string, gazetteer: Gazetteer): NonNullable<CandidateMention['gender']> {
  const words = text.split(/\s+/).map((word) => word.replace(/[.,]$/, ''));
  for (const word of words) {
    if (FEMALE_TITLES.has(word.toLowerCase())) return 'female';
    if (MALE_TITLES.has(word.toLowerCase())) return 'male';
  }
  for (const word of words) {
    const told = /^\p{Lu}/u.test(word) ? gazetteer.gender(word) : undefined;
    if (told === 'm') return 'male';
    if (told === 'f') return 'female';
  }
  return 'unknown';
}

function candidateOf(mention: ActorMention, gazetteer: Gazetteer): CandidateMention {
  const [actor] = mention.actors;
  const { sentence, first, last, head } = mention;
  const candidate: CandidateMention = { sentence, first, last, head };
  if (actor === undefined) return candidate;
  candidate.countries = [
    ...new Set(mention.actors.map((each) => each.code).filter((code) => code !== '---')),
  ];
  const kind = kindOf(mention, actor);
  if (kind !== 'unknown') candidate.kind = kind;
  if (isGuessed(mention)) candidate.guessed = true;
  if (mention.actors.length > 1) candidate.number = 'plural';
  else if (kind === 'state' || kind === 'person') candidate.number = 'singular';
  if (kind === 'person') candidate.gender = genderOf(actor.entity_text, gazetteer);
  if (actor.office !== undefined) candidate.office = actor.office.toLowerCase();
  const roles = BODY_WORDS[actor.code];
  if (roles !== undefined && kind !== 'person') candidate.roles = roles;
  const kinds = kind === 'state' ? kindNouns(actor.code) : null;
  if (kinds !== null) candidate.roles = kinds;
  candidate.entity =
    actor.identifier_text !== undefined && kind === 'person'
      ? `person ${actor.identifier_text}`
      : kind === 'state'
        ? `state ${actor.code}`
        : `${actor.code} ${actor.identifier_text ?? actor.entity_text.toLowerCase()}`;
  return candidate;
}

const HOW: Readonly<Record<CoreferenceLink['how'], Resolution>> = {
  pronoun: 'pronoun',
  reciprocal: 'pronoun',
  group: 'pronoun',
  counterpart: 'description',
  'former-latter': 'pronoun',
  surname: 'office-holder',
  'role-noun': 'role-noun',
  speaker: 'speaker',
};

function actorsOf(
  link: CoreferenceLink,
  mentions: readonly ActorMention[],
  text: string,
  publisher: string | null,
): Actor[] {
  if (link.antecedents.length === 0)
    return publisher === null ? [] : [{ code: publisher, sector: 'GOV', entity_text: text }];
  const seen = new Set<string>();
  return link.antecedents
    .flatMap((index) => mentions[index]?.actors ?? [])
    .map((actor) => actorLike(actor, actor.code, text))
    .filter((actor) => {
      const key = `${actor.code} ${actor.sector} ${actor.identifier_text}`;
      const fresh = !seen.has(key) && actor.code !== '---';
      seen.add(key);
      return fresh;
    });
}

/** Whether a link tells more than the mention that already stands at its place. */
function improves(existing: ActorMention, link: CoreferenceLink): boolean {
  if (link.how === 'counterpart') return false;
  if (existing.actors.every((actor) => actor.code === '---')) return true;
  return (
    (link.how === 'group' || link.how === 'role-noun') && existing.score < link.score && existing.score < 0.66
  );
}

/** "told his counterpart": the state of the official that was told of last who is not of his own; null for none. */
function otherMet(
  mentions: readonly ActorMention[],
  own: ActorMention,
  owners: readonly Actor[],
): string | null {
  const codes = owners.map(({ code }) => code);
  const met = mentions.findLast(
    ({ sentence, start, actors, how }) =>
      sentence <= own.sentence &&
      own.sentence - sentence <= SENTENCES_BACK &&
      start < own.start &&
      how !== 'capital' &&
      actors.length === 1 &&
      actors.every(({ code, sector }) => sector === 'GOV' && code !== '---' && !codes.includes(code)),
  );
  return met?.actors[0]?.code ?? null;
}

/** "The Foreign Minister invited his Arvanian counterpart": whoever he is, he is not Arvanian. */
function isMetBy(
  mentions: readonly ActorMention[],
  { how, sentence }: CoreferenceLink,
  actors: readonly Actor[],
): boolean {
  return how === 'role-noun' && mentions.some((other) => other.sentence === sentence && MET.test(other.entry ?? '') && other.actors.some(({ code }) => actors.some((one) => one.code === code))); // prettier-ignore
}

/** The same mention once more: what refers back to it may change it. */
function copied(mention: ActorMention): ActorMention {
  const { sentence, first, last, head, start, end, actors, how, entry, score, by } = mention;
  if (entry === undefined) return { ...mention };
  const copy: ActorMention = { sentence, first, last, head, start, end, actors, how, entry, score };
  if (by !== undefined) copy.by = by;
  return copy;
}

/** How far back whom somebody meets may have been told of. */
const SENTENCES_BACK = 4;

/**
 * Adds mentions for words that refer back to actors: "he", "its", "both countries", "the ministry", "we" in a
 * statement. Needs trees; without them, or without the model, the mentions come back as they are.
 * @param publisher state (or body) in whose voice a statement speaks.
 */
export function addReferences(
  sentences: readonly Sentence[],
  mentions: readonly ActorMention[],
  gazetteer: Gazetteer,
  publisher: string | null,
): ActorMention[] {
  const parsed = sentences.some((sentence) => sentence.tokens.some((token) => token.relation !== ''));
  const loaded = parsed ? coreferenceModel() : null;
  if (loaded === null) return [...mentions];
  const candidates = mentions.map((mention) => candidateOf(mention, gazetteer));
  const links = resolveCoreference(sentences, candidates, loaded, { statement: publisher !== null });
  const result = mentions.map(copied);
  const bySentence = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  for (const link of links) {
    const sentence = bySentence.get(link.sentence);
    const from = sentence?.tokens[link.first];
    const to = sentence?.tokens[link.last];
    if (sentence === undefined || from === undefined || to === undefined) continue;
    const text = sentence.text.slice(from.start - sentence.start, to.end - sentence.start);
    const actors = actorsOf(link, mentions, text, publisher);
    if (actors.length === 0) continue;
    const place = result.findIndex(
      (mention) =>
        mention.sentence === link.sentence && mention.first <= link.head && link.head <= mention.last,
    );
    const existing = result[place];
    if (existing !== undefined) {
      // "its troops", "our government": the pronoun tells whose they are.
      const owns =
        (link.how === 'pronoun' || link.how === 'speaker') &&
        existing.first === link.first &&
        existing.head !== link.head;
      // "its neighbour": whose neighbour somebody is, he is not one of.
      if (
        owns &&
        existing.score < 0.7 &&
        (OTHERS.test(existing.entry ?? '') || ITS_ALLIES.test(existing.actors[0]?.entity_text ?? ''))
      ) {
        existing.actors = existing.actors.map((actor) => actorLike(actor, '---'));
      } else if (owns && existing.how === 'role-noun' && MET.test(existing.entry ?? '')) {
        // Whom a guest meets is of his host.
        if (existing.score > 0.5) continue;
        const code = otherMet(mentions, existing, actors) ?? '---';
        existing.actors = existing.actors.map((actor) => actorLike(actor, code));
        existing.by = 'host';
      } else if (owns && existing.score < 0.7) {
        const [role] = existing.actors;
        const owned = actors.map((actor): Actor => ({
          code: actor.code,
          sector: role?.sector ?? null,
          entity_text: role?.entity_text ?? text,
        }));
        existing.actors = owned;
        existing.by = 'reference';
        existing.score = Math.min(0.7, link.score);
      } else if (improves(existing, link) && !isMetBy(mentions, link, actors)) {
        const [own] = existing.actors;
        existing.actors = actors.map((actor) => {
          const kept = actorLike(actor, actor.code, own?.entity_text ?? text);
          kept.sector ??= own?.sector ?? null;
          return kept;
        });
        existing.how = HOW[link.how];
        existing.by = 'reference';
        existing.score = link.score;
        existing.entry = `refers back: ${link.how}`;
      }
      continue;
    }
    result.push({
      sentence: link.sentence,
      first: link.first,
      last: link.last,
      head: link.head,
      start: from.start,
      end: to.end,
      actors,
      how: HOW[link.how],
      entry: `refers back: ${link.how}`,
      score: link.score,
    });
  }
  for (const [position, sentence] of sentences.entries()) {
    const it = itBefore(sentence, sentences[position - 1], result);
    if (it !== null) result.push(it);
  }
  settleBySyntax(sentences, result);
  settleOwned(sentences, result);
  const order = new Map(sentences.map((sentence, position) => [sentence.index, position]));
  const positionOf = (mention: ActorMention): number => order.get(mention.sentence) ?? 0;
  return result.sort((a, b) => positionOf(a) - positionOf(b) || a.start - b.start || a.end - b.end);
}
