import { addDays, weekday as weekdayOf } from '../../core/index.ts';
import type { Atom } from './atoms.ts';
import { matchMonth, monthValue } from './calendar.ts';
import { matchDirected } from './relative.ts';
import type { Resolved } from './resolve.ts';
import type { Match, TimeValue } from './values.ts';
import { UNITS } from './words.ts';

type Nth = Extract<TimeValue, { kind: 'nth' }>;

/** "first Monday of December", "last day of February 2019", "second week of next month", "first half of May". */
export function matchNth(atoms: readonly Atom[], index: number): Match | null {
  const nth = numberOf(atoms[index]);
  const counted = atoms[index + 1];
  if (nth === 0 || counted === undefined) return null;
  const joint = atoms[index + 2]?.lower;
  if (joint !== 'of' && (joint !== 'in' || counted.kind !== 'weekday')) return null;
  const month = monthAt(atoms, index + 3);
  if (month === null) return null;
  const value = valueOf(nth, counted, month.value);
  return value === null ? null : { from: index, to: month.to, value };
}

/** 1 to 5, −1 for the last one, 0 for none. */
function numberOf(atom: Atom | undefined): number {
  if (atom?.lower === 'last') return -1;
  return atom?.kind === 'ordinal' && atom.value >= 1 && atom.value <= 5 ? atom.value : 0;
}

function monthAt(atoms: readonly Atom[], index: number): Match | null {
  const month = matchMonth(atoms, index);
  if (month !== null) return month;
  // "of May", "of March": behind what is counted in them no other words.
  const bare = atoms[index];
  if (bare?.kind === 'month') return { from: index, to: index + 1, value: monthValue(bare.value) };
  const directed = matchDirected(atoms, index);
  return directed?.value.kind === 'shift' && directed.value.unit === 'month' ? directed : null;
}

function valueOf(nth: number, counted: Atom, of: TimeValue): TimeValue | null {
  if (counted.kind === 'weekday' && !counted.plural) return { kind: 'nth', nth, unit: 'day', weekday: counted.value, of }; // prettier-ignore
  if (counted.lower === 'half' && (nth === 1 || nth === 2)) return { kind: 'part', part: nth === 1 ? 'first-half' : 'second-half', of }; // prettier-ignore
  const unit = counted.kind === 'unit' && !counted.plural ? UNITS[counted.value] : undefined;
  return unit === 'day' || unit === 'week' ? { kind: 'nth', nth, unit, of } : null;
}

/** The day or the seven days within a month that are counted; null where a month has no such day. */
export function nthOf({ earliest, latest }: Resolved, { nth, unit, weekday }: Nth): Resolved | null {
  const step = unit === 'week' || weekday !== undefined ? 7 : 1;
  const first = weekday === undefined ? earliest : addDays(earliest, (weekday - weekdayOf(earliest) + 7) % 7);
  const final = weekday === undefined ? addDays(latest, 1 - (unit === 'week' ? 7 : 1)) : addDays(latest, -((weekdayOf(latest) - weekday + 7) % 7)); // prettier-ignore
  const from = nth < 0 ? final : addDays(first, (nth - 1) * step);
  if (from > latest) return null;
  const to = unit === 'week' ? addDays(from, 6) : from;
  return { earliest: from, latest: to < latest ? to : latest, granularity: unit };
}
