import type { Lexicon } from '../rules/index.ts';
import type { SentenceTree } from '../tree/sentence-tree.ts';
import type { Reading } from './reading.ts';
import { hasNo, isPast, isPerformed } from './words.ts';

const NEGATORS = new Set(['not', "n't", 'n’t', 'nt', 'never', 'nobody', 'nothing', 'neither', 'nor', 'hardly', 'without', 'none']); // prettier-ignore
const NEGATED_AS = new Set(['advmod', 'det', 'cc', 'case']);
const WILL = new Set(['will', "'ll", '’ll', 'wo']);
const POSSIBLE_AUX = new Set(['may', 'might', 'could', 'can', 'would', "'d", '’d', 'ca']);
/** Auxiliaries by which something is asked of the subject. */
export const OBLIGING_AUX: ReadonlySet<string> = new Set(['must', 'should', 'ought', 'shall']);
const UNSURE = new Set(['possibly', 'perhaps', 'allegedly']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest', 'should', 'in_case', 'provided']);
/** "until they agree" is open, "before they agreed" is not. */
const LIMITS = new Set(['until', 'before']);
const ANY_CLAUSE = new Set(['if', 'whether']);

/** Where on the way a word's auxiliaries and negations are read. */
export interface Place {
  /** The word is the predicate itself. */
  own: boolean;
  /** The word is the predicate, or the verb that the predicate is joined to: "must comply and allow". */
  joined: boolean;
  /** What the word below shares with this one: see `Step`. */
  shared: 'shares' | 'time' | 'clause';
}

/** Reads the auxiliaries, negations and conjunctions that hang from a word. */
export function readMarks(
  tree: SentenceTree,
  at: number,
  place: Place,
  lexicon: Lexicon,
  reading: Reading,
): void {
  if (isInverted(tree, at)) {
    reading.allow('if');
    reading.conditional ||= place.own;
  }
  for (const child of tree.children(at)) {
    const text = tree.token(child).text.toLowerCase();
    const relation = tree.relation(child);
    if (NEGATED_AS.has(relation) && reading.meant.includes(child)) continue;
    if (relation === 'mark') {
      const adverbial = tree.relation(at) === 'advcl';
      if (ANY_CLAUSE.has(text) || (adverbial && CONDITIONS.has(text))) {
        reading.allow(text);
        reading.conditional ||= place.own;
      }
      else if (adverbial && LIMITS.has(text) && !isPast(tree, at)) reading.allow(text);
      else if (place.own && NEGATORS.has(text)) reading.deny(text, true);
      // "Premier to visit B": a headline's future.
      // "are due to sign": the parser takes "due to" for one preposition.
      else if (text === 'due' && place.shared === 'shares' && tree.isInfinitive(at)) reading.expect(text); // prettier-ignore
      else if (text === 'to' && place.own && tree.relation(at) === 'root' && tree.childrenIn(at, 'nsubj').length > 0) reading.expect(text); // prettier-ignore
    } else if (place.shared === 'clause') continue;
    else if (relation === 'aux') readAuxiliary(tree, at, child, place, lexicon, reading);
    else if (place.shared === 'shares' && relation === 'cop' && isArranged(tree, at, child))
      reading.expect(text);
    else if (place.shared === 'time') continue;
    else if (NEGATORS.has(text) && NEGATED_AS.has(relation)) {
      if (!isNotOnly(tree, child)) reading.deny(text, place.own);
    } else if (text === 'no' && relation === 'det') reading.deny(text, true);
    else if (text === 'longer' && tree.key(child - 1) === 'no') {
      reading.deny('no longer', true);
      reading.ended ||= place.own;
    } else if (relation === 'nsubj' && isNobody(tree, child) && !isMeant(tree, child, reading))
      reading.deny(text, true);
    // "pardoned nobody", "freed no prisoners", but not "raised no objection"
    else if (
      relation === 'obj' &&
      place.own &&
      isNobody(tree, child) &&
      !isMeant(tree, child, reading) &&
      !HINDRANCES.has(tree.key(child))
    )
      reading.deny(text, true);
    else if (place.own && relation === 'advmod' && UNSURE.has(text)) reading.allow(text);
  }
}

/** "has none of it", "sees no reason": what is missing names the act. */
function isMeant(tree: SentenceTree, noun: number, { meant }: Reading): boolean {
  if (meant.length === 0) return false;
  const isNo = (word: number) => NOT_ONE.has(tree.token(word).text.toLowerCase()) && meant.includes(word);
  return isNo(noun) || tree.children(noun).some(isNo);
}

const NOT_ONE = new Set(['no', 'none', 'nobody', 'neither']);

/** Who has none of these lets others go on. */
const HINDRANCES = new Set(['objection', 'obstacle', 'reservation', 'qualm', 'hesitation']);

const INVERTED = new Set(['had', 'were', 'should']);

/** "Had A closed the strait, …": a condition that is told by the order of its words. */
function isInverted(tree: SentenceTree, at: number): boolean {
  const first = tree.children(at)[0] ?? at;
  // Parsers take such a clause for the main one where it begins the sentence.
  if (tree.relation(at) !== 'advcl' && (first > 0 || tree.tokens.at(-1)?.text === '?')) return false;
  if (!INVERTED.has(tree.token(first).text.toLowerCase())) return false;
  return tree.childrenIn(at, 'nsubj').some((subject) => subject > first);
}

function readAuxiliary(
  tree: SentenceTree,
  at: number,
  auxiliary: number,
  { own, joined, shared }: Place,
  lexicon: Lexicon,
  reading: Reading,
): void {
  const text = tree.token(auxiliary).text.toLowerCase();
  if (text === 'would') {
    if (isPerformed(tree, at)) return;
    // "would have joined": what did not come about is not ahead.
    const isPastChance = tree.childrenIn(at, 'aux').some((other) => other > auxiliary && tree.key(other) === 'have'); // prettier-ignore
    if (hasReportingHead(tree, at, lexicon) && !isPastChance) reading.expect(text);
    else reading.allow(text);
  } else if (WILL.has(text) || tree.key(auxiliary) === 'will') reading.expect(text);
  else if (OBLIGING_AUX.has(text)) {
    reading.obligation ||= joined;
    reading.allow(text);
  } else if (POSSIBLE_AUX.has(text) && !(text === 'can' && !own)) reading.allow(text);
  else if (shared === 'shares' && isArranged(tree, at, auxiliary)) reading.expect(text);
}

const FINITE_BE = new Set(['is', 'are', 'was', 'were', "'s", "'re", '’s', '’re']);

/** "are to open talks": what is arranged. */
function isArranged(tree: SentenceTree, predicate: number, be: number): boolean {
  return (
    FINITE_BE.has(tree.token(be).text.toLowerCase()) &&
    tree.token(predicate).upos === 'VERB' &&
    tree.isInfinitive(predicate)
  );
}

/** "not only … but also" affirms. */
function isNotOnly(tree: SentenceTree, index: number): boolean {
  const next = tree.tokens[index + 1]?.text.toLowerCase();
  return next === 'only' || next === 'just' || next === 'merely';
}

/** "nobody", "no state", "neither A nor B". */
export function isNobody(tree: SentenceTree, noun: number): boolean {
  const text = tree.token(noun).text.toLowerCase();
  if (text === 'nobody' || text === 'none' || text === 'neither' || hasNo(tree, noun)) return true;
  return tree.children(noun).some((child) => child < noun && tree.token(child).text.toLowerCase() === 'neither'); // prettier-ignore
}

/** "said it would": a future seen from the past, not a mere possibility. */
function hasReportingHead(tree: SentenceTree, index: number, lexicon: Lexicon): boolean {
  const governor = tree.head(index);
  if (governor < 0) return false;
  const relation = tree.relation(index);
  if (relation === 'conj') return hasReportingHead(tree, governor, lexicon);
  return (
    (relation === 'ccomp' || relation === 'parataxis' || relation === 'acl') &&
    (lexicon.say.has(tree.key(governor)) || lexicon.future.has(tree.key(governor)))
  );
}
