import type { Random } from '../chance/random.ts';
import type { Graph } from './graph.ts';
import { leiden } from './leiden.ts';
import type { Tie } from './tie.ts';
import { graphOfTies } from './tieGraph.ts';

/** For each node the group (of `other`) that holds most of its own group's strength. */
function majority(graph: Graph, groups: Int32Array, other: Int32Array): Map<number, number> {
  const held = new Map<string, number>();
  const best = new Map<number, { group: number; strength: number }>();
  for (let node = 0; node < graph.size; node += 1) {
    const key = `${groups[node]} ${other[node]}`;
    const strength = (held.get(key) ?? 0) + (graph.strengths[node] as number);
    held.set(key, strength);
    const own = groups[node] as number;
    if (strength > (best.get(own)?.strength ?? -1)) best.set(own, { group: other[node] as number, strength });
  }
  return new Map([...best].map(([own, { group }]) => [own, group]));
}

/** Share of resampled networks in which each state stays with the majority of its group. */
export function certainties(
  ties: readonly Tie[],
  place: ReadonlyMap<string, number>,
  graph: Graph,
  groups: Int32Array,
  random: Random,
  { resolution = 1, resamples = 20 }: { resolution?: number; resamples?: number },
): Float64Array {
  const stayed = new Float64Array(graph.size);
  if (resamples === 0) return stayed.fill(1);
  for (let round = 0; round < resamples; round += 1) {
    // A sum of events that come at random has the sum of their squares for its variance; events of one report are one.
    const drawn = graphOfTies(
      ties,
      place,
      ({ scoreSum, scoreSquares, events, reports }) =>
        scoreSum + Math.sqrt((scoreSquares * events) / reports) * random.normal(),
    );
    const other = leiden(drawn, random, resolution);
    const home = majority(graph, groups, other);
    for (let node = 0; node < graph.size; node += 1)
      if (other[node] === home.get(groups[node] as number)) stayed[node] = (stayed[node] as number) + 1;
  }
  return stayed.map((times) => times / resamples);
}
