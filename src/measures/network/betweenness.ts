import type { Graph } from './graph.ts';

/**
 * Betweenness of every node: the share of all shortest ways between two others that lead through it, 0 … 1; the length
 * of an edge is 1 / weight (Brandes, 2001; Newman, 2001, for the weights). Cost: nodes³; 0.1 s for 200 states.
 */
export function betweenness(graph: Graph): Float64Array {
  const { size } = graph;
  const score = new Float64Array(size);
  for (let source = 0; source < size; source += 1) addWaysFrom(graph, source, score);
  const pairs = (size - 1) * (size - 2);
  // Every pair was met from both ends, and every way counted as one half at each.
  return score.map((value) => (pairs > 0 ? value / pairs : 0));
}

/** Adds to `score` what each node carries of the shortest ways that begin at `source`. */
function addWaysFrom({ size, neighbours, weights }: Graph, source: number, score: Float64Array): void {
  const distance = new Float64Array(size).fill(Infinity);
  const ways = new Float64Array(size);
  const before = Array.from({ length: size }, (): number[] => []);
  const settled = new Uint8Array(size);
  const order: number[] = [];
  distance[source] = 0;
  ways[source] = 1;
  for (;;) {
    const node = nearest(distance, settled);
    if (node < 0) break;
    settled[node] = 1;
    order.push(node);
    for (const [index, other] of (neighbours[node] as readonly number[]).entries()) {
      const length = (distance[node] as number) + 1 / (weights[node]?.[index] as number);
      const known = distance[other] as number;
      const slack = 1e-9 * length;
      if (length < known - slack) {
        distance[other] = length;
        ways[other] = ways[node] as number;
        before[other] = [node];
      } else if (Math.abs(length - known) <= slack && settled[other] === 0) {
        ways[other] = (ways[other] as number) + (ways[node] as number);
        before[other]?.push(node);
      }
    }
  }
  const carried = new Float64Array(size);
  for (const node of order.toReversed()) {
    for (const earlier of before[node] as number[])
      carried[earlier] =
        (carried[earlier] as number) +
        ((ways[earlier] as number) / (ways[node] as number)) * (1 + (carried[node] as number));
    if (node !== source) score[node] = (score[node] as number) + (carried[node] as number);
  }
}

/** The unsettled node that is nearest; −1 where no other can be reached. */
function nearest(distance: Float64Array, settled: Uint8Array): number {
  let best = -1;
  for (let node = 0; node < distance.length; node += 1)
    if (
      settled[node] === 0 &&
      (distance[node] as number) < (best < 0 ? Infinity : (distance[best] as number))
    )
      best = node;
  return best;
}

/**
 * Participation of every node: how evenly its weight is spread over the groups, 1 − Σ (weight to group / weight)²
 * (Guimerà & Amaral, Nature 433, 2005). 0: all of it in one group; towards 1: the same with many. 0 without edges.
 */
export function participation(graph: Graph, groups: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: graph.size }, (_, node) => {
    const toGroup = new Map<number, number>();
    for (const [index, other] of (graph.neighbours[node] as readonly number[]).entries()) {
      const group = groups[other] as number;
      toGroup.set(group, (toGroup.get(group) ?? 0) + (graph.weights[node]?.[index] as number));
    }
    const strength = graph.strengths[node] as number;
    if (strength === 0) return 0;
    return 1 - [...toGroup.values()].reduce((sum, weight) => sum + (weight / strength) ** 2, 0);
  });
}
