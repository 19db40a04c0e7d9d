import type { Day } from '../../core/index.ts';

/** Days that are read together; null stands for the events without a date. */
export type Stretch = { earliest: Day; latest: Day } | null;

/** Events that are sorted at once: few enough to need little memory, many enough to need few queries. */
const AT_ONCE = 8_000;

/**
 * Parts a long list of events, the latest first, into stretches of days that are sorted one after another. Sorting
 * all at once would need as much memory as all their texts.
 *
 * @param days days with their numbers of events, the latest first and undated ones (null) last.
 */
export function stretches(days: readonly { day: Day | null; events: number }[], atOnce = AT_ONCE): Stretch[] {
  const found: Stretch[] = [];
  let events = Number.POSITIVE_INFINITY;
  for (const { day, events: more } of days) {
    const last = found.at(-1);
    if (day === null) found.push(null);
    else if (last && events + more <= atOnce) {
      last.earliest = day;
      events += more;
    } else {
      found.push({ earliest: day, latest: day });
      events = more;
    }
  }
  return found;
}

/** The rest of a WHERE clause for a stretch, over a column of days. */
export function inStretch(column: string, clause: string): string {
  const begun = clause === '' ? 'WHERE' : `${clause} AND`;
  return `${begun} (${column} BETWEEN $earliest::DATE AND $latest::DATE OR $latest IS NULL AND ${column} IS NULL)`;
}
