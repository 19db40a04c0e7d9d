import type { Place } from '../actors/index.ts';
import type { Event } from '../core/index.ts';
import type { Candidate } from './candidates.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Finds places by name, the best known first: `gazetteer.places`. */
export type PlaceFinder = (name: string) => readonly Place[];

const AT = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'on', 'off', 'around', 'throughout']);

/** The name that ends or begins with a word: the proper names that touch it. */
function nameAround(tree: SentenceTree, index: number): string | null {
  const isName = (at: number): boolean =>
    at >= 0 && at < tree.tokens.length && tree.token(at).upos === 'PROPN';
  if (!isName(index)) return null;
  let [first, last] = [index, index];
  while (isName(first - 1)) first--;
  while (isName(last + 1)) last++;
  return tree.text(first, last);
}

/**
 * Where an event took place, as far as its clause says: the city (with coordinates, where known) or the country
 * behind "in" or "at"; null where the clause names none.
 */
export function placeOf(candidate: Candidate, places?: PlaceFinder): Event['event_loc'] {
  const { tree, hit } = candidate;
  const clause = hit.carrier >= 0 ? [hit.token, hit.carrier] : [hit.token];
  for (const top of clause)
    for (const child of tree.children(top)) {
      if (!AT.has(tree.preposition(child))) continue;
      const name = nameAround(tree, child);
      const [city] = name === null || places === undefined ? [] : places(name);
      if (city !== undefined) {
        const { country, lat, lon } = city;
        return { country, name: city.name, ...(lat === null || lon === null ? {} : { lat, lon }) };
      }
      const mention = tree.mentionAt[child];
      const actor = mention?.actors[0];
      if (mention === undefined || actor === undefined || actor.code === '---') continue;
      return { country: actor.code, name: tree.text(mention.first, mention.last) };
    }
  return null;
}
