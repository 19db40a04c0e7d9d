import { dayOf, daysInMonth, type Day, type Granularity } from '../../core/index.ts';
import { type Atom, isDash, isMonthDay, isYear } from './atoms.ts';
import { isMonth, isWeekday, isYearInContext } from './guards.ts';
import type { Match, TimeValue } from './values.ts';

/** Which part comes first in "03/04/2017". */
export type NumericOrder = 'day-first' | 'month-first';

function fixed(
  earliest: Day | undefined,
  latest: Day | undefined,
  granularity: Granularity,
): TimeValue | null {
  if (earliest === undefined || latest === undefined) return null;
  return { kind: 'fixed', earliest, latest, granularity };
}

/** A whole year. */
export function yearValue(year: number): TimeValue | null {
  return fixed(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
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

function monthValue(month: number, year?: number, shift?: number): TimeValue {
  return {
    kind: 'month',
    month,
    ...(year === undefined ? {} : { year }),
    ...(shift === undefined ? {} : { shift }),
  };
}

const YEAR_SHIFTS: ReadonlyMap<string, number> = new Map([
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

function adjacent(atoms: readonly Atom[], index: number): boolean {
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

/** "1980s", "the eighties"; `index` stands on the decade. */
export function matchDecade(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined || atom.kind !== 'decade') return null;
  if (atom.raw.length < 5 || !atom.digits) {
    // "in his thirties", "into her 80s", "in the 30s": ages and degrees, unless article or apostrophe tell.
    const led = ['early', 'mid', 'late', '-'].includes(atoms[index - 1]?.lower ?? '');
    const before = atoms[led ? (atoms[index - 1]?.raw === '-' ? index - 3 : index - 2) : index - 1]?.lower;
    const apostrophe = /^['’]/.test(atom.raw) || ["'", '’', '‘'].includes(atoms[index - 1]?.raw ?? '');
    if (!apostrophe && (before !== 'the' || (atom.digits && atom.value < 1950))) return null;
    if (atoms[index + 1]?.raw.startsWith('°') === true) return null;
  }
  // "the 1800s" are a century; "the 2000s" are as often the ten years.
  const century = atom.value % 100 === 0 && atom.value < 2000;
  const value = century
    ? centuryValue(atom.value / 100 + 1)
    : fixed(dayOf(atom.value, 1, 1), dayOf(atom.value + 9, 12, 31), 'decade');
  return value === null ? null : { from: index, to: index + 1, value };
}

/** The hundred years that are called by one name; counted as in common speech, 1900 to 1999 for the twentieth. */
export function centuryValue(century: number): TimeValue | null {
  const first = (century - 1) * 100;
  return fixed(dayOf(Math.max(1, first), 1, 1), dayOf(first + 99, 12, 31), 'century');
}

/** "21st century", "nineteenth century". */
export function matchCentury(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined || atom.kind !== 'ordinal' || atom.value < 1) return null;
  const skip = isDash(atoms[index + 1]) ? 2 : 1;
  const word = atoms[index + skip]?.lower;
  if (word !== 'century' && word !== 'centuries') return null;
  const value = centuryValue(atom.value);
  return value === null ? null : { from: index, to: index + skip + 1, value };
}

const QUARTER_WORDS: ReadonlySet<string> = new Set(['quarter', 'half']);

/** "Q3 2020", "third quarter of 2020", "the first half of last year". */
export function matchQuarter(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined) return null;
  let quarter = 0;
  let at = index + 1;
  if (atom.kind === 'quarter') {
    quarter = atom.value;
    const joined = isDash(atoms[at]) ? at + 1 : at;
    if (isYear(atoms[joined]))
      return {
        from: index,
        to: joined + 1,
        value: { kind: 'quarter', quarter, year: atoms[joined]?.value ?? 0 },
      };
  } else if ((atom.lower === 'q' || atom.lower === 'h') && adjacent(atoms, index)) {
    // "Q3" cut in two by a tokeniser.
    const figure = atoms[at];
    if (
      figure === undefined ||
      !figure.digits ||
      figure.value < 1 ||
      figure.value > (atom.lower === 'h' ? 2 : 4)
    )
      return null;
    quarter = atom.lower === 'h' ? 10 + figure.value : figure.value;
    at += 1;
    if (isYear(atoms[at]))
      return { from: index, to: at + 1, value: { kind: 'quarter', quarter, year: atoms[at]?.value ?? 0 } };
  } else if (atom.kind === 'ordinal' && atom.value >= 1 && atom.value <= 4) {
    const word = atoms[at]?.lower ?? '';
    if (!QUARTER_WORDS.has(word)) return null;
    if (word === 'half' && atom.value > 2) return null;
    quarter = word === 'half' ? 10 + atom.value : atom.value;
    at += 1;
    // "the first half" may be of anything: only a year after it makes it a time.
    if (
      word === 'half' &&
      !['of', 'last', 'this', 'next'].includes(atoms[at]?.lower ?? '') &&
      !isYear(atoms[at])
    )
      return null;
  } else return null;
  let yearAt = atoms[at]?.lower === 'of' ? at + 1 : at;
  if (atoms[yearAt]?.lower === 'the' || atoms[yearAt]?.lower === 'fiscal') yearAt += 1;
  if (isYear(atoms[yearAt]))
    return {
      from: index,
      to: yearAt + 1,
      value: { kind: 'quarter', quarter, year: atoms[yearAt]?.value ?? 0 },
    };
  const shift = YEAR_SHIFTS.get(atoms[yearAt]?.lower ?? '');
  if (shift !== undefined && atoms[yearAt + 1]?.lower === 'year')
    return { from: index, to: yearAt + 2, value: { kind: 'quarter', quarter, shift } };
  if (quarter > 10) {
    if (atoms[yearAt]?.lower === 'year' && yearAt > at)
      return { from: index, to: yearAt + 1, value: { kind: 'quarter', quarter, shift: 0 } };
    return null;
  }
  // A quarter of something else ("the first quarter of the game") is no time.
  if (atoms[at]?.lower === 'of' && atoms[yearAt]?.lower !== 'year') return null;
  return { from: index, to: at, value: { kind: 'quarter', quarter } };
}

const SEASON_LEADS: ReadonlySet<string> = new Set([
  'in',
  'this',
  'last',
  'next',
  'since',
  'until',
  'by',
  'during',
  'early',
  'late',
  'mid',
]);

/** "the spring of 2014", "summer 2015", "last winter", "in autumn". */
export function matchSeason(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined || atom.kind !== 'season') return null;
  let at = index + 1;
  if (atoms[at]?.lower === 'of') at += 1;
  const year = atoms[at];
  if (isYear(year)) {
    const range = isDash(atoms[at + 1]) && atoms[at + 2]?.digits === true && atom.value === 3;
    // "the winter of 2014-15" begins in 2014; a plain "winter 2014" ends in its spring.
    return {
      from: index,
      to: range ? at + 3 : at + 1,
      value: { kind: 'season', season: atom.value, year: range ? year.value + 1 : year.value },
    };
  }
  const yearShift = YEAR_SHIFTS.get(year?.lower ?? '');
  if (yearShift !== undefined && atoms[at + 1]?.lower === 'year')
    return { from: index, to: at + 2, value: { kind: 'season', season: atom.value, shift: yearShift } };
  const previous = atoms[index - 1];
  if (previous === undefined || atoms[index + 1]?.lower === 'of') return null;
  const lead = previous.lower === 'the' ? atoms[index - 2] : previous;
  if (lead === undefined || !SEASON_LEADS.has(lead.lower)) return null;
  const next = atoms[index + 1];
  if (next !== undefined && next.kind === 'word' && isNounLike(next)) return null;
  // "in spring 2014" went above; "the fall" alone is as often a collapse.
  if (atom.lower === 'fall' && !['in', 'this', 'last', 'next', 'by'].includes(lead.lower)) return null;
  if (atom.lower === 'fall' && lead.lower === 'in' && previous.lower !== 'the') return null;
  return { from: index, to: index + 1, value: { kind: 'season', season: atom.value } };
}

const CLOSED_AFTER_SEASON: ReadonlySet<string> = new Set(
  'the a an and but or to in on at by for from with when after before as that it they he she we said will would has had have was were is are'.split(
    ' ',
  ),
);

function isNounLike(atom: Atom): boolean {
  return /^[a-z]{3,}$/.test(atom.raw) && !CLOSED_AFTER_SEASON.has(atom.lower) && atom.lower !== 'season';
}

/** "fiscal 2019", "fiscal year 2019", "FY2019", taken as the calendar year: fiscal years differ by state. */
export function matchFiscal(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (atom === undefined) return null;
  if (atom.kind === 'fiscal') {
    const value = yearValue(atom.value);
    return value === null ? null : { from: index, to: index + 1, value };
  }
  if (atom.lower !== 'fiscal' && atom.lower !== 'financial' && atom.lower !== 'fy') return null;
  const at = atoms[index + 1]?.lower === 'year' ? index + 2 : index + 1;
  const year = atoms[at];
  if (!isYear(year)) return null;
  const last = shortYear(atoms, at);
  const value =
    last === null ? yearValue(year.value) : fixed(dayOf(year.value, 1, 1), dayOf(last, 12, 31), 'year');
  return value === null ? null : { from: index, to: last === null ? at + 1 : at + 3, value };
}

/** The second year of "2014-16", "2014–2016", "2014/15", where `index` stands on the first. */
function shortYear(atoms: readonly Atom[], index: number): number | null {
  const first = atoms[index];
  const joint = atoms[index + 1];
  const second = atoms[index + 2];
  if (!isYear(first) || joint === undefined || second === undefined || !second.digits) return null;
  if (!isDash(joint) && joint.raw !== '/') return null;
  if (second.kind !== 'number') return null;
  const year =
    second.raw.length === 4
      ? second.value
      : second.raw.length === 2
        ? Math.floor(first.value / 100) * 100 + second.value
        : 0;
  return year > first.value && year - first.value < 200 ? year : null;
}

/** A year or a range of years: "2013", "2014-16", "2017-11" (a month) and "2014/15". */
export function matchYear(atoms: readonly Atom[], index: number): Match | null {
  const atom = atoms[index];
  if (!isYear(atom)) return null;
  const last = shortYear(atoms, index);
  const following = atoms[index + 3];
  if (last !== null && !isDash(following) && following?.raw !== '/') {
    const value = fixed(dayOf(atom.value, 1, 1), dayOf(last, 12, 31), 'year');
    if (value !== null && atom.value >= 1500) return { from: index, to: index + 3, value };
  }
  const joint = atoms[index + 1];
  const second = atoms[index + 2];
  if (
    joint?.raw === '-' &&
    second?.raw.length === 2 &&
    second.digits &&
    last === null &&
    adjacent(atoms, index)
  ) {
    if (second.value >= 1 && second.value <= 12)
      return { from: index, to: index + 3, value: monthValue(second.value, atom.value) };
    return null;
  }
  if (!isYearInContext(atoms, index)) return null;
  const value = yearValue(atom.value);
  return value === null ? null : { from: index, to: index + 1, value };
}
