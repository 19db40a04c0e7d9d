import { addDays, addMonths, type Day, daysBetween, periodEnd, periodStart } from '../../core/index.ts';
import type { Resolved } from './resolve.ts';
import type { Part } from './values.ts';

/**
 * A part of a longer time. Thirds for "early", "mid", "late" (of a month the days 1–10, 11–20 and the rest; of
 * a year four months each), a tenth or so for "the start" and "the end", cut at today for "earlier this week".
 */
export function partOf(whole: Resolved, part: Part, today: Day): Resolved {
  const { earliest, latest, granularity } = whole;
  if (part === 'elapsed')
    return today < earliest ? whole : { earliest, latest: today < latest ? today : latest, granularity };
  if (part === 'remaining')
    return today > latest ? whole : { earliest: today > earliest ? today : earliest, latest, granularity };
  const length = daysBetween(earliest, latest) + 1;
  if (length === 1) return whole;
  if (granularity === 'month' && length <= 31) return slice(whole, ...MONTH_DAYS[part]);
  if (length > 300) return byMonths(whole, part, length);
  const share = SHARES[part];
  const first = Math.round(share[0] * length);
  const last = Math.max(first + 1, Math.round(share[1] * length));
  return { earliest: addDays(earliest, first), latest: addDays(earliest, last - 1), granularity };
}

type Plain = Exclude<Part, 'elapsed' | 'remaining'>;

/** First and last day of the month, 1-based. */
const MONTH_DAYS: Readonly<Record<Plain, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  start: [1, 5],
  end: [25, 31],
  'first-half': [1, 15],
  'second-half': [16, 31],
};

/** From and to, as shares of the whole. */
const SHARES: Readonly<Record<Plain, readonly [number, number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  start: [0, 1 / 12],
  end: [11 / 12, 1],
  'first-half': [0, 1 / 2],
  'second-half': [1 / 2, 1],
};

function slice(whole: Resolved, first: number, last: number): Resolved {
  const end = addDays(whole.earliest, last - 1);
  return {
    earliest: addDays(whole.earliest, first - 1),
    latest: end > whole.latest ? whole.latest : end,
    granularity: whole.granularity,
  };
}

/** Years and more are cut at the ends of months, so that the end of a year is its December. */
function byMonths(whole: Resolved, part: Plain, length: number): Resolved {
  const months = Math.round(length / 30.44);
  const [from, to] = SHARES[part];
  const first = Math.round(from * months);
  const last = Math.max(first + 1, Math.round(to * months));
  return {
    earliest: addMonths(periodStart(whole.earliest, 'month'), first),
    latest: periodEnd(addMonths(periodStart(whole.earliest, 'month'), last - 1), 'month'),
    granularity: whole.granularity,
  };
}
