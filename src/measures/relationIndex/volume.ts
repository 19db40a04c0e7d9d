import { groupBy, nextPeriod, periodStart } from '../../core/index.ts';
import type { OddsObservation } from './oddsFitter.ts';
import type { OddsTurn } from './oddsTurningPoints.ts';
import { oddsTurningPoints } from './oddsTurningPoints.ts';
import type { IndexQuestion } from './relationIndex.ts';
import type { QuadCounts } from './weights.ts';

const eventsOf = (quad: QuadCounts): number => quad[0] + quad[1] + quad[2] + quad[3];

/** Events of all pairs in the months of each period, by source; a day or week is held against its whole month, alike for all. */
function worldByPeriod({ periods, world }: IndexQuestion): Map<string, Float64Array> {
  const bySource = new Map<string, Float64Array>();
  for (const [source, rows] of groupBy(world, (row) => row.source)) {
    const months = new Map<string, number>();
    for (const { month, quad } of rows) {
      const start = periodStart(month, 'month');
      months.set(start, (months.get(start) ?? 0) + eventsOf(quad));
    }
    const volumes = periods.map(({ start, end }) => {
      let volume = 0;
      for (let month = periodStart(start, 'month'); month <= end; month = nextPeriod(month, 'month'))
        volume += months.get(month) ?? 0;
      return volume;
    });
    bySource.set(source, Float64Array.from(volumes));
  }
  return bySource;
}

/**
 * Where the pair's share of what the sources report of all states changed: turning points of volume, offset by coverage.
 * Levels are doublings of the usual share. A relation can turn for the worse without its mix moving, as where quarrels that
 * were rare become daily; the index does not see that, this does. Periods in which no source reports anything are left out.
 */
export function volumeTurningPoints(question: IndexQuestion): OddsTurn[] {
  const own = new Map(
    question.own.map(({ period, source, quad }) => [`${source} ${period}`, eventsOf(quad)]),
  );
  const observations = [...worldByPeriod(question)].flatMap(([source, volumes]): OddsObservation[] => {
    const rows = Array.from(volumes, (volume, period) => {
      const events = own.get(`${source} ${period}`) ?? 0;
      return { period, cooperative: events, conflictual: Math.max(0, volume - events) };
    }).filter(({ cooperative, conflictual }) => cooperative + conflictual > 0);
    const sum = (pick: 'cooperative' | 'conflictual'): number =>
      rows.reduce((total, row) => total + row[pick], 0.5);
    const offset = Math.log(sum('cooperative') / sum('conflictual'));
    return rows.map((row) => ({ ...row, offset }));
  });
  const turns = oddsTurningPoints(observations.toSorted((one, other) => one.period - other.period));
  return turns.map((turn) => ({ ...turn, before: turn.before / Math.LN2, after: turn.after / Math.LN2 }));
}
