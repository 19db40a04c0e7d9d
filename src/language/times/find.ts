import type { Sentence, TimeExpression } from '../../core/index.ts';
import { type Atom, atomsOf } from './atoms.ts';
import { matchAt } from './grammar.ts';
import { granularityOf, isAbsolute, type Resolved } from './resolve.ts';
import { sideAt } from './tense.ts';
import type { Match, TimeValue } from './values.ts';
import { continued, resolveInWindow, type TimeContext } from './window.ts';
import { DAY_PARTS, OPENERS } from './words.ts';

/** Finds the time expressions of a tokenised sentence; tags and tree sharpen the tense but are not needed. */
export function findTimes(
  sentence: Pick<Sentence, 'text' | 'start' | 'tokens'>,
  context: TimeContext = {},
): TimeExpression[] {
  const atoms = atomsOf(sentence.tokens);
  const found: TimeExpression[] = [];
  let previous = context.previous ?? null;
  let index = 0;
  let taken = 0;
  while (index < atoms.length) {
    const match = matchAt(atoms, index, context.numericOrder ?? 'month-first');
    if (match === null) {
      index += 1;
      continue;
    }
    const expression = expressionOf(sentence, atoms, match, taken, context, previous);
    found.push(expression);
    if (expression.interval !== null)
      previous = { ...expression.interval, granularity: expression.granularity };
    index = Math.max(index + 1, match.to);
    taken = index;
  }
  return found;
}

/** The open side that the word before an expression gives it, and where that word stands. */
function openingOf(
  atoms: readonly Atom[],
  match: Match,
  taken: number,
  sentence: Pick<Sentence, 'tokens'>,
): { open: NonNullable<TimeExpression['open']>; from: number } | null {
  if (match.value.kind === 'duration' || match.value.kind === 'window') return null;
  let at = match.from - 1;
  if (atoms[at]?.lower === 'the') at -= 1;
  if (atoms[at]?.raw === '-') at -= 1;
  const atom = atoms[at];
  if (atom === undefined || at < taken) return null;
  const joined = atoms[match.from - 1]?.raw === '-';
  const open = OPENERS.get(atom.lower);
  if (open === undefined || joined !== (atom.lower === 'pre' || atom.lower === 'post')) return null;
  if (atom.lower === 'from') {
    const before = sentence.tokens[atom.token - 1];
    // "a report from 2014" is of that year; "in force from 2014" lasts.
    if (match.value.kind === 'range' || before?.upos === 'NOUN' || before?.upos === 'PROPN') return null;
  }
  if (match.value.kind === 'range' && atom.lower !== 'since') return null;
  if (match.value.kind === 'same' && match.value.unit !== null && open !== 'since' && open !== 'until')
    return null;
  // "after the March summit": the preposition governs the noun that the time only modifies.
  const next = atoms[match.to];
  const prenominal =
    next !== undefined &&
    (next.lower === "'s" || next.lower === '’s' || sentence.tokens[next.token]?.upos === 'NOUN') &&
    !DAY_PARTS.has(next.lower);
  if (prenominal && (open === 'before' || open === 'after')) return null;
  return { open, from: at };
}

function anchorOf(value: TimeValue): TimeExpression['anchor'] {
  if (value.kind === 'offset') return value.anchor;
  if (value.kind === 'same') return 'text';
  if (value.kind === 'part') return anchorOf(value.of);
  return value.kind === 'duration' || isAbsolute(value) ? 'absolute' : 'publication';
}

function granularityOfValue(value: TimeValue): TimeExpression['granularity'] {
  switch (value.kind) {
    case 'fixed':
      return value.granularity;
    case 'month':
    case 'season':
    case 'quarter':
      return value.kind;
    case 'part':
    case 'toward':
      return granularityOfValue(value.of);
    case 'range':
      return granularityOfValue(value.to);
    case 'shift':
    case 'window':
    case 'offset':
    case 'duration':
      return granularityOf(value.unit);
    case 'same':
      return value.unit === null ? 'day' : granularityOf(value.unit);
    default:
      return 'day';
  }
}

function expressionOf(
  sentence: Pick<Sentence, 'text' | 'start' | 'tokens'>,
  atoms: readonly Atom[],
  match: Match,
  taken: number,
  context: TimeContext,
  previous: Resolved | null,
): TimeExpression {
  const opening = openingOf(atoms, match, taken, sentence);
  const from = atoms[opening?.from ?? match.from] as Atom;
  const to = atoms[match.to - 1] as Atom;
  const side = sideAt(sentence.tokens, to.token, from.token);
  const inSentence = previous === context.previous ? null : previous;
  const stretch = match.value.kind === 'shift' && match.value.ahead === true && side === 'past';
  const value: TimeValue =
    stretch && match.value.kind === 'shift'
      ? { kind: 'duration', unit: match.value.unit }
      : continued(match.value, inSentence, context);
  const resolved = resolveInWindow(value, context, side, previous);
  const duration = value.kind === 'duration';
  return {
    start: from.start,
    end: to.end,
    text: sentence.text.slice(from.start - sentence.start, to.end - sentence.start),
    first: from.token,
    last: to.token,
    anchor: anchorOf(match.value),
    interval: resolved === null ? null : { earliest: resolved.earliest, latest: resolved.latest },
    granularity: resolved?.granularity ?? granularityOfValue(value),
    ...(opening === null ? {} : { open: opening.open }),
    ...(duration ? { duration: true } : {}),
  };
}
