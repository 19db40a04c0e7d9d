import type { Sentence, TimeExpression, Token } from '../../core/index.ts';
import { baseRelation, isPredicate } from './clauses.ts';
import { isDateline } from './dateline.ts';
import { pastVerbBefore, sideOfPredicate } from './tense.ts';

/** Head of an expression: the token of the span that is governed from outside it. */
function headOfTime(tokens: readonly Token[], time: TimeExpression): number {
  for (let index = time.first; index <= time.last; index += 1) {
    const { head, relation } = tokens[index] as Token;
    if (
      (head < time.first || head > time.last) &&
      relation !== 'case' &&
      relation !== 'det' &&
      relation !== 'punct'
    )
      return index;
  }
  return time.first;
}

/** The time that governs the predicate, by the tree; the nearest in the sentence when there is no tree. */
export function attachedTime(
  sentence: Pick<Sentence, 'tokens' | 'times'>,
  tokenIndex: number,
  predicate: number,
): TimeExpression | null {
  const { tokens } = sentence;
  let best: TimeExpression | null = null;
  let bestCost = Infinity;
  for (const time of sentence.times) {
    if (time.duration === true || isDateline(sentence, time)) continue;
    const cost =
      tokens[tokenIndex]?.relation === ''
        ? 10 + Math.abs(time.first - tokenIndex)
        : costOf(tokens, time, tokenIndex, predicate);
    if (cost < bestCost) {
      best = time;
      bestCost = cost;
    }
  }
  return bestCost < Infinity ? best : null;
}

/** How many clauses lie between a time and the predicate; Infinity where the time belongs to another act. */
function costOf(
  tokens: readonly Token[],
  time: TimeExpression,
  tokenIndex: number,
  predicate: number,
): number {
  const head = headOfTime(tokens, time);
  if (head === tokenIndex) return 0;
  if (isAnchorOf(tokens, time, tokenIndex)) return Infinity;
  const distance = Math.abs(head - tokenIndex) / 1000;
  const owner = pastVerbBefore(tokens, time.first);
  const { top, nouns } =
    owner >= 0 ? { top: owner, nouns: [] } : climb(tokens, time, head, tokenIndex, predicate);
  if (top === tokenIndex && nouns.length === 0) return distance;
  // A time inside a noun phrase of this clause dates that noun, or, where parsers hang it too low, the clause.
  const shared = nouns.length > 0 && isShared(tokens, time, nouns, top);
  if (nouns.length > 0 && !shared) return Infinity;
  if (top === predicate) return (shared ? 2 : 1) + distance;
  const steps = inherits(tokens, predicate, top) ?? throughStatement(tokens, predicate, top);
  return steps === null ? Infinity : (shared ? 4 : 3) + steps + distance;
}

/** The way from a time up to a predicate or to the token itself, with the nouns that the time modifies on it. */
function climb(
  tokens: readonly Token[],
  time: TimeExpression,
  head: number,
  tokenIndex: number,
  predicate: number,
): { top: number; nouns: number[] } {
  const nouns: number[] = [];
  let at = head;
  for (let steps = 0; steps < 60; steps += 1) {
    const token = tokens[at] as Token;
    if ((at === tokenIndex && nouns.length === 0) || at === predicate) break;
    if ((isPredicate(token) && at !== head) || token.head < 0) break;
    const parent = token.head;
    const relation = baseRelation(token);
    const nominal =
      relation === 'nmod' || relation === 'amod' || relation === 'compound' || relation === 'nummod';
    // "the 12 March strike", "a report from 2014"
    if (nominal && (parent < time.first || parent > time.last) && parent !== tokenIndex) nouns.push(parent);
    at = parent;
  }
  return { top: at, nouns };
}

