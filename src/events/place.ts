import type { Place } from '../actors/index.ts';
import type { Event } from '../core/index.ts';
import { isBeyondStates } from '../ontology/index.ts';
import type { Candidate } from './candidates.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Finds places by name, the best known first: `gazetteer.places`. */
export type PlaceFinder = (name: string) => readonly Place[];

const AT = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'on', 'off', 'around', 'throughout', 'over']); // prettier-ignore
/** Behind these only a city tells where it was: "opened fire on Germany" and "over Iran" do not. */
const CITY_ONLY = new Set(['on', 'over', 'off', 'near', 'outside']);
/** Clauses that tell of something else. */
const APART = new Set(['acl', 'advcl', 'ccomp', 'parataxis', 'conj']);
/** Phrases that tell of another time or of what it is about. */
const ELSEWHERE = new Set([
  'since',
  'before',
  'despite',
  'because_of',
  'for',
  'about',
  'against',
  'without',
  'until',
]);
/** Types of what happens in a place rather than being said. */
const IN_PLACE = new Set(['CONSULT', 'ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'COOPERATE']);
/** Who is posted somewhere, whatever is done about him elsewhere. */
const ENVOYS = new Set(['ambassador', 'envoy', 'commissioner', 'consul', 'attache', 'attaché', 'representative', 'diplomat']); // prettier-ignore
/** Verbs and nouns of going somewhere, and what stands before the place. */
const GOING = new Set(['visit', 'arrive', 'travel', 'fly', 'trip', 'return', 'come', 'go', 'tour', 'land']);

/** The proper names that touch a word, from the longest to the shortest, as a name may end in another. */
function namesAround(tree: SentenceTree, index: number): string[] {
  const isName = (at: number): boolean =>
    at >= 0 && at < tree.tokens.length && tree.token(at).upos === 'PROPN';
  if (!isName(index)) return [];
  let [first, last] = [index, index];
  while (isName(first - 1)) first--;
  while (isName(last + 1)) last++;
  // "New Delhi", whose "New" may be taken for an adjective.
  const before = first > 0 && /^\p{Lu}/u.test(tree.token(first - 1).text) ? [tree.text(first - 1, last)] : [];
  return [...before, tree.text(first, last), ...(first < index ? [tree.text(index, last)] : []), ...(last > index ? [tree.text(first, index)] : [])]; // prettier-ignore
}

/**
 * Where an event took place, as far as its clause says: the city (with coordinates, where known) or the country
 * behind "in" or "at" on the act or on what it is done to or with, or the end of a journey; the nearest to the act
 * first, a city before a country. Null where the clause names none.
 */
export function placeOf(candidate: Candidate, places?: PlaceFinder): Event['event_loc'] {
  const { tree, hit } = candidate;
  const tops = hit.carrier >= 0 ? [hit.token, hit.carrier] : [hit.token, verbOver(tree, hit.token)];
  const clause = tops.filter((top) => top >= 0);
  // What is said is said near its verb; what happens may name its place in a phrase within a phrase.
  const isSaid = !IN_PLACE.has(candidate.type);
  const { tokens, direct } = nearTokens(tree, clause);
  let country: Event['event_loc'] = null;
  for (const [at, index] of tokens.entries()) {
    const preposition = tree.preposition(index);
    if (!AT.has(preposition) && (candidate.type === 'REJECT' || !isJourneysEnd(tree, index))) continue;
    // "accused of the attack on X" was not said there.
    if (isSaid && CITY_ONLY.has(preposition)) continue;
    // "recalled its ambassador in X" was not done there.
    if (isSaid && tree.head(index) >= 0 && ENVOYS.has(tree.key(tree.head(index)))) continue;
    const found = placeAt(tree, index, places);
    if (found?.isCity === true) return withoutMark(found);
    if (found === null || CITY_ONLY.has(preposition) || (isSaid && at >= direct)) continue;
    country ??= withoutMark(found);
  }
  return country;
}

interface Found {
  country: string | null;
  name: string;
  lat?: number;
  lon?: number;
  isCity: boolean;
}

function withoutMark({ isCity: _isCity, ...place }: Found): Event['event_loc'] {
  return place;
}

function placeAt(tree: SentenceTree, index: number, places?: PlaceFinder): Found | null {
  for (const name of namesAround(tree, index)) {
    const known = places === undefined ? [] : places(name);
    // "Brussels" is the seat of the Union and a city of Belgium: things happen in the city.
    const city = known.find(({ lat }) => lat !== null) ?? known[0];
    if (city === undefined) continue;
    const { country, lat, lon } = city;
    return { country, name: city.name, isCity: true, ...(lat === null || lon === null ? {} : { lat, lon }) };
  }
  const mention = tree.mentionAt[index];
  const actor = mention?.actors[0];
  // "in its talks", "at the ministry": who acts is no place; the name of a state is.
  if (mention === undefined || actor === undefined || !/^[A-Z]{3}$/.test(actor.code)) return null;
  if (mention.how !== 'name' || isBeyondStates(actor.code)) return null;
  return { country: actor.code, name: tree.text(mention.first, mention.last), isCity: false };
}

/** The verb that carries a noun: "held talks in Moscow". */
function verbOver(tree: SentenceTree, token: number): number {
  if (tree.token(token).upos !== 'NOUN') return -1;
  const head = tree.head(token);
  return head >= 0 && tree.token(head).upos === 'VERB' && ['obj', 'obl', 'nsubj'].includes(tree.relation(token)) ? head : -1; // prettier-ignore
}

/** How many levels of a clause are looked at. */
const LEVELS = 4;

/** Words of the same clause, those that hang directly on the act first: so many of them do. */
function nearTokens(tree: SentenceTree, tops: readonly number[]): { tokens: number[]; direct: number } {
  const tokens: number[] = [];
  let level = tops;
  let direct = 0;
  for (let depth = 0; depth < LEVELS && level.length > 0; depth++) {
    const next: number[] = [];
    for (const top of level)
      for (const child of tree.children(top))
        if (!APART.has(tree.relation(child)) && !tops.includes(child)) next.push(child);
    tokens.push(...next);
    if (depth === 0) direct = next.length;
    level = next.filter((index) => !ELSEWHERE.has(tree.preposition(index)));
  }
  return { tokens, direct };
}

/** "visited Havana", "arrived in Beijing", "a trip to Moscow". */
function isJourneysEnd(tree: SentenceTree, index: number): boolean {
  const head = tree.head(index);
  if (head < 0 || !GOING.has(tree.key(head))) return false;
  const relation = tree.relation(index);
  return relation === 'obj' || ((relation === 'obl' || relation === 'nmod') && tree.preposition(index) === 'to'); // prettier-ignore
}
