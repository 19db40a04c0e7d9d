import { type Atom, isDash } from './atoms.ts';
import { APPROXIMATORS, type Unit, UNITS } from './words.ts';

/** A counted stretch: "two or three weeks" is 2–3 weeks. */
export interface Count {
  least: number;
  most: number;
  unit: Unit;
  /** The atom after the unit. */
  to: number;
  /** Joined by hyphens, as before a noun: "three-day". */
  joined: boolean;
  plural: boolean;
}

/** What an uncounted plural may mean: "days ago", "years later". */
const VAGUE: Readonly<Record<Unit, readonly [number, number]>> = {
  minute: [2, 59],
  hour: [2, 23],
  day: [2, 6],
  week: [2, 4],
  month: [2, 11],
  quarter: [2, 3],
  year: [2, 9],
  decade: [2, 5],
  century: [2, 5],
};

/** What stands before "of" or before the plural itself: "hundreds of years", "many months". */
const MULTIPLES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [100, 999]],
  ['thousands', [1000, 9999]],
  ['many', [5, 30]],
]);

function multiplied(atoms: readonly Atom[], index: number): readonly [number, number] | undefined {
  const before = atoms[index - 1]?.lower;
  return MULTIPLES.get((before === 'of' ? atoms[index - 2]?.lower : before) ?? '');
}

function numberAt(atoms: readonly Atom[], index: number): { least: number; most: number; to: number } | null {
  const atom = atoms[index];
  if (atom === undefined) return null;
  if (atom.kind === 'number') {
    // "twenty-one"
    const ones = atoms[index + 2];
    if (
      !atom.digits &&
      atom.value >= 20 &&
      isDash(atoms[index + 1]) &&
      ones?.kind === 'number' &&
      ones.value < 10
    )
      return { least: atom.value + ones.value, most: atom.value + ones.value, to: index + 3 };
    const or = atoms[index + 1];
    const second = atoms[index + 2];
    if (
      or !== undefined &&
      (or.lower === 'or' || or.lower === 'to' || isDash(or)) &&
      second?.kind === 'number' &&
      second.value > atom.value &&
      second.value < 100
    )
      return { least: atom.value, most: second.value, to: index + 3 };
    return { least: atom.value, most: atom.value, to: index + 1 };
  }
  switch (atom.lower) {
    case 'a':
    case 'an': {
      const next = atoms[index + 1]?.lower;
      if (next === 'few') return { least: 2, most: 5, to: index + 2 };
      if (next === 'couple')
        return { least: 2, most: 2, to: atoms[index + 2]?.lower === 'of' ? index + 3 : index + 2 };
      if (next === 'dozen') return { least: 12, most: 12, to: index + 2 };
      return { least: 1, most: 1, to: index + 1 };
    }
    case 'few':
      return { least: 2, most: 5, to: index + 1 };
    case 'several':
      return { least: 3, most: 7, to: index + 1 };
    case 'couple':
      return { least: 2, most: 2, to: atoms[index + 1]?.lower === 'of' ? index + 2 : index + 1 };
    default:
      return null;
  }
}

/** Reads "two weeks", "a few days", "three-day", "some 20 years", or an uncounted plural "weeks". */
export function countAt(atoms: readonly Atom[], index: number): Count | null {
  let at = index;
  while (APPROXIMATORS.has(atoms[at]?.lower ?? '') && at < index + 2) at += 1;
  if (['more', 'less', 'fewer'].includes(atoms[at]?.lower ?? '') && atoms[at + 1]?.lower === 'than') at += 2;
  const bare = atoms[at];
  if (bare !== undefined && bare.kind === 'unit' && bare.plural) {
    const unit = UNITS[bare.value] as Unit;
    const [least, most] = multiplied(atoms, at) ?? VAGUE[unit];
    return { least, most, unit, to: at + 1, joined: false, plural: true };
  }
  const number = numberAt(atoms, at);
  if (number === null) return null;
  let unitAt = number.to;
  const joined = isDash(atoms[unitAt]);
  if (joined) unitAt += 1;
  // "two and a half years", "two full weeks", "five long years"
  if (
    atoms[unitAt]?.lower === 'and' &&
    atoms[unitAt + 1]?.lower === 'a' &&
    atoms[unitAt + 2]?.lower === 'half'
  )
    unitAt += 3;
  if (
    ['full', 'long', 'whole', 'straight', 'consecutive', 'more', 'successive', 'short', 'calendar'].includes(
      atoms[unitAt]?.lower ?? '',
    )
  )
    unitAt += 1;
  const atom = atoms[unitAt];
  if (atom === undefined || atom.kind !== 'unit') return null;
  // "2018 day five", "1999 season": a year beside a unit counts nothing.
  if (!atom.plural && !joined && atoms[at]?.digits === true && number.most !== 1) return null;
  const factor = atom.lower === 'fortnight' ? 2 : 1;
  return {
    least: number.least * factor,
    most: number.most * factor,
    unit: UNITS[atom.value] as Unit,
    to: unitAt + 1,
    joined,
    plural: atom.plural,
  };
}
