import { dayOf } from '../../core/index.ts';
import { type Atom, isDash, isYear } from './atoms.ts';
import { adjacent, fixed, monthValue, YEAR_SHIFTS } from './calendar.ts';
import { isYearInContext } from './guards.ts';
import type { Match, TimeValue } from './values.ts';

/** A whole year. */
export function yearValue(year: number): TimeValue | null {
  return fixed(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
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
