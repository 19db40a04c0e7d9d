import { foldName } from '../../ontology/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Draft } from './draft.ts';
import type { ReadSentence } from './find.ts';
import type { TokenView } from './tagged.ts';
import { calledBeside, otherWalks } from './walks.ts';
import { NOT_NAMES } from './words.ts';

/**
 * Whether a word that looks like a family name is none of somebody whom readers know: "Johnson, a carpenter", "Johnson,
 * 45", "the Moon", "National Park".
 */
export function isStrange(view: TokenView, { first, last }: Draft, gazetteer: Gazetteer): boolean {
  const called = calledBeside(view, { first, last });
  if (called === 'private') return true;
  if (called === null && view.text(last + 1) === ',' && /^(?:an?|aged|\d+)$/.test(view.lower(last + 2)))
    return true;
  const before = view.text(first - 1);
  // "Hollande Verne" is somebody else, "the Hollande Cabinet" is his.
  if (isNameGoingOn(view, last + 1, gazetteer)) return true;
  const joined = first > 1 && view.capitalised(first - 1) && !NOT_NAMES.has(before) && !/^[AE]l$/.test(before) && /^(?:ADJ|NOUN|PROPN)$/.test(view.upos(first - 1)); // prettier-ignore
  return joined || /^(?:the|an?)$/i.test(before);
}

function isNameGoingOn(view: TokenView, token: number, gazetteer: Gazetteer): boolean {
  const isName = view.properName(token) && view.upos(token) === 'PROPN';
  return isName && gazetteer.roles.longest([view.lower(token)], 0) === undefined;
}

/** From so much on, a text speaks of somebody else than the office-holder of that name: see {@link otherWalks}. */
const OTHER_WALKS = 1.5;
/** The same for names that readers know without more: "Merkel", "Putin", who play a game at times. */
const OTHER_WALKS_OF_THE_KNOWN = 3;

const bare = (text: string): string => text.replace(/\.$/, '');

/** Whether the sentences around a family name are about sport, arts, trades or home rather than affairs of state. */
export function isElsewhere(
  read: readonly ReadSentence[],
  view: TokenView,
  { last }: Draft,
  enough = OTHER_WALKS,
): boolean {
  return otherWalks(read, bare(view.text(last))) >= enough;
}

/** From so much on, the sentences around a name are about affairs of state even where they name no state. */
const AFFAIRS_OF_STATE = -2;

export function isOfState(read: readonly ReadSentence[], view: TokenView, { last }: Draft): boolean {
  return otherWalks(read, bare(view.text(last))) <= AFFAIRS_OF_STATE;
}

/** First names that are written in two ways with few letters in common. */
const SHORT_NAMES = new Set(['bill william', 'bob robert', 'rob robert', 'tony anthony', 'tony antony', 'mike michael', 'dick richard', 'rick richard', 'jack john', 'ted edward', 'ed edward', 'liz elizabeth', 'chuck charles', 'sasha aleksandr', 'sasha alexander', 'nick nicolas', 'nick nicholas', 'hank henry', 'jim james', 'joe joseph', 'jo joseph', 'yasir yasser']); // prettier-ignore

/** A name without vowels, h, y and doubled letters: most spellings of one name share it. */
const skeleton = (name: string): string =>
  foldName(name).replaceAll('w', 'v').replaceAll(/[aeiouyh]/g, '').replaceAll(/(.)\1+/g, '$1'); // prettier-ignore

/** Whether the first word of a full name may be a first name of somebody. */
export function mayBeNamed(full: string, person: string): boolean {
  const [given = '', ...rest] = full.split(/\s+/);
  return rest.length === 0 || person.split(/[\s-]+/).some((name) => mayBeOne(given, name));
}

/** Whether two first names may be one person's: "Muhammad" and "Mohamed", "Joe" and "Joseph", "Bill" and "William". */
function mayBeOne(one: string, other: string): boolean {
  const [a, b] = [foldName(one), foldName(other)];
  if (SHORT_NAMES.has(`${a} ${b}`) || SHORT_NAMES.has(`${b} ${a}`)) return true;
  const [x, y] = [skeleton(one), skeleton(other)].toSorted((p, q) => p.length - q.length) as [string, string];
  return x === y || (x.length > 1 && y.startsWith(x));
}

/** A first name by itself, or with an occupation of which no list tells whose it is: "The singer Anna". */
function mayHoldGivenName({ how, first, last, open, person }: Draft): boolean {
  return (how === 'unresolved' && first === last) || (how === 'office-holder' && open && person !== null);
}

/** The word before a family name that is a first name, and none of the office-holder's. */
function otherGivenName(
  view: TokenView,
  { first, item }: Draft,
  before: Draft | undefined,
  gazetteer: Gazetteer,
): boolean {
  const given = view.text(first - 1);
  if (before?.last !== first - 1 || !mayHoldGivenName(before)) return false;
  if (given.length < 3 || NOT_NAMES.has(given) || view.upos(first - 1) !== 'PROPN') return false;
  const token = view.sentence.tokens[first];
  const joined = token?.relation === 'flat' && token.head === first - 1;
  if (!joined && gazetteer.gender(given) === undefined) return false;
  const own = gazetteer.terms(item?.entry.name ?? '').flatMap(({ name }) => name.split(/[\s-]+/));
  return !own.some((name) => mayBeOne(given, name));
}

/** "Anna Merkel … Merkel": hers, where the text does not speak of the one in office as well. */
function isHers(read: readonly ReadSentence[], view: TokenView, draft: Draft): boolean {
  const name = draft.item?.entry.name;
  const inFull = read.some(({ drafts }) =>
    drafts.some(
      ({ item, first, last, person }) => item?.entry.name === name && first !== last && person !== null,
    ),
  );
  return !inFull && isElsewhere(read, view, draft, 0);
}

/**
 * People who bear the family name of somebody known and are not he: another first name stands before it ("Brigitte
 * Macron"), an occupation beside it, or the text is about another walk of life. They become names that no list knows.
 * Gives the names that belong to strangers from then on.
 */
export function settleStrangers(
  read: readonly ReadSentence[],
  view: TokenView,
  drafts: Draft[],
  gazetteer: Gazetteer,
  isMet: (surname: string) => boolean,
): string[] {
  const met: string[] = [];
  for (const draft of drafts.slice()) {
    if (draft.how !== 'office-holder' || draft.item?.kind !== 'person' || draft.first !== draft.last)
      continue;
    const before = drafts[drafts.indexOf(draft) - 1];
    const given = otherGivenName(view, draft, before, gazetteer);
    const beside = given || calledBeside(view, draft) === 'private';
    const again = !beside && isMet(bare(view.text(draft.last))) && isHers(read, view, draft);
    if (!beside && !again && !isElsewhere(read, view, draft, OTHER_WALKS_OF_THE_KNOWN)) continue;
    if (given && before !== undefined) {
      draft.first = before.first;
      draft.start = before.start;
      drafts.splice(drafts.indexOf(before), 1);
    }
    const base = view.sentence.start;
    const text = view.sentence.text.slice(draft.start - base, draft.end - base);
    draft.actors = [{ code: '---', sector: null, entity_text: text, identifier_text: text }];
    draft.how = 'unresolved';
    draft.entry = 'name that no list knows';
    draft.score = given ? 0.3 : 0.2;
    draft.open = true;
    draft.person = text;
    draft.item = undefined;
    if (beside) met.push(bare(view.text(draft.last)));
  }
  return met;
}
