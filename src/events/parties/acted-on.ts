import type { Matcher } from '../match.ts';
import type { Filler } from '../roles.ts';
import { isKnown } from './filler.ts';

const PERSONAL = new Set(['it', 'him', 'her', 'them']);
/** Clauses that go on telling of those whom the clause above acts on. */
const FURTHER = new Set(['conj', 'advcl', 'ccomp', 'xcomp']);
/** Where a verb has those it acts on, first place first. */
const PLACES = ['obj', 'iobj', 'on', 'with', 'to', 'against', 'from'];
/** And where it may have a thing besides: "looked at B's offer and called it a trick". */
const PLACES_OF_THINGS = [...PLACES, 'at', 'of'];

/**
 * "accused B of theft and urged it to pay": a pronoun that is acted on is not who acts, but whom the clause above acts on.
 * @param found whom the pronoun was taken for so far; empty for nobody.
 * @returns nobody where that clause acts on nobody known, or what was found is somebody else than who acts.
 */
export function actedOnAbove(
  matcher: Matcher,
  index: number,
  found: readonly Filler[],
  at: (token: number) => readonly Filler[],
): readonly Filler[] {
  const tree = matcher.tree;
  const relation = tree.relation(index);
  if (!PERSONAL.has(tree.token(index).text) || (relation !== 'obj' && relation !== 'iobj' && relation !== 'obl')) return []; // prettier-ignore
  // "rejected B's offer and called it a trick": a thing of B's is meant.
  const isThing =
    tree.key(index) === 'it' && relation === 'obj' && tree.relation(tree.head(index)) === 'conj';
  const own = new Set<string>();
  let verb = tree.head(index);
  for (let steps = 0; steps < 3 && verb >= 0; steps++) {
    for (const subject of matcher.clauses.slots(verb).get('subj'))
      for (const filler of at(subject)) for (const { code } of filler.actors) own.add(code);
    if (found.some((filler) => isKnown(filler) && filler.actors.some(({ code }) => !own.has(code)))) return []; // prettier-ignore
    if (!FURTHER.has(tree.relation(verb))) return [];
    verb = tree.head(verb);
    if (verb < 0 || tree.token(verb).upos !== 'VERB') return [];
    const slots = matcher.clauses.slots(verb);
    for (const place of isThing ? PLACES_OF_THINGS : PLACES) {
      const others = slots.get(place).filter((one) => one < index).flatMap((one) => at(one)).filter((filler) => isKnown(filler) && (filler.animate || (isThing && !filler.direct)) && (PLACES.includes(place) || !filler.direct) && filler.actors.every(({ code }) => !own.has(code))); // prettier-ignore
      if (others.length > 0) return others;
    }
  }
  return [];
}
