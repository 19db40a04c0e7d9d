/** An undirected graph with weights above 0; nodes are 0 … size − 1. */
export interface Graph {
  size: number;
  /** Neighbours of each node and the weights of the edges to them, in one order. */
  neighbours: readonly (readonly number[])[];
  weights: readonly (readonly number[])[];
  /** Twice the weight inside each node: 0 unless nodes were merged. */
  loops: Float64Array;
  /** Weight at each node; loops count in full. */
  strengths: Float64Array;
  /** Sum of the strengths: twice the weight of all edges. */
  total: number;
}

/** An edge with its weight. */
export interface WeightedEdge {
  first: number;
  second: number;
  weight: number;
}

/** Builds a graph; edges of weight 0 or less are left out, loops (first = second) are kept. Each pair once. */
export function graphOf(size: number, edges: readonly WeightedEdge[]): Graph {
  const neighbours = Array.from({ length: size }, (): number[] => []);
  const weights = Array.from({ length: size }, (): number[] => []);
  const loops = new Float64Array(size);
  const strengths = new Float64Array(size);
  for (const { first, second, weight } of edges) {
    if (!(weight > 0)) continue;
    if (first === second) loops[first] = (loops[first] as number) + 2 * weight;
    else
      for (const [node, other] of [
        [first, second],
        [second, first],
      ] as const) {
        neighbours[node]?.push(other);
        weights[node]?.push(weight);
        strengths[node] = (strengths[node] as number) + weight;
      }
  }
  for (let node = 0; node < size; node += 1)
    strengths[node] = (strengths[node] as number) + (loops[node] as number);
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  return { size, neighbours, weights, loops, strengths, total };
}

/**
 * Modularity of a partition (Newman & Girvan, 2004): the share of weight inside its groups, less what it would be if
 * weight fell at random on nodes of these strengths; −½ … 1. `resolution` above 1 favours smaller groups.
 */
export function modularity(graph: Graph, groups: ArrayLike<number>, resolution = 1): number {
  if (graph.total === 0) return 0;
  const strengths = new Map<number, number>();
  let inside = 0;
  for (let node = 0; node < graph.size; node += 1) {
    const group = groups[node] as number;
    strengths.set(group, (strengths.get(group) ?? 0) + (graph.strengths[node] as number));
    inside += graph.loops[node] as number;
    for (const [index, other] of (graph.neighbours[node] ?? []).entries())
      if (groups[other] === group) inside += graph.weights[node]?.[index] as number;
  }
  let expected = 0;
  for (const strength of strengths.values()) expected += (strength / graph.total) ** 2;
  return inside / graph.total - resolution * expected;
}
