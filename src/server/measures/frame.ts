import type { Day, Period } from '../../core/index.ts';
import { nextPeriod, periodStart } from '../../core/index.ts';
import type { DayVolume, DyadAct } from '../../store/index.ts';

/** The periods between the first and the last day that a source covers, and how much it covers in each. */
export interface Frame {
  by: Period;
  starts: Day[];
  place: ReadonlyMap<Day, number>;
  coverage: number[];
}

export function frameOf(volumes: readonly DayVolume[], by: Period): Frame {
  const [first, last] = [volumes[0]?.date, volumes.at(-1)?.date];
  const starts: Day[] = [];
  if (first !== undefined && last !== undefined)
    for (let start = periodStart(first, by); start <= last; start = nextPeriod(start, by)) starts.push(start);
  const place = new Map(starts.map((start, index) => [start, index]));
  const coverage = starts.map(() => 0);
  for (const { date, events } of volumes) {
    const index = place.get(periodStart(date, by)) as number;
    coverage[index] = (coverage[index] as number) + events;
  }
  return { by, starts, place, coverage };
}

/** What acts add up to by period; null where the source covered nothing: that is unknown, not calm. */
export function seriesOf(
  acts: readonly DyadAct[],
  { by, starts, place, coverage }: Frame,
  worth: (act: DyadAct) => number,
): (number | null)[] {
  const sums = starts.map(() => 0);
  for (const act of acts) {
    const index = place.get(periodStart(act.date, by));
    if (index !== undefined) sums[index] = (sums[index] as number) + worth(act);
  }
  return sums.map((sum, index) => (coverage[index] === 0 ? null : sum));
}
