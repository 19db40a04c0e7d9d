import type { Day, Sentence, TimeExpression } from '../../core/index.ts';
import { matchAnaphoric, matchCounted, matchDuration, matchPrepositioned } from './anchored.ts';
import { type Atom, atomsOf, isCapitalised } from './atoms.ts';
import {
  matchCentury,
  matchDay,
  matchDecade,
  matchFiscal,
  matchMonth,
  matchNumeric,
  matchQuarter,
  matchSeason,
  matchYear,
  type NumericOrder,
} from './calendar.ts';
import { matchRange } from './ranges.ts';
import { matchDeictic, matchDirected, matchVague, matchWeekday, partAt } from './relative.ts';
import { granularityOf, isAbsolute, resolve, type Resolved, type Side } from './resolve.ts';
import { sideAt } from './tense.ts';
import type { Match, TimeValue } from './values.ts';
import { DAY_PARTS, OPENERS, UNITS, type Unit } from './words.ts';

/** What time expressions are counted from. */
export interface TimeContext {
  /** The publication: a day, or the window in which it must lie. Intervals widen with the window. */
  published?: { date: Day | null; earliest: Day | null; latest: Day | null } | undefined;
  /** The time named last before this sentence, for "the same day" and "two years later". */
  previous?: Resolved | null;
  /** How "03/04/2017" is read; month-first when not given. */
  numericOrder?: NumericOrder;
}

/** Words that can open an expression; every other plain word is passed over at the cost of one lookup. */
const LEADS: ReadonlySet<string> = new Set(
  'today tonight yesterday tomorrow overnight last past this current next coming upcoming recent recently lately earlier later early mid late beginning start onset end close middle in within a an few several couple following ensuing subsequent previous preceding same that then every each per for fiscal financial fy q h about around some nearly almost roughly over more less fewer just exactly christmas new'.split(
    ' ',
  ),
);

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

/** The expression that begins at an atom, if one does. */
function matchAt(atoms: readonly Atom[], index: number, order: NumericOrder): Match | null {
  const atom = atoms[index] as Atom;
  const point = (list: readonly Atom[], at: number): Match | null => matchPoint(list, at, order);
  switch (atom.kind) {
    case 'word':
      return LEADS.has(atom.lower) ? matchLead(atoms, index, order) : null;
    case 'number':
      return (
        matchPoint(atoms, index, order) ?? matchCounted(atoms, index, point) ?? matchDuration(atoms, index)
      );
    case 'unit':
      return (
        matchDeictic(atoms, index) ?? matchAnaphoric(atoms, index, point) ?? matchCounted(atoms, index, point)
      );
    default:
      return matchPoint(atoms, index, order);
  }
}

/** Points and stretches of the calendar. */
function matchPoint(atoms: readonly Atom[], index: number, order: NumericOrder): Match | null {
  const atom = atoms[index];
  if (atom === undefined) return null;
  switch (atom.kind) {
    case 'number':
      return (
        matchNumeric(atoms, index, order) ??
        matchRange(atoms, index) ??
        matchDay(atoms, index) ??
        matchYear(atoms, index)
      );
    case 'ordinal':
      return (
        matchRange(atoms, index) ??
        matchDay(atoms, index) ??
        matchCentury(atoms, index) ??
        matchQuarter(atoms, index) ??
        matchMonthDay(atoms, index)
      );
    case 'month':
      return matchRange(atoms, index) ?? matchDay(atoms, index) ?? matchMonth(atoms, index);
    case 'weekday':
      return matchDay(atoms, index) ?? matchRange(atoms, index) ?? matchWeekday(atoms, index);
    case 'season':
      return matchSeason(atoms, index);
    case 'decade':
      return matchDecade(atoms, index);
    case 'quarter':
      return matchQuarter(atoms, index);
    case 'fiscal':
      return matchFiscal(atoms, index);
    default:
      return null;
  }
}

/** Expressions that a plain word opens. */
function matchLead(atoms: readonly Atom[], index: number, order: NumericOrder): Match | null {
  const point = (list: readonly Atom[], at: number): Match | null => matchPoint(list, at, order);
  return (
    matchDeictic(atoms, index) ??
    matchPart(atoms, index, order) ??
    matchVague(atoms, index) ??
    matchDirected(atoms, index) ??
    matchAnaphoric(atoms, index, point) ??
    matchPrepositioned(atoms, index) ??
    matchCounted(atoms, index, point) ??
    matchFiscal(atoms, index) ??
    matchQuarter(atoms, index) ??
    matchHoliday(atoms, index) ??
    matchDuration(atoms, index)
  );
}

