import { type Day, daysInMonth, type Granularity } from '../../core/index.ts';
import { type Atom, isMonthDay, isYear } from './atoms.ts';
import { isMonth, isWeekday } from './guards.ts';
import type { Match, TimeValue } from './values.ts';

/** Which part comes first in "03/04/2017". */
export type NumericOrder = 'day-first' | 'month-first';

export function fixed(
  earliest: Day | undefined,
  latest: Day | undefined,
  granularity: Granularity,
): TimeValue | null {
  if (earliest === undefined || latest === undefined) return null;
  return { kind: 'fixed', earliest, latest, granularity };
}

function dayValue(month: number, day: number, year?: number, shift?: number): TimeValue | null {
  if (day < 1 || day > daysInMonth(year ?? 2000, month)) return null;
  return {
    kind: 'day',
    month,
    day,
    ...(year === undefined ? {} : { year }),
    ...(shift === undefined ? {} : { shift }),
  };
}

export function monthValue(month: number, year?: number, shift?: number): TimeValue {
  return {
    kind: 'month',
    month,
    ...(year === undefined ? {} : { year }),
    ...(shift === undefined ? {} : { shift }),
  };
}

export const YEAR_SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** A year that follows a day or month: ", 2017", "2017", "of 2017", "last year". */
function yearAfter(atoms: readonly Atom[], index: number): { to: number; year?: number; shift?: number } {
  let at = index;
  if (atoms[at]?.raw === ',' || atoms[at]?.lower === 'of') at += 1;
  const atom = atoms[at];
  if (isYear(atom) && atom.value >= 1000) return { to: at + 1, year: atom.value };
  const shift = atom === undefined ? undefined : YEAR_SHIFTS.get(atom.lower);
  if (shift !== undefined && atoms[at + 1]?.lower === 'year') return { to: at + 2, shift };
  return { to: index };
}

export function adjacent(atoms: readonly Atom[], index: number): boolean {
  return atoms[index]?.end === atoms[index + 1]?.start;
}

/** "2017-11-24", "24.11.2017", "11/24/2017", "9/11". */
export function matchNumeric(atoms: readonly Atom[], index: number, order: NumericOrder): Match | null {
  const first = atoms[index];
  if (first === undefined || !first.digits) return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.raw);
  if (dotted !== null) {
    const value = dayValue(Number(dotted[2]), Number(dotted[1]), Number(dotted[3]));
    return value === null ? null : { from: index, to: index + 1, value };
  }
  const [joint, second, nextJoint, third] = atoms.slice(index + 1, index + 5);
  if (joint === undefined || second === undefined || !second.digits || !adjacent(atoms, index)) return null;
  if (isYear(first) && joint.raw === '-' && nextJoint?.raw === '-' && third?.digits === true) {
    const value = dayValue(second.value, third.value, first.value);
    return value === null ? null : { from: index, to: index + 5, value };
  }
  if (joint.raw !== '/') return null;
  if (nextJoint?.raw === '/' && isYear(third)) {
    const monthFirst = second.value > 12 || (order === 'month-first' && first.value <= 12);
    const value = monthFirst
      ? dayValue(first.value, second.value, third.value)
      : dayValue(second.value, first.value, third.value);
    return value === null ? null : { from: index, to: index + 5, value };
  }
  // The attacks of 11 September 2001 are the one day that is named by bare figures.
  if (first.value === 9 && second.raw === '11' && nextJoint?.raw !== '/')
    return {
      from: index,
      to: index + 3,
      value: { kind: 'fixed', earliest: '2001-09-11', latest: '2001-09-11', granularity: 'day' },
    };
  return null;
}

/** A day of the calendar: "November 24, 2017", "24 November", "the 24th of November", "Friday, Nov. 24". */
export function matchDay(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined) return null;
  if (atom.kind === 'weekday' && isWeekday(atoms, index)) {
    let at = index + 1;
    while (at <= index + 3 && [',', '(', '.', 'the'].includes(atoms[at]?.lower ?? '')) at += 1;
    if (at > index + 3) return null;
    const inner = atoms[at]?.kind === 'weekday' ? null : matchDay(atoms, at);
    if (inner === null) return null;
    const closed = atoms[at - 1]?.raw === '(' && atoms[inner.to]?.raw === ')' ? inner.to + 1 : inner.to;
    return { ...inner, from: index, to: closed };
  }
  if (atom.kind === 'month' && isMonth(atoms, index)) {
    let at = index + 1;
    if (atom.weak && atoms[at]?.raw === '.') at += 1;
    const the = atoms[at]?.lower === 'the' ? 1 : 0;
    const day = atoms[at + the];
    if (!isMonthDay(day) || (the === 1 && day.kind !== 'ordinal')) return null;
    if (day.kind === 'number' && day.raw.length > 2) return null;
    const year = yearAfter(atoms, at + the + 1);
    const value = dayValue(atom.value, day.value, year.year, year.shift);
    return value === null ? null : { from: index, to: year.to, value };
  }
  if (isMonthDay(atom)) {
    let at = index + 1;
    if (atoms[at]?.lower === 'of' && atom.kind === 'ordinal') at += 1;
    if (atoms[at] === undefined || atoms[at]?.kind !== 'month' || !isMonth(atoms, at)) {
      // The guard looks one atom back for the day; "of" stands between in "24th of May".
      if (atoms[at]?.kind !== 'month' || at === index + 1) return null;
    }
    const month = atoms[at] as Atom;
    if (month.weak && atoms[at + 1]?.raw === '.') at += 1;
    const year = yearAfter(atoms, at + 1);
    const value = dayValue(month.value, atom.value, year.year, year.shift);
    return value === null ? null : { from: index, to: year.to, value };
  }
  return null;
}

/** A month: "March 2015", "in November", "March last year". */
export function matchMonth(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined || atom.kind !== 'month' || !isMonth(atoms, index)) return null;
  const at = atoms[index + 1]?.raw === '.' && atom.weak ? index + 2 : index + 1;
  const year = yearAfter(atoms, at);
  return { from: index, to: year.to, value: monthValue(atom.value, year.year, year.shift) };
}
