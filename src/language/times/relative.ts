import { type Atom, isCapitalised } from './atoms.ts';
import { countAt } from './counts.ts';
import { isWeekday } from './guards.ts';
import type { Match, Part, TimeValue } from './values.ts';
import { DAY_PARTS, type Unit, UNITS } from './words.ts';

const lower = (atoms: readonly Atom[], index: number): string => atoms[index]?.lower ?? '';

function shift(unit: Unit, by: number): TimeValue {
  return { kind: 'shift', unit, least: by, most: by };
}

function calendarUnit(atom: Atom | undefined): Unit | null {
  if (atom === undefined || atom.kind !== 'unit' || atom.plural) return null;
  const unit = UNITS[atom.value] as Unit;
  return unit === 'minute' || unit === 'hour' ? null : unit;
}

const DIRECTIONS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

/** "today", "yesterday", "the day before yesterday", "last night", "this morning", "overnight". */
export function matchDeictic(atoms: readonly Atom[], index: number): Match | null {
  const word = lower(atoms, index);
  const next = lower(atoms, index + 1);
  const withPart = (to: number): number => (DAY_PARTS.has(lower(atoms, to)) ? to + 1 : to);
  switch (word) {
    case 'today':
      // "Russia Today", "USA Today": a name.
      if (index > 0 && isCapitalised(atoms[index]) && isCapitalised(atoms[index - 1])) return null;
      return { from: index, to: index + 1, value: shift('day', 0) };
    case 'tonight':
      return { from: index, to: index + 1, value: shift('day', 0) };
    case 'yesterday':
      return { from: index, to: withPart(index + 1), value: shift('day', -1) };
    case 'tomorrow':
      return { from: index, to: withPart(index + 1), value: shift('day', 1) };
    case 'overnight':
      if (['stay', 'bag', 'success', 'train'].includes(next)) return null;
      return { from: index, to: index + 1, value: { kind: 'shift', unit: 'day', least: -1, most: 0 } };
    case 'day':
      if (next === 'before' && lower(atoms, index + 2) === 'yesterday')
        return { from: index, to: index + 3, value: shift('day', -2) };
      if (next === 'after' && lower(atoms, index + 2) === 'tomorrow')
        return { from: index, to: index + 3, value: shift('day', 2) };
      return null;
    case 'last':
      return next === 'night' ? { from: index, to: index + 2, value: shift('day', -1) } : null;
    case 'this':
      return ['morning', 'afternoon', 'evening'].includes(next)
        ? { from: index, to: index + 2, value: shift('day', 0) }
        : null;
    case 'earlier':
    case 'later':
      return next === 'today' ? { from: index, to: index + 2, value: shift('day', 0) } : null;
    default:
      return null;
  }
}

/** "last month", "next Friday", "this summer", "last March", "the past three months", "this past week". */
export function matchDirected(atoms: readonly Atom[], index: number): Match | null {
  let word = lower(atoms, index);
  let at = index + 1;
  let nearest = false;
  if (word === 'this' && ['past', 'coming', 'last', 'next'].includes(lower(atoms, at))) {
    word = lower(atoms, at) === 'past' || lower(atoms, at) === 'last' ? 'last' : 'next';
    nearest = true;
    at += 1;
  }
  const direction = DIRECTIONS.get(word);
  if (direction === undefined) return null;
  const afterArticle = ['the', 'its', 'their', 'his', 'her', 'our'].includes(lower(atoms, index - 1));
  const target = atoms[at];
  if (target === undefined) return null;
  if (target.kind === 'unit' && !target.plural) {
    const unit = calendarUnit(target);
    if (unit === null || (unit === 'day' && direction === 0)) return null;
    // "the last week of March" and "the last day" count inside something else.
    if (word === 'last' && (lower(atoms, at + 1) === 'of' || (afterArticle && unit === 'day'))) return null;
    if (afterArticle && word === 'next' && (unit === 'day' || lower(atoms, at + 1) !== ''))
      return {
        from: index,
        to: at + 1,
        value: { kind: 'offset', unit, least: 1, most: 1, anchor: 'text', calendar: true },
      };
    if ((afterArticle && direction !== 0) || word === 'past' || word === 'coming' || nearest)
      return {
        from: index,
        to: at + 1,
        value: { kind: 'window', unit, amount: 1, direction: direction < 0 ? -1 : 1 },
      };
    const year = unit === 'year' ? null : yearShiftOf(atoms, at + 1);
    if (year !== null) return null;
    return { from: index, to: at + 1, value: shift(unit, direction) };
  }
  if (target.kind === 'weekday' && !target.plural && isWeekday(atoms, at)) {
    const to = DAY_PARTS.has(lower(atoms, at + 1)) ? at + 2 : at + 1;
    const value: TimeValue =
      direction < 0
        ? { kind: 'weekday', weekday: target.value, which: 'last' }
        : nearest || word === 'coming'
          ? { kind: 'weekday', weekday: target.value, which: 'next' }
          : { kind: 'weekday', weekday: target.value, which: 'near', week: direction };
    return { from: index, to, value };
  }
  if (target.kind === 'month' && isCapitalised(target) && !target.weak) {
    const month: TimeValue = { kind: 'month', month: target.value };
    if (direction === 0) return { from: index, to: at + 1, value: { ...month, shift: 0 } };
    const side = direction < 0 ? -1 : 1;
    return { from: index, to: at + 1, value: { kind: 'toward', direction: side, of: month } };
  }
  if (target.kind === 'season') {
    const next = lower(atoms, at + 1);
    if (next === 'of' || next === 'season') return null;
    const season: TimeValue = { kind: 'season', season: target.value };
    if (direction === 0) return { from: index, to: at + 1, value: { ...season, shift: 0 } };
    const side = direction < 0 ? -1 : 1;
    return { from: index, to: at + 1, value: { kind: 'toward', direction: side, of: season } };
  }
  if (lower(atoms, at) === 'weekend') {
    const saturday: TimeValue =
      direction < 0
        ? { kind: 'weekday', weekday: 6, which: 'near', week: -1 }
        : direction === 0
          ? { kind: 'weekday', weekday: 6, which: 'this' }
          : { kind: 'weekday', weekday: 6, which: 'near', week: direction };
    return {
      from: index,
      to: at + 1,
      value: { kind: 'range', from: saturday, to: { ...saturday, weekday: 7 } },
    };
  }
  if (direction !== 0) {
    const count = countAt(atoms, at);
    if (count !== null && !count.joined && lower(atoms, count.to) !== 'of')
      return {
        from: index,
        to: count.to,
        value: { kind: 'window', unit: count.unit, amount: count.most, direction: direction < 0 ? -1 : 1 },
      };
  }
  return null;
}

