import { type Atom, isCapitalised, isMonthDay, isYear } from './atoms.ts';
import { MEASURES, NAMED_DAYS, PAPERS, TIME_PREPOSITIONS } from './words.ts';

/** Months that are also given names, verbs or adjectives. */
const AMBIGUOUS_MONTHS = new Set(['march', 'april', 'may', 'june', 'august']);

/** Prepositions that take a person as easily as a month: "a speech by May". */
const PERSONAL = new Set(['by', 'for', 'of', 'to', 'on', 'about', 'and', 'from', 'with', 'around']);

/** Whether the atom at `index` names a month here: "May 12", "in March", but not "May said" or "march". */
export function isMonth(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index];
  if (atom === undefined || atom.kind !== 'month' || !isCapitalised(atom)) return false;
  const next = atoms[index + 1];
  const previous = atoms[index - 1];
  const beside = isMonthDay(next) || isYear(next) || (isMonthDay(previous) && previous.digits);
  if (atom.weak) return beside || hasStop(atom);
  if (!AMBIGUOUS_MONTHS.has(atom.lower) || beside) return true;
  if (next?.lower === 'of' && isYear(atoms[index + 2])) return true;
  if (next !== undefined && (next.lower === 'last' || next.lower === 'this' || next.lower === 'next'))
    return atoms[index + 2]?.lower === 'year';
  if (previous === undefined) return false;
  // "in May", "last March", "mid-May", "since April"; a capitalised follower makes it a name ("April Jones").
  if (next !== undefined && isCapitalised(next) && next.kind === 'word') return false;
  if (TIME_PREPOSITIONS.has(previous.lower)) {
    if (!PERSONAL.has(previous.lower)) return true;
    return atom.lower === 'march' || atom.lower === 'august' || atom.lower === 'june'
      ? previous.lower !== 'on'
      : previous.lower === 'by' || isMonth(atoms, index - 2) || previous.lower === 'from';
  }
  if (previous.raw === '-' || previous.raw === '–' || previous.raw === '/')
    return atoms[index - 2]?.kind === 'month' || atoms[index - 2]?.lower === 'mid';
  // "the March summit", "a May election": a lower-case noun follows.
  return (
    ['the', 'a', 'its', 'their', 'his', 'her', "'s", '’s', 'this', 'of'].includes(previous.lower) &&
    next !== undefined &&
    /^[a-z]{3,}$/.test(next.raw) &&
    next.kind === 'word' &&
    !['for', 'through', 'against', 'past', 'was', 'and', 'has', 'had', 'that', 'who', 'which'].includes(
      next.lower,
    )
  );
}

function hasStop(atom: Atom): boolean {
  return atom.raw.endsWith('.');
}

/** Whether the atom at `index` is a day of the week and not part of a name ("Sunday Times", "Black Friday"). */
export function isWeekday(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index];
  if (atom === undefined || atom.kind !== 'weekday' || !isCapitalised(atom)) return false;
  const previous = atoms[index - 1];
  const next = atoms[index + 1];
  if (atom.weak) {
    const after = next?.raw === ',' || next?.raw === '.' ? atoms[index + 2] : next;
    return after !== undefined && (after.kind === 'month' || isMonthDay(after));
  }
  if (previous !== undefined && isCapitalised(previous) && NAMED_DAYS.has(previous.lower)) return false;
  if (next !== undefined && isCapitalised(next) && next.kind === 'word') {
    if (PAPERS.has(next.lower)) return false;
    // "the Friday Mosque": a name after the article; "on Friday Russia said" has none.
    if (previous?.lower === 'the' || previous?.lower === 'a') return false;
  }
  return true;
}

/** Whether the number at `index` is a year by its surroundings and not a count of things. */
export function isYearInContext(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index];
  if (!isYear(atom)) return false;
  const previous = atoms[index - 1];
  const next = atoms[index + 1];
  if (previous !== undefined && ['$', '€', '£', '#', '¥'].includes(previous.raw)) return false;
  if (next !== undefined && (next.raw === '%' || MEASURES.has(next.lower))) return false;
  // "in 2000 villages", "of 1500 metres": a round number before a plural counts.
  if (next !== undefined && /^[a-z]{3,}s$/.test(next.raw) && atom.value % 50 === 0) return false;
  if (atom.value > 2100 || atom.value < 1500) return false;
  if (previous === undefined) return next === undefined || [',', ':', '-', '–'].includes(next.raw);
  if (TIME_PREPOSITIONS.has(previous.lower)) {
    // "about 1900 kilometres away" is caught above; "on 1950" and "to 1950" need a closed phrase.
    if (previous.lower === 'of') return atom.value >= 1700;
    if (['on', 'to', 'about', 'around', 'for', 'over'].includes(previous.lower))
      return atom.value >= 1700 && (next === undefined || !/^[a-z]{3,}s$/.test(next.raw));
    return true;
  }
  if (previous.raw === '(')
    return next !== undefined && (next.raw === ')' || next.raw === ',' || next.raw === '-');
  // "pre-2014", "mid-1990"
  if (previous.raw === '-' && ['pre', 'post', 'mid'].includes(atoms[index - 2]?.lower ?? '')) return true;
  if (
    ['the', 'its', 'their', 'a', "'s", '’s', 'his', 'her', 'that', 'this', 'early'].includes(previous.lower)
  )
    return atom.value >= 1800 && next !== undefined && /^\p{L}/u.test(next.raw) && atom.value % 100 !== 0;
  if (previous.raw === ',' || previous.lower === 'and' || previous.lower === 'or')
    return isYearInContext(atoms, index - 2) && isYear(atoms[index - 2]);
  return false;
}
