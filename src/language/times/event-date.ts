import { addDays, type Day, type Sentence, type TimeExpression, type Token } from '../../core/index.ts';
import { isDateline } from './dateline.ts';
import type { TimeContext } from './find.ts';
import type { Side } from './resolve.ts';
import { sideOfPredicate } from './tense.ts';

/** When a predicate's event took or takes place, and how that is known. */
export interface EventDate {
  date: Day | null;
  enddate: Day | null;
  /** In words: "last month, counted back from the publication date 2017-12-20"; null when nothing is known. */
  basis: string | null;
  /** The expression it rests on, when there is one. */
  expression?: TimeExpression;
  /** Which side of the publication the predicate's own tense puts it on. */
  side: Side;
}

export type EventDateContext = Pick<TimeContext, 'published'>;

const UNKNOWN = { date: null, enddate: null, basis: null };

/**
 * Dates the predicate at `tokenIndex`: the nearest time that hangs from it or from its clause; failing that the
 * dateline; failing that the publication day, for the plain past and present of news. A future without a
 * time has no date. Linear in the length of the sentence.
 */
export function eventDate(
  sentence: Pick<Sentence, 'tokens' | 'times'>,
  tokenIndex: number,
  context: EventDateContext = {},
): EventDate {
  const { tokens } = sentence;
  const predicate = clausePredicate(tokens, tokenIndex);
  const side = sideOfClause(tokens, predicate);
  const governing = attachedTime(sentence, tokenIndex, predicate);
  if (governing !== null) return fromExpression(governing, side, context);
  const dateline = sentence.times.find((time) => isDateline(sentence, time));
  if (side === 'future') return { ...UNKNOWN, side };
  if (dateline?.interval) {
    const { earliest, latest } = dateline.interval;
    return {
      date: earliest,
      enddate: latest,
      basis: `dateline "${dateline.text}"`,
      expression: dateline,
      side,
    };
  }
  return { ...fromPublication(context), side };
}

function fromPublication(context: EventDateContext): Omit<EventDate, 'side'> {
  const published = context.published;
  if (published === undefined) return UNKNOWN;
  if (published.date !== null) {
    return {
      date: published.date,
      enddate: published.date,
      basis: `publication date ${published.date}; the sentence names no other time`,
    };
  }
  if (published.earliest === null || published.latest === null) return UNKNOWN;
  return {
    date: published.earliest,
    enddate: published.latest,
    basis: `published between ${published.earliest} and ${published.latest}; the sentence names no other time`,
  };
}

function publicationWords(context: EventDateContext): string {
  const published = context.published;
  if (published?.date) return `the publication date ${published.date}`;
  if (published?.earliest && published.latest)
    return `a publication between ${published.earliest} and ${published.latest}`;
  return 'an unknown publication date';
}

function fromExpression(time: TimeExpression, side: Side, context: EventDateContext): EventDate {
  const words = `"${time.text}"`;
  if (time.interval === null) {
    const reason =
      time.anchor === 'event' || time.anchor === 'text'
        ? `${words} counts from another event that has no date here`
        : `${words} cannot be resolved without a publication date`;
    return { date: null, enddate: null, basis: reason, expression: time, side };
  }
  const { earliest, latest } = time.interval;
  const basis = basisOf(time, context);
  const today = context.published?.date ?? context.published?.latest ?? null;
  switch (time.open) {
    case 'since':
      // What has gone on since then reaches to the day of the report.
      return {
        date: earliest,
        enddate: today !== null && today >= earliest ? today : null,
        basis,
        expression: time,
        side,
      };
    case 'after':
      return {
        date: latest,
        enddate: today !== null && today >= latest ? today : null,
        basis,
        expression: time,
        side,
      };
    case 'until': {
      const start = context.published?.date ?? context.published?.earliest ?? null;
      return {
        date: start !== null && start <= latest ? start : null,
        enddate: latest,
        basis,
        expression: time,
        side,
      };
    }
    case 'before': {
      const end = addDays(earliest, -1);
      const start = side === 'future' ? (context.published?.date ?? null) : null;
      return {
        date: start !== null && start <= end ? start : null,
        enddate: end,
        basis,
        expression: time,
        side,
      };
    }
    default:
      return { date: earliest, enddate: latest, basis, expression: time, side };
  }
}

function basisOf(time: TimeExpression, context: EventDateContext): string {
  const latest = context.published?.date ?? context.published?.latest ?? null;
  switch (time.anchor) {
    case 'absolute':
      return `"${time.text}", as the text gives it`;
    case 'publication': {
      const { interval } = time;
      const ahead =
        latest !== null && interval !== null && interval.latest > latest && interval.earliest >= latest;
      const behind = latest !== null && interval !== null && interval.earliest < latest;
      return `${time.text}, counted ${ahead ? 'forward ' : behind ? 'back ' : ''}from ${publicationWords(context)}`;
    }
    case 'text':
      return `${time.text}, counted from the time named before it`;
    case 'event':
      return `${time.text}, counted from the date of that event`;
  }
}

