import { nextPeriod, periodStart } from '../../core/index.ts';
import type { DyadQuery } from './dyadSeries.ts';

/** Whether whole months answer the question: then the sums by month do, and no single event is looked at. */
export function inWholeMonths({ by, from, to }: Pick<DyadQuery, 'by' | 'from' | 'to'>): boolean {
  return (
    by !== 'day' &&
    by !== 'week' &&
    (from === undefined || from === periodStart(from, 'month')) &&
    (to === undefined || nextPeriod(to, 'day') === nextPeriod(periodStart(to, 'month'), 'month'))
  );
}
