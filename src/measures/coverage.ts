import type { Day } from '../core/index.ts';
import { dayNumber, groupBy, nextPeriod, periodEnd, periodStart } from '../core/index.ts';

/** How much a data set reports in one month at all, whoever acts. */
export interface CoveredMonth {
  dataset: string;
  /** First day of the month. */
  month: Day;
  events: number;
}

/** Whether anything was reported at all in a period, and how much of the pair was to be expected. */
export interface PeriodCoverage {
  /** False where no source reported anything: then nothing heard of the pair is unknown, not zero. */
  known: boolean;
  /**
   * Events of the pair if it had its usual share of everything that each source reported then; the usual share is that of
   * the whole series. Null where not known.
   */
  expected: number | null;
}

/** The share of a month's days that lies in a period. */
function overlap(month: Day, start: Day, end: Day): number {
  const [first, last] = [dayNumber(month), dayNumber(periodEnd(month, 'month'))];
  const days = Math.min(last, dayNumber(end)) - Math.max(first, dayNumber(start)) + 1;
  return Math.max(0, days) / (last - first + 1);
}

/**
 * What the sources covered in each period, so that a fall in coverage does not look like a fall in relations. Weeks and
 * days take their share of the month. Without any row of coverage every period counts as known, and nothing is expected.
 * Cost: linear in periods and months.
 */
export function coverageOf(
  periods: readonly { start: Day; end: Day }[],
  own: readonly { dataset: string; events: number }[],
  covered: readonly CoveredMonth[],
): PeriodCoverage[] {
  if (covered.length === 0) return periods.map(() => ({ known: true, expected: null }));
  const byDataset = [...groupBy(covered, ({ dataset }) => dataset)].map(([dataset, rows]) => {
    const months = new Map(rows.map(({ month, events }) => [month, events]));
    const volumes = periods.map(({ start, end }) => {
      let volume = 0;
      for (let month = periodStart(start, 'month'); month <= end; month = nextPeriod(month, 'month'))
        volume += (months.get(month) ?? 0) * overlap(month, start, end);
      return volume;
    });
    const events = own.reduce((sum, row) => (row.dataset === dataset ? sum + row.events : sum), 0);
    const whole = volumes.reduce((sum, volume) => sum + volume, 0);
    return { volumes, share: whole === 0 ? 0 : events / whole };
  });
  return periods.map((_, period) => {
    const known = byDataset.some(({ volumes }) => (volumes[period] as number) > 0);
    const expected = byDataset.reduce(
      (sum, { volumes, share }) => sum + share * (volumes[period] as number),
      0,
    );
    return { known, expected: known ? expected : null };
  });
}
