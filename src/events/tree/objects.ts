import type { SentenceTree } from './sentence-tree.ts';

/** Verbs of two objects: somebody is given something. */
const GIVING = new Set(['give', 'send', 'sell', 'lend', 'loan', 'grant', 'offer', 'pay', 'hand', 'promize', 'award', 'ship', 'supply', 'deliver', 'provide', 'allocate', 'guarantee', 'deny', 'assure', 'buy', 'teach', 'donate', 'gift']); // prettier-ignore

/**
 * The one given something where a parser took it for part of the thing's name: "gave Indonesia one billion dollars",
 * "promised the protesters jobs". −1 for none.
 */
export function givenOne(
  tree: SentenceTree,
  verb: number,
  object: number,
  people: ReadonlySet<string>,
): number {
  if (!GIVING.has(tree.key(verb))) return -1;
  // Only what stands right behind the verb, but for an article.
  let given = verb + 1;
  while (given < object && (tree.token(given).upos === 'DET' || tree.token(given).xpos === 'PRP$')) given++;
  const mention = tree.mentionAt[given];
  if (given >= object || mention === undefined || !tree.isUnder(given, object)) return -1;
  // "sold Belmark 40 jets": a name before a number is not the number's.
  if (mention.head !== given && !(mention.first === given && tree.token(given + 1).upos === 'NUM')) return -1;
  if (!['compound', 'nmod', 'amod'].includes(tree.relation(given)) || tree.preposition(given) !== '')
    return -1;
  if (tree.token(given).relation === 'nmod:poss') return -1;
  // "lend the Arvanian railway 300 million": the noun behind, of which the state tells whose it is.
  if (mention.how === 'demonym' && tree.token(given + 1).upos === 'NOUN' && given + 1 < object && ['NUM', 'SYM'].includes(tree.token(given + 2).upos)) return given + 1; // prettier-ignore
  const named = mention.how !== 'role-noun' && tree.token(given).upos === 'PROPN';
  return named || (people.has(tree.key(given)) && tree.token(given).xpos === 'NNS') ? given : -1;
}

/** An object and, for "all of its howitzers", "a brigade of doctors", what it is a number of. */
export function withCounted(tree: SentenceTree, object: number): number[] {
  const found = [object];
  for (const child of tree.children(object))
    if (tree.relation(child) === 'nmod' && tree.preposition(child) === 'of') found.push(child);
  const last = found.length;
  for (let at = 1; at < last; at++) found.push(...tree.childrenIn(found[at] as number, 'conj'));
  return found;
}

/** Counts that stand before the people counted. */
const NUMBERS = new Set(['thousand', 'hundred', 'dozen', 'score', 'number', 'million', 'group', 'ten']);

/** Of "thousands of students" the students. */
export function counted(tree: SentenceTree, head: number): number {
  return NUMBERS.has(tree.key(head)) ? (withCounted(tree, head)[1] ?? head) : head;
}

/** Words for a part of those named behind them. */
const PARTS = new Set(['some', 'many', 'most', 'several', 'few', 'all', 'each', 'both', 'none', 'neither', 'either', 'half', 'one', 'another', 'others', 'any', 'much', 'rest']); // prettier-ignore

/** "some of the marchers", "two of the soldiers": those of whom a part is told of; −1 for none. */
export function wholeOf(tree: SentenceTree, part: number): number {
  if (tree.tokens[part + 1]?.text.toLowerCase() !== 'of') return -1;
  const { upos, text } = tree.token(part);
  if (upos !== 'NUM' && !PARTS.has(text.toLowerCase())) return -1;
  return tree.children(part).find((child) => child > part + 1 && tree.preposition(child) === 'of') ?? -1;
}

/** "the embargo on X 13 years after": X, which the parser takes for part of the count of years. */
export function namedBefore(tree: SentenceTree, count: number): number | undefined {
  return tree.childrenIn(count, 'compound').find((one) => tree.mentionAt[one]?.how === 'name');
}
