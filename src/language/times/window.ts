import type { Day } from '../../core/index.ts';
import type { NumericOrder } from './calendar.ts';
import { isAbsolute, resolve, type Resolved, type Side } from './resolve.ts';
import type { TimeValue } from './values.ts';

/** What time expressions are counted from. */
export interface TimeContext {
  /** The publication: a day, or the window in which it must lie. Intervals widen with the window. */
  published?: { date: Day | null; earliest: Day | null; latest: Day | null } | undefined;
  /** The time named last before this sentence, for "the same day" and "two years later". */
  previous?: Resolved | null;
  /** How "03/04/2017" is read; month-first when not given. */
  numericOrder?: NumericOrder;
}

const SOME_DAY: Day = '2000-01-01';

/** Resolves against both ends of the publication window and takes in both answers. */
export function resolveInWindow(
  value: TimeValue,
  context: TimeContext,
  side: Side,
  previous: Resolved | null,
): Resolved | null {
  if (value.kind === 'duration') return null;
  const published = context.published;
  const date = published?.date ?? null;
  const first = date ?? published?.earliest ?? null;
  const last = date ?? published?.latest ?? null;
  const timeless = isAbsolute(value) || value.kind === 'same' || value.kind === 'offset';
  if (first === null || last === null)
    return timeless && !needsToday(value) ? resolve(value, { today: SOME_DAY, side, previous }) : null;
  const one = resolve(value, { today: first, side, previous });
  if (first === last || one === null) return one;
  const other = resolve(value, { today: last, side, previous });
  if (other === null) return null;
  return {
    earliest: one.earliest < other.earliest ? one.earliest : other.earliest,
    latest: one.latest > other.latest ? one.latest : other.latest,
    granularity: one.granularity,
  };
}

/** Whether an anchored value stands on a base that itself needs a publication day. */
function needsToday(value: TimeValue): boolean {
  return value.kind === 'offset' && value.base !== undefined && !isAbsolute(value.base);
}

/** "in 2014 … and in May": the bare month takes the year of the time named before it in the sentence. */
export function continued(value: TimeValue, previous: Resolved | null, context: TimeContext): TimeValue {
  if (
    (value.kind !== 'month' && value.kind !== 'day') ||
    value.year !== undefined ||
    value.shift !== undefined
  )
    return value;
  const latest = context.published?.date ?? context.published?.latest ?? null;
  if (previous === null || latest === null || previous.latest.slice(0, 4) >= latest.slice(0, 4)) return value;
  if (!['day', 'month', 'year'].includes(previous.granularity)) return value;
  const year = Number(previous.earliest.slice(0, 4));
  if (previous.earliest.slice(0, 4) !== previous.latest.slice(0, 4)) return value;
  if (previous.granularity === 'year') return { ...value, year };
  return { ...value, year: value.month < Number(previous.earliest.slice(5, 7)) ? year + 1 : year };
}
