import type { Graph } from './graph.ts';
import { graphOf } from './graph.ts';
import type { Tie } from './tie.ts';

/** The square root of what two states' scores add up to: so that the busiest pairs do not drown all others. */
const weightOf = (scoreSum: number): number => Math.sqrt(Math.max(0, scoreSum));

/** The graph of the ties' weights; `scoreOf` gives what a tie's scores add up to. */
export function graphOfTies(
  ties: readonly Tie[],
  place: ReadonlyMap<string, number>,
  scoreOf: (tie: Tie) => number,
): Graph {
  return graphOf(
    place.size,
    ties.map((tie) => ({
      first: place.get(tie.first) as number,
      second: place.get(tie.second) as number,
      weight: weightOf(scoreOf(tie)),
    })),
  );
}
