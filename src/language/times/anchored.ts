import { type Atom, isCapitalised } from './atoms.ts';
import { type Count, countAt } from './counts.ts';
import type { Match, TimeValue } from './values.ts';
import { type Unit, UNITS } from './words.ts';

const lower = (atoms: readonly Atom[], index: number): string => atoms[index]?.lower ?? '';

/** Finds a dated point inside the phrase that names the event: "the 12 March strike". */
export type FindPoint = (atoms: readonly Atom[], index: number) => Match | null;

/** How far into the phrase of the event its date is looked for, in atoms. */
const PHRASE = 7;

/** Words that end the phrase of the event. */
const PHRASE_END = new Set([
  ',',
  ';',
  ':',
  '.',
  '(',
  'and',
  'but',
  'that',
  'which',
  'who',
  'when',
  'said',
  'says',
]);

interface Base {
  match: Match;
}

/** The date that the event carries itself, if its phrase holds one. */
function dateOfEvent(atoms: readonly Atom[], index: number, find: FindPoint): Base | null {
  for (let at = index; at < Math.min(atoms.length, index + PHRASE); at += 1) {
    if (PHRASE_END.has(lower(atoms, at))) return null;
    const match = find(atoms, at);
    if (match !== null) return { match };
  }
  return null;
}

function offset(count: Count, sign: -1 | 1, anchor: 'event' | 'text', base?: TimeValue): TimeValue {
  const least = Math.min(sign * count.least, sign * count.most);
  const most = Math.max(sign * count.least, sign * count.most);
  return { kind: 'offset', unit: count.unit, least, most, anchor, ...(base === undefined ? {} : { base }) };
}