function yearShiftOf(atoms: readonly Atom[], index: number): number | null {
  if (lower(atoms, index + 1) !== 'year') return null;
  const word = lower(atoms, index);
  return word === 'last' ? -1 : word === 'this' ? 0 : word === 'next' ? 1 : null;
}

const WEEK_WORDS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** A bare weekday: "on Friday", "Friday night", "Friday last week", and the repetition "on Fridays". */
export function matchWeekday(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined || atom.kind !== 'weekday' || !isWeekday(atoms, index)) return null;
  // "on Fridays", "on a Friday": any of them.
  if (atom.plural || lower(atoms, index - 1) === 'a')
    return { from: index, to: index + 1, value: { kind: 'duration', unit: 'week' } };
  let to = index + 1;
  if (DAY_PARTS.has(lower(atoms, to))) to += 1;
  const of = lower(atoms, to) === 'of' ? to + 1 : to;
  const week = WEEK_WORDS.get(lower(atoms, of));
  if (week !== undefined && lower(atoms, of + 1) === 'week')
    return { from: index, to: of + 2, value: { kind: 'weekday', weekday: atom.value, which: 'near', week } };
  if (lower(atoms, to) === 'last' && atoms[to + 1]?.kind === 'word')
    return { from: index, to: to + 1, value: { kind: 'weekday', weekday: atom.value, which: 'last' } };
  return { from: index, to, value: { kind: 'weekday', weekday: atom.value, which: 'near' } };
}

/** "recently", "in recent weeks", "in the coming months". */
export function matchVague(atoms: readonly Atom[], index: number): Match | null {
  const word = lower(atoms, index);
  if (word === 'recently' || word === 'lately')
    return { from: index, to: index + 1, value: { kind: 'window', unit: 'month', amount: 2, direction: -1 } };
  const direction = word === 'recent' ? -1 : word === 'coming' || word === 'upcoming' ? 1 : 0;
  const unit = atoms[index + 1];
  if (direction === 0 || unit === undefined || unit.kind !== 'unit' || !unit.plural) return null;
  const name = UNITS[unit.value] as Unit;
  const amount = name === 'day' ? 10 : name === 'week' ? 8 : name === 'month' ? 12 : 10;
  return { from: index, to: index + 2, value: { kind: 'window', unit: name, amount, direction } };
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['beginning', 'start'],
  ['start', 'start'],
  ['onset', 'start'],
  ['end', 'end'],
  ['close', 'end'],
  ['middle', 'mid'],
  ['earlier', 'elapsed'],
  ['later', 'remaining'],
]);

/** The part of a time that a word opens, and where the whole is named: "early", "the end of", "earlier in the". */
export function partAt(
  atoms: readonly Atom[],
  index: number,
): { part: Part; at: number; bare: boolean } | null {
  const word = lower(atoms, index);
  const part = PARTS.get(word);
  if (part === undefined) return null;
  let at = index + 1;
  const noun = part === 'start' || part === 'end' || word === 'middle';
  if (noun) {
    if (lower(atoms, at) !== 'of' && lower(atoms, at) !== '-') return null;
    at += 1;
  } else if (part === 'elapsed' || part === 'remaining') {
    if (lower(atoms, at) === 'in' || lower(atoms, at) === 'on') at += 1;
  } else if (lower(atoms, at) === '-' || lower(atoms, at) === 'in' || lower(atoms, at) === 'on') at += 1;
  let bare = false;
  if (lower(atoms, at) === 'the') {
    at += 1;
    bare = true;
  }
  return { part, at, bare };
}
