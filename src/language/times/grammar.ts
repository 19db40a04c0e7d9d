import { matchAnaphoric, matchCounted, matchDuration, matchPrepositioned } from './anchored.ts';
import { type Atom, isCapitalised } from './atoms.ts';
import { matchDay, matchMonth, matchNumeric, type NumericOrder } from './calendar.ts';
import { matchNth } from './ordinal.ts';
import { matchCentury, matchDecade, matchFiscal, matchQuarter, matchSeason, matchYear } from './periods.ts';
import { matchRange } from './ranges.ts';
import { matchDeictic, matchDirected, matchVague, matchWeekday, partAt } from './relative.ts';
import { isAbsolute } from './resolve.ts';
import type { Match, TimeValue } from './values.ts';
import { type Unit, UNITS } from './words.ts';

/** Words that can open an expression; every other plain word is passed over at the cost of one lookup. */
const LEADS: ReadonlySet<string> = new Set(
  'today tonight yesterday tomorrow overnight last past this current next coming upcoming recent recently lately earlier later early mid late beginning start onset end close middle in within a an few several couple following ensuing subsequent previous preceding same that then every each per for fiscal financial fy q h about around some nearly almost roughly over more less fewer just exactly christmas new'.split(
    ' ',
  ),
);

/** The expression that begins at an atom, if one does. */
export function matchAt(atoms: readonly Atom[], index: number, order: NumericOrder): Match | null {
  const atom = atoms[index] as Atom;
  // Most atoms: what follows need not be made for them.
  if (atom.kind === 'word') return LEADS.has(atom.lower) ? matchLead(atoms, index, order) : null;
  const point = (list: readonly Atom[], at: number): Match | null => matchPoint(list, at, order);
  switch (atom.kind) {
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
        matchNth(atoms, index) ??
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
    matchNth(atoms, index) ??
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
