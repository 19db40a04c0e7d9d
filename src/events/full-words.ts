import type { ActorMention } from '../core/index.ts';
import type { SentenceTree } from './tree/sentence-tree.ts';

/** Prepositions that tell of whom or where somebody is. */
export const WHERE: ReadonlySet<string> = new Set(['of', 'in', 'from', 'near', 'at', 'inside', 'across', 'throughout', 'among', 'for']); // prettier-ignore
/** What is told of a phrase rather than part of it. */
const CLAUSES = new Set(['acl', 'advcl', 'parataxis', 'punct', 'appos']);
/** Words between a place and the next one of the same list. */
const LINKS = new Set([',', 'and', 'the']);
/** Words at most in a phrase that is still somebody's description. */
export const LONGEST = 15;

/**
 * The words of a describing phrase with what tells who is meant: "his Arvanian counterpart, Odo Talvik", "people in
 * Arvania and Belmark". Null for names, which say it themselves, and where nothing follows.
 */
export function fullWords(tree: SentenceTree, mention: ActorMention, head: number): string | null {
  if (mention.how !== 'role-noun' && mention.how !== 'description') return null;
  let last = lastPlace(tree, mention);
  for (const child of tree.children(head)) {
    if (child <= last) continue;
    const relation = tree.relation(child);
    const named = relation === 'appos' && tree.token(child).upos === 'PROPN' && isNext(tree, child, last);
    const placed = relation === 'nmod' && WHERE.has(tree.preposition(child)) && child - last <= 4;
    if (!named && !placed) break;
    last = Math.max(last, tree.subtree(child, (other) => CLAUSES.has(tree.relation(other))).at(-1) ?? last);
  }
  return last > mention.last && last - mention.first < LONGEST ? tree.text(mention.first, last) : null;
}

/** Whether an apposed name stands right behind, but for a comma and its title: ", Dr. Anna Lund". */
function isNext(tree: SentenceTree, name: number, last: number): boolean {
  if (name - last <= 2) return true;
  for (let index = last + 2; index < name; index++) if (name - last > 5 || !tree.isUnder(index, name)) return false; // prettier-ignore
  return true;
}

/**
 * Last token of the places that follow a phrase and gave it its states, or of the phrase: "people in Arvania and
 * Belmark", whose places parsers hang as often on the verb.
 */
function lastPlace(tree: SentenceTree, { how, actors, last }: ActorMention): number {
  if (how !== 'description' || !WHERE.has(tree.tokens[last + 1]?.text.toLowerCase() ?? '')) return last;
  let end = last;
  for (let index = last + 2; index < tree.tokens.length && index <= end + 3; index++) {
    const place = tree.mentionAt[index];
    const isTheirs = place !== undefined && place.how !== 'role-noun' && place.how !== 'pronoun' && place.actors.some(({ code }) => actors.some((actor) => actor.code === code)); // prettier-ignore
    if (isTheirs) index = end = place.last;
    else if (!LINKS.has(tree.token(index).text.toLowerCase())) break;
  }
  return end;
}