const CLAUSAL = new Set(['root', 'ccomp', 'advcl', 'acl', 'csubj', 'parataxis', 'conj', 'xcomp']);

/** The verb (or predicate noun) of the clause a token belongs to: the token itself when it is one. */
function clausePredicate(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 60; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return index;
    if (isPredicate(token)) return at;
    if (token.head < 0) return at;
    at = token.head;
  }
  return index;
}

function baseRelation(token: Token): string {
  const colon = token.relation.indexOf(':');
  return colon < 0 ? token.relation : token.relation.slice(0, colon);
}

function isPredicate(token: Token): boolean {
  const relation = baseRelation(token);
  if (!CLAUSAL.has(relation)) return false;
  return relation !== 'conj' || token.upos === 'VERB' || token.upos === 'AUX';
}

/** Tense of the clause; a participle or infinitive borrows that of the clause above it. */
function sideOfClause(tokens: readonly Token[], predicate: number): Side {
  let at = predicate;
  for (let steps = 0; at >= 0 && steps < 20; steps += 1) {
    const token = tokens[at] as Token;
    const own = plainSide(tokens, at);
    if (own !== 'unknown') return own;
    at = token.head;
  }
  return 'unknown';
}

/** As {@link sideOfPredicate}, but the bare present of a report ("warns", "says") is not put into the future. */
function plainSide(tokens: readonly Token[], index: number): Side {
  const token = tokens[index] as Token;
  const side = sideOfPredicate(tokens, index);
  if (side !== 'future') return side;
  const finitePresent =
    token.xpos === 'VBZ' || token.xpos === 'VBP' || token.xpos === 'VBG' || token.upos !== 'VERB';
  if (!finitePresent) return side;
  const future = tokens.some(
    (child) =>
      child.head === index &&
      child.relation.startsWith('aux') &&
      ['will', 'shall', "'ll", '’ll', 'wo', 'would', 'may', 'might', 'could', 'should'].includes(
        child.text.toLowerCase(),
      ),
  );
  return future ? 'future' : 'past';
}

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
function attachedTime(
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
  const distance = Math.abs(head - tokenIndex) / 1000;
  // Climb from the time to the first predicate or to the token itself.
  let at = head;
  let throughNoun = 0;
  for (let steps = 0; steps < 60; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return Infinity;
    if (at === tokenIndex && throughNoun === 0) return distance;
    if (at === predicate) break;
    if (isPredicate(token) && at !== head) break;
    const parent = token.head;
    if (parent < 0) break;
    const relation = baseRelation(token);
    // "the 12 March strike", "a report from 2014": the time is the noun's, not the verb's.
    if (relation === 'nmod' || relation === 'amod' || relation === 'compound' || relation === 'nummod')
      if (parent < time.first || parent > time.last) throughNoun += parent === tokenIndex ? 0 : 1;
    at = parent;
  }
  if (at === predicate) {
    // A time inside a noun phrase of this clause dates that noun; misattached trailing times are let through.
    const trailing = throughNoun > 0 && isTrailing(tokens, time, head);
    if (throughNoun > 0 && !trailing) return Infinity;
    return 1 + (trailing ? 1 : 0) + distance;
  }
  // The time hangs from another predicate: does that one hand its time on?
  const steps = inherits(tokens, predicate, at);
  return throughNoun > 0 || steps === null ? Infinity : 3 + steps + distance;
}

const TEMPORAL_CASES = new Set(['since', 'after', 'before', 'until', 'following', 'during', 'about', 'of']);

/** "… talks with the envoy on Friday": parsers hang such a day from the noun, but nouns rarely own weekdays. */
function isTrailing(tokens: readonly Token[], time: TimeExpression, head: number): boolean {
  const parent = tokens[head]?.head ?? -1;
  if (parent < 0 || parent > time.first) return false;
  if (time.anchor !== 'publication' || time.granularity !== 'day' || /\d/.test(time.text)) return false;
  // "since the strike on Friday": the phrase itself says when, so its day is its own.
  const temporal = tokens.some(
    (token) =>
      token.head === parent && TEMPORAL_CASES.has(token.text.toLowerCase()) && token.relation === 'case',
  );
  if (temporal) return false;
  const before = tokens[time.first - 1]?.text.toLowerCase();
  return time.open === undefined && before !== 'of' && before !== 'from';
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