/** "early March", "the end of the year", "earlier this week", "mid-2014". */
function matchPart(atoms: readonly Atom[], index: number, order: NumericOrder): Match | null {
  const opened = partAt(atoms, index);
  if (opened === null) return null;
  const { part, at, bare } = opened;
  const unit = atoms[at];
  const counted = part === 'elapsed' || part === 'remaining';
  let whole: Match | null = null;
  if (bare && unit?.kind === 'unit' && !unit.plural) {
    const name = UNITS[unit.value] as Unit;
    if (name === 'day' && counted) whole = { from: at, to: at + 1, value: { kind: 'same', unit: 'day' } };
    else if (name !== 'minute' && name !== 'hour' && atoms[at + 1]?.lower !== 'of')
      whole = { from: at, to: at + 1, value: { kind: 'shift', unit: name, least: 0, most: 0 } };
  }
  whole ??= matchPoint(atoms, at, order) ?? matchDirected(atoms, at);
  if (whole === null) return null;
  const { value } = whole;
  // "early Friday", "later on 12 March": hours of a day are below what is kept.
  const small = value.kind === 'weekday' || value.kind === 'day' || value.kind === 'same';
  if (value.kind === 'window' || value.kind === 'duration' || value.kind === 'offset') return null;
  const clipped = counted && (value.kind === 'fixed' || isAbsolute(value));
  if (small || clipped) return { from: index, to: whole.to, value };
  // "from the end of January through May": the part is of the first end only.
  const partial: TimeValue =
    value.kind === 'range'
      ? { ...value, from: { kind: 'part', part, of: value.from } }
      : { kind: 'part', part, of: value };
  return { from: index, to: whole.to, value: partial };
}

/** "on the 24th", where no floor or anniversary follows. */
function matchMonthDay(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index] as Atom;
  if (!atom.digits || atoms[index - 1]?.lower !== 'the') return null;
  if (!['on', 'by', 'until', 'since', 'before', 'after', 'from'].includes(atoms[index - 2]?.lower ?? ''))
    return null;
  const next = atoms[index + 1];
  // "from the 15th to the 19th century"
  if (
    atoms.slice(index + 1, index + 6).some((atom) => atom.lower === 'century' || atom.lower === 'centuries')
  )
    return null;
  if (next !== undefined && next.kind === 'word' && /^\p{L}{3,}/u.test(next.raw) && next.lower !== 'and')
    return null;
  return { from: index, to: index + 1, value: { kind: 'month-day', day: atom.value } };
}

/** Feasts with a fixed day: Christmas and the turn of the year. */
function matchHoliday(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index] as Atom;
  if (!isCapitalised(atom)) return null;
  const next = atoms[index + 1]?.lower ?? '';
  if (atom.lower === 'christmas') {
    if (next === 'day' || next === 'eve')
      return { from: index, to: index + 2, value: { kind: 'day', month: 12, day: next === 'eve' ? 24 : 25 } };
    const led = ['at', 'by', 'before', 'after', 'since', 'until', 'on'].includes(
      atoms[index - 1]?.lower ?? '',
    );
    const noun = /^[a-z]{4,}$/.test(atoms[index + 1]?.raw ?? '');
    return led && !noun ? { from: index, to: index + 1, value: { kind: 'day', month: 12, day: 25 } } : null;
  }
  if (atom.lower !== 'new' || !next.startsWith('year')) return null;
  let at = index + 2;
  if (["'s", '’s', "'", '’'].includes(atoms[at]?.lower ?? '')) at += 1;
  const word = atoms[at]?.lower ?? '';
  if (word !== 'day' && word !== 'eve') return null;
  const value: TimeValue =
    word === 'eve' ? { kind: 'day', month: 12, day: 31 } : { kind: 'day', month: 1, day: 1 };
  return { from: index, to: at + 1, value };
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

const SOME_DAY: Day = '2000-01-01';

/** Resolves against both ends of the publication window and takes in both answers. */
function resolveInWindow(
  value: TimeValue,
  context: TimeContext,
  side: Side,
  previous: Resolved | null,
): Resolved | null {
  if (value.kind === 'duration') return null;
  const published = context.published;
  const date = published?.date ?? null;
  const first = date ?? published?.earliest ?? null;
  const last = date ?? published?.latest ?? null;
  const timeless = isAbsolute(value) || value.kind === 'same' || value.kind === 'offset';
  if (first === null || last === null)
    return timeless && !needsToday(value) ? resolve(value, { today: SOME_DAY, side, previous }) : null;
  const one = resolve(value, { today: first, side, previous });
  if (first === last || one === null) return one;
  const other = resolve(value, { today: last, side, previous });
  if (other === null) return null;
  return {
    earliest: one.earliest < other.earliest ? one.earliest : other.earliest,
    latest: one.latest > other.latest ? one.latest : other.latest,
    granularity: one.granularity,
  };
}

/** Whether an anchored value stands on a base that itself needs a publication day. */
function needsToday(value: TimeValue): boolean {
  return value.kind === 'offset' && value.base !== undefined && !isAbsolute(value.base);
}

/** "in 2014 … and in May": the bare month takes the year of the time named before it in the sentence. */
function continued(value: TimeValue, previous: Resolved | null, context: TimeContext): TimeValue {
  if (
    (value.kind !== 'month' && value.kind !== 'day') ||
    value.year !== undefined ||
    value.shift !== undefined
  )
    return value;
  const latest = context.published?.date ?? context.published?.latest ?? null;
  if (previous === null || latest === null || previous.latest.slice(0, 4) >= latest.slice(0, 4)) return value;
  if (!['day', 'month', 'year'].includes(previous.granularity)) return value;
  const year = Number(previous.earliest.slice(0, 4));
  if (previous.earliest.slice(0, 4) !== previous.latest.slice(0, 4)) return value;
  if (previous.granularity === 'year') return { ...value, year };
  return { ...value, year: value.month < Number(previous.earliest.slice(5, 7)) ? year + 1 : year };
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
  const side = sideAt(sentence.tokens, to.token);
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