/** Whether a phrase (a noun phrase or a clause) follows, so that "before" and "after" have an object. */
function hasObject(atoms: readonly Atom[], index: number): boolean {
  const next = atoms[index];
  return next !== undefined && /[\p{L}\d"“‘]/u.test(next.raw.charAt(0)) && !PHRASE_END.has(next.lower);
}

/** "two days ago", "three days after the strike", "a week earlier", "in three days", "within a month". */
export function matchCounted(atoms: readonly Atom[], index: number, find: FindPoint): Match | null {
  const count = countAt(atoms, index);
  if (count === null) return null;
  const next = lower(atoms, count.to);
  if (next === 'ago' || (next === 'back' && count.plural)) {
    return {
      from: index,
      to: count.to + 1,
      value: { kind: 'shift', unit: count.unit, least: -count.most, most: -count.least },
    };
  }
  if (next === 'from' && lower(atoms, count.to + 1) === 'now')
    return {
      from: index,
      to: count.to + 2,
      value: { kind: 'shift', unit: count.unit, least: count.least, most: count.most },
    };
  if (count.joined) return null;
  if (next === 'before' && lower(atoms, count.to + 1) === 'that')
    return { from: index, to: count.to + 2, value: offset(count, -1, 'text') };
  if (next === 'after' && lower(atoms, count.to + 1) === 'that')
    return { from: index, to: count.to + 2, value: offset(count, 1, 'text') };
  const after = next === 'after' || next === 'following' || next === 'since';
  const before = next === 'before' || (next === 'prior' && lower(atoms, count.to + 1) === 'to');
  const ahead = next === 'ahead' && lower(atoms, count.to + 1) === 'of';
  if (after || before || ahead) {
    const objectAt = count.to + (next === 'prior' || ahead ? 2 : 1);
    if (!hasObject(atoms, objectAt))
      return { from: index, to: count.to + 1, value: offset(count, after ? 1 : -1, 'text') };
    // "three years since the war": the stretch reaches from the event to now and dates nothing else.
    if (next === 'since')
      return { from: index, to: count.to + 1, value: { kind: 'duration', unit: count.unit } };
    const base = dateOfEvent(atoms, objectAt, find);
    return {
      from: index,
      to: base === null ? count.to + (objectAt - count.to) : base.match.to,
      value: offset(count, after ? 1 : -1, 'event', base?.match.value),
    };
  }
  if (next === 'later') return { from: index, to: count.to + 1, value: offset(count, 1, 'text') };
  if (next === 'earlier') return { from: index, to: count.to + 1, value: offset(count, -1, 'text') };
  return null;
}

const SUPERLATIVE =
  /^(?:first|only|worst|best|biggest|largest|deadliest|lowest|highest|second|third|fourth|\w{3,}est)$/;

/** "in three days", "within 48 hours": ahead of publication, unless a superlative looks back ("first in years"). */
export function matchPrepositioned(atoms: readonly Atom[], index: number): Match | null {
  const word = lower(atoms, index);
  if (word !== 'in' && word !== 'within') return null;
  const count = countAt(atoms, index + 1);
  if (count === null || count.joined) return null;
  // "within weeks of the deal", "in two days of talks", "in three years' time"
  const next = lower(atoms, count.to);
  const time = ["'", '’', "'s", '’s'].includes(next) && lower(atoms, count.to + 1) === 'time';
  if (time) {
    return {
      from: index,
      to: count.to + 2,
      value: { kind: 'shift', unit: count.unit, least: count.least, most: count.most },
    };
  }
  if (next === 'of' || next === 'after') {
    return word === 'within'
      ? { from: index, to: count.to, value: offset({ ...count, least: 0 }, 1, 'event') }
      : { from: index, to: count.to, value: { kind: 'duration', unit: count.unit } };
  }
  for (let at = index - 1; at >= Math.max(0, index - 6); at -= 1)
    if (SUPERLATIVE.test(lower(atoms, at)) || lower(atoms, at) === 'time')
      return { from: index, to: count.to, value: { kind: 'duration', unit: count.unit } };
  if (word === 'within')
    return {
      from: index,
      to: count.to,
      value: { kind: 'window', unit: count.unit, amount: count.most, direction: 1 },
    };
  // Without a count ("in years", "in decades") and for the perfect, it looks back over a stretch.
  if (atoms[index + 1]?.kind === 'unit')
    return { from: index, to: count.to, value: { kind: 'duration', unit: count.unit } };
  return {
    from: index,
    to: count.to,
    value: { kind: 'shift', unit: count.unit, least: count.least, most: count.most, ahead: true },
  };
}

/** "the following day", "the same week", "that day", "the day before", "a year on". */
export function matchAnaphoric(atoms: readonly Atom[], index: number, find: FindPoint): Match | null {
  const word = lower(atoms, index);
  const next = atoms[index + 1];
  const unitAt = (atom: Atom | undefined): Unit | null =>
    atom === undefined || atom.kind !== 'unit' || atom.plural ? null : (UNITS[atom.value] as Unit);
  if (word === 'then' && index > 0) {
    const before = lower(atoms, index - 1);
    if (['since', 'until', 'till', 'by', 'before', 'from', 'after'].includes(before))
      return { from: index, to: index + 1, value: { kind: 'same', unit: null } };
    return null;
  }
  const unit = unitAt(next);
  if (unit !== null && unit !== 'minute' && unit !== 'hour') {
    const possessive = ["'s", '’s'].includes(lower(atoms, index + 2));
    if (word === 'same' || (word === 'that' && !possessive))
      return { from: index, to: index + 2, value: { kind: 'same', unit } };
    const article = ['the', 'a', 'its'].includes(lower(atoms, index - 1));
    if (word === 'following' || word === 'ensuing' || word === 'subsequent')
      return {
        from: index,
        to: index + 2,
        value: { kind: 'offset', unit, least: 1, most: 1, anchor: 'text', calendar: true },
      };
    if ((word === 'previous' || word === 'preceding') && article)
      return {
        from: index,
        to: index + 2,
        value: { kind: 'offset', unit, least: -1, most: -1, anchor: 'text', calendar: true },
      };
  }
  const own = unitAt(atoms[index]);
  if (own === null || own === 'minute' || own === 'hour') return null;
  const previous = lower(atoms, index - 1);
  const following = lower(atoms, index + 1);
  if (
    (following === 'before' || following === 'after') &&
    (previous === 'the' || isCapitalised(atoms[index]))
  ) {
    const sign = following === 'after' ? 1 : -1;
    const count: Count = { least: 1, most: 1, unit: own, to: index + 1, joined: false, plural: false };
    if (!hasObject(atoms, index + 2))
      return { from: index, to: index + 2, value: offset(count, sign, 'text') };
    const base = dateOfEvent(atoms, index + 2, find);
    return {
      from: index,
      to: base === null ? index + 2 : base.match.to,
      value: offset(count, sign, 'event', base?.match.value),
    };
  }
  return null;
}

const REPETITION = new Set(['every', 'each', 'per']);

/** "every month", "for three years", "three-day", "two years old", "five years in prison": no date. */
export function matchDuration(atoms: readonly Atom[], index: number): Match | null {
  const word = lower(atoms, index);
  if (REPETITION.has(word)) {
    const skip = ['other', 'single', 'passing'].includes(lower(atoms, index + 1)) ? 2 : 1;
    const target = atoms[index + skip];
    if (target?.kind === 'unit')
      return {
        from: index,
        to: index + skip + 1,
        value: { kind: 'duration', unit: UNITS[target.value] as Unit },
      };
    if (
      target?.kind === 'weekday' ||
      target?.kind === 'season' ||
      (target?.kind === 'month' && isCapitalised(target))
    )
      return { from: index, to: index + skip + 1, value: { kind: 'duration', unit: 'day' } };
    const counted = target === undefined ? null : countAt(atoms, index + skip);
    if (counted !== null)
      return { from: index, to: counted.to, value: { kind: 'duration', unit: counted.unit } };
    return null;
  }
  const start = word === 'for' ? index + 1 : index;
  const skipped = word === 'for' && ['the', 'at'].includes(lower(atoms, start)) ? start + 1 : start;
  const count = countAt(atoms, skipped);
  if (count === null) return null;
  const indefinite = atoms[skipped]?.lower === 'a' || atoms[skipped]?.lower === 'an';
  // "a day" alone is part of "twice a day" and says nothing; after "for" it is a stretch.
  if (indefinite && word !== 'for' && !count.joined) return null;
  if (atoms[skipped]?.kind === 'unit' && word !== 'for') return null;
  return {
    from: word === 'for' ? skipped : index,
    to: count.to,
    value: { kind: 'duration', unit: count.unit },
  };
}
