import { betweenness, participation } from './betweenness.ts';
import type { Bloc } from './following.ts';
import type { Graph } from './graph.ts';

/** A state that stands between others. */
export interface Broker {
  state: string;
  bloc: number;
  /** Share of the shortest ways between two others that lead through it, 0–1. */
  betweenness: number;
  /** How evenly its relations spread over the blocs, 0 … 1. */
  participation: number;
}

/** All states of a period, those on most shortest ways first. */
export function brokersOf(
  graph: Graph,
  groups: Int32Array,
  states: readonly string[],
  found: readonly Bloc[],
): Broker[] {
  const blocOf = new Map(found.flatMap(({ id, members }) => members.map(({ state }) => [state, id])));
  const [through, spread] = [betweenness(graph), participation(graph, groups)];
  return states
    .map((state, node): Broker => ({
      state,
      bloc: blocOf.get(state) as number,
      betweenness: through[node] as number,
      participation: spread[node] as number,
    }))
    .toSorted((one, other) => other.betweenness - one.betweenness || (one.state < other.state ? -1 : 1));
}
