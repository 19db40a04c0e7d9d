import { type Atom, isDash, isMonthDay, isYear } from './atoms.ts';
import { matchDay, matchMonth } from './calendar.ts';
import { isWeekday } from './guards.ts';
import { matchYear, yearValue } from './periods.ts';
import type { Match, TimeValue } from './values.ts';

/** A point that a range can begin or end with. */
function matchPoint(atoms: readonly Atom[], index: number): Match | null {
  const at = atoms[index]?.lower === 'the' ? index + 1 : index;
  const day = matchDay(atoms, at) ?? matchMonth(atoms, at) ?? matchYear(atoms, at);
  if (day !== null) return day;
  const atom = atoms[at];
  if (atom !== undefined && atom.kind === 'weekday' && !atom.plural && isWeekday(atoms, at))
    return { from: at, to: at + 1, value: { kind: 'weekday', weekday: atom.value, which: 'near' } };
  return null;
}

/** Gives the first end of a range the year of the second: "from March to May 2015". */
function shareYear(from: TimeValue, to: TimeValue): TimeValue {
  if ((from.kind !== 'day' && from.kind !== 'month') || from.year !== undefined) return from;
  if ((to.kind !== 'day' && to.kind !== 'month') || to.year === undefined) return from;
  const wraps = from.month > to.month;
  return { ...from, year: wraps ? to.year - 1 : to.year };
}

/** Gives the second end the year of the first: "from March 2015 to May" (of the same year or the next). */
function carryYear(from: TimeValue, to: TimeValue): TimeValue {
  if ((to.kind !== 'day' && to.kind !== 'month') || to.year !== undefined) return to;
  if ((from.kind !== 'day' && from.kind !== 'month') || from.year === undefined) return to;
  return { ...to, year: to.month < from.month ? from.year + 1 : from.year };
}

function comparable(from: TimeValue, to: TimeValue): boolean {
  const family = (value: TimeValue): string => (value.kind === 'fixed' ? 'year' : value.kind);
  return family(from) === family(to) || (family(from) === 'month' && family(to) === 'day');
}

/** How the two ends may be joined; "and" only after "between", "to" also without "from". */
function joinerAt(atoms: readonly Atom[], index: number, start: number): number {
  const atom = atoms[index];
  if (atom === undefined) return 0;
  if (isDash(atom)) return 1;
  const before = atoms[start - 1]?.lower;
  if (atom.lower === 'to' || atom.lower === 'through' || atom.lower === 'until' || atom.lower === 'till')
    return 1;
  if (atom.lower === 'and' && before === 'between') return 1;
  return 0;
}

/** "24 to 26 February 2022", "February 24-26, 2022", "24 and 25 November". */
function matchDayRange(atoms: readonly Atom[], index: number): Match | null {
  const first = atoms[index];
  if (isMonthDay(first)) {
    const joiner = atoms[index + 1];
    if (joiner === undefined) return null;
    const joined = isDash(joiner) || ['to', 'and', 'through', 'until'].includes(joiner.lower);
    const second = joined ? matchDay(atoms, index + 2) : null;
    if (second === null || !isMonthDay(atoms[index + 2]) || second.value.kind !== 'day') return null;
    if (first.value >= second.value.day) return null;
    return {
      from: index,
      to: second.to,
      value: { kind: 'range', from: { ...second.value, day: first.value }, to: second.value },
    };
  }
  if (first === undefined || first.kind !== 'month') return null;
  const start = matchDay(atoms, index);
  if (start === null || start.value.kind !== 'day' || start.value.year !== undefined) return null;
  const joiner = atoms[start.to];
  const last = atoms[start.to + 1];
  if (joiner === undefined || !isMonthDay(last) || last.raw.length > 2 + (last.kind === 'ordinal' ? 2 : 0))
    return null;
  if (!isDash(joiner) && !['to', 'and', 'through', 'until'].includes(joiner.lower)) return null;
  if (atoms[start.to + 2]?.kind === 'month' || last.value <= start.value.day) return null;
  // "Nov. 24 and 25 people": the second number must close its phrase.
  if (joiner.lower === 'and' && /^[a-z]{3,}s$/.test(atoms[start.to + 2]?.raw ?? '')) return null;
  let to = start.to + 2;
  const yearAt = atoms[to]?.raw === ',' ? to + 1 : to;
  const year = atoms[yearAt];
  const known = isYear(year) ? { year: year.value } : {};
  if (isYear(year)) to = yearAt + 1;
  return {
    from: index,
    to,
    value: {
      kind: 'range',
      from: { ...start.value, ...known },
      to: { ...start.value, ...known, day: last.value },
    },
  };
}

/** Two points joined into one stretch: "between March and May 2015", "from 2010 to 2014", "Dec 28 – Jan 3". */
export function matchRange(atoms: readonly Atom[], index: number): Match | null {
  const days = matchDayRange(atoms, index);
  if (days !== null) return days;
  const from = matchPoint(atoms, index);
  if (from === null) return null;
  const step = joinerAt(atoms, from.to, index);
  if (step === 0) return null;
  let to = matchPoint(atoms, from.to + step);
  if (to === null) {
    // A year after "to" counts as one once the first end is a year: "from 1990 to 1995".
    const atom = atoms[from.to + step];
    const value = from.value.kind === 'fixed' && isYear(atom) ? yearValue(atom.value) : null;
    if (value === null) return null;
    to = { from: from.to + step, to: from.to + step + 1, value };
  }
  if (!comparable(from.value, to.value)) return null;
  return {
    from: index,
    to: to.to,
    value: { kind: 'range', from: shareYear(from.value, to.value), to: carryYear(from.value, to.value) },
  };
}