/** The event that "three days after the strike" counts from is not itself three days after. */
function isAnchorOf(tokens: readonly Token[], time: TimeExpression, tokenIndex: number): boolean {
  if (time.anchor !== 'event' || tokenIndex <= time.last || tokenIndex > time.last + 4) return false;
  return tokens
    .slice(time.last + 1, tokenIndex + 1)
    .every((token) => token.upos !== 'VERB' && token.upos !== 'PUNCT');
}

const TEMPORAL_CASES = new Set([
  'since',
  'after',
  'before',
  'until',
  'following',
  'during',
  'about',
  'of',
  'from',
]);

/** Nouns for what happens at a time of its own. */
const EVENT_NOUNS = new Set(
  'attack strike raid bombing explosion blast shooting killing assassination murder massacre war conflict clash battle fighting invasion coup revolution uprising protest rally demonstration riot election referendum vote ballot summit incident accident crash crisis earthquake flood storm offensive operation crackdown siege hijacking kidnapping poisoning anniversary ceremony festival tournament game match season session term visit trip'.split(
    ' ',
  ),
);

/** Verbs that say no more than that their object took place. */
const LIGHT_VERBS = new Set(
  'hold conduct have make launch stage pay carry host begin start open end conclude sign reach suspend resume cancel postpone schedule plan organize organise mount wage fight win lose undertake attend'.split(
    ' ',
  ),
);

/**
 * Whether the time of a noun is that of its clause too: "talks with the envoy on Friday", "sanctions on the firm in
 * August", "held an exercise in 2016"; but neither "condemned the attack in May" nor "since the strike on Friday".
 */
function isShared(
  tokens: readonly Token[],
  time: TimeExpression,
  nouns: readonly number[],
  top: number,
): boolean {
  const nearest = nouns[0] as number;
  if (nearest > time.first || time.open !== undefined) return false;
  const before = tokens[time.first - 1]?.text.toLowerCase();
  if (before === 'of' || before === 'from' || before === 'for') return false;
  for (const noun of nouns) {
    const { lemma } = tokens[noun] as Token;
    // The phrase itself says when, so its day is its own.
    const temporal = tokens.some(
      (token) =>
        token.head === noun && token.relation === 'case' && TEMPORAL_CASES.has(token.text.toLowerCase()),
    );
    if (temporal) return false;
    if (EVENT_NOUNS.has(lemma) && !LIGHT_VERBS.has((tokens[top] as Token).lemma)) return false;
  }
  return true;
}

/** Nouns for words that are given out by whoever then speaks in them. */
const STATEMENT_NOUNS = new Set(
  'statement interview speech letter message report tweet briefing communique communiqué note post address article release'.split(
    ' ',
  ),
);

/** "In a statement issued on Wednesday, the ministry condemned …": issued and condemned in one. */
function throughStatement(tokens: readonly Token[], predicate: number, participle: number): number | null {
  const token = tokens[participle];
  if (token === undefined || baseRelation(token) !== 'acl') return null;
  const noun = tokens[token.head];
  if (noun === undefined || !STATEMENT_NOUNS.has(noun.lemma)) return null;
  return noun.head === predicate && baseRelation(noun) === 'obl' ? 1 : null;
}

/**
 * Whether the predicate takes over the time of `governor`, and over how many steps: the infinitive of "flew on
 * Friday to meet", the second of two joined verbs, the content of "said on Friday that …" when past.
 */
function inherits(tokens: readonly Token[], predicate: number, governor: number): number | null {
  let at = predicate;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (at === governor) return steps;
    const relation = baseRelation(token);
    const handsOn =
      relation === 'xcomp' ||
      relation === 'conj' ||
      relation === 'ccomp' ||
      (relation === 'advcl' && (token.xpos === 'VBG' || token.xpos === 'VB'));
    if (!handsOn) return null;
    // What is announced for later did not happen when it was announced.
    if (
      sideOfPredicate(tokens, at) === 'future' &&
      relation !== 'conj' &&
      token.xpos !== 'VBZ' &&
      token.xpos !== 'VBP'
    )
      return null;
    at = token.head;
  }
  return null;
}
