import { groupBy } from '../../core/index.ts';
import { findShareTurningPoints } from '../changepoints/index.ts';
import type { OddsObservation } from './oddsFitter.ts';

/** Where a level turned: places of periods, and levels in natural log-odds. */
export interface OddsTurn {
  /** First period of the new stretch, and the 95 % interval of that period. */
  period: number;
  low: number;
  high: number;
  /** Level of the whole stretch before, and of the whole stretch after. */
  before: number;
  after: number;
  direction: 'up' | 'down';
}

interface Levelled {
  kind: number;
  other: number;
}

/** Counts as they would have been in a source whose offset is `usual`: the odds are moved, the number of acts is not. */
function levelled({ cooperative, conflictual, offset }: OddsObservation, usual: number): Levelled {
  const half = (offset - usual) / 2;
  const [kind, other] = [cooperative * Math.exp(-half), conflictual * Math.exp(half)];
  const scale = (cooperative + conflictual) / (kind + other);
  return { kind: kind * scale, other: other * scale };
}

/** Sum of counts. */
function added(counts: readonly Levelled[]): Levelled {
  const sum = (pick: keyof Levelled): number => counts.reduce((total, one) => total + one[pick], 0);
  return { kind: sum('kind'), other: sum('other') };
}

/**
 * The turning points of log-odds: those of the share of cooperation in the counts, set against the world's mix. Silent
 * periods are passed over, so that a gap in the news is no turning point; fewer than ten periods with events give none.
 * Levels are log-odds of the summed counts of a stretch, with half an act of either kind added.
 */
export function oddsTurningPoints(observations: readonly OddsObservation[]): OddsTurn[] {
  const total = observations.reduce((sum, one) => sum + one.cooperative + one.conflictual, 0);
  const usual = observations.reduce(
    (sum, { cooperative, conflictual, offset }) => sum + (offset * (cooperative + conflictual)) / total,
    0,
  );
  const heard = [...groupBy(observations, ({ period }) => period)].map(([period, own]) => ({
    period,
    ...added(own.map((one) => levelled(one, usual))),
  }));
  const turns = findShareTurningPoints(heard);
  const bounds = [0, ...turns.map(({ index }) => index), heard.length];
  const levels = bounds.slice(1).map((end, place) => {
    const { kind, other } = added(heard.slice(bounds[place], end));
    return Math.log((kind + 0.5) / (other + 0.5)) - usual;
  });
  const periodAt = (index: number): number => heard[index]?.period ?? 0;
  return turns.map(({ index, low, high }, place) => {
    const [before, after] = [levels[place] as number, levels[place + 1] as number];
    return {
      period: periodAt(index),
      low: periodAt(low),
      high: periodAt(high),
      before,
      after,
      direction: after >= before ? 'up' : 'down',
    };
  });
}
