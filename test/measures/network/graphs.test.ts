import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/measures/index.ts';
import {
  betweenness,
  graphOf,
  leiden,
  modularity,
  participation,
  randomOf,
} from '../../../src/measures/index.ts';

/** A graph of eight nodes; the expected values are those of networkx 3.6.1 for it. */
const EDGES = [
  [0, 1, 3],
  [0, 2, 2],
  [1, 2, 4],
  [2, 3, 1],
  [3, 4, 3],
  [3, 5, 2],
  [4, 5, 5],
  [5, 6, 1],
  [6, 7, 2],
  [4, 7, 1],
  [0, 7, 1],
] as const;
const small = graphOf(
  8,
  EDGES.map(([first, second, weight]) => ({ first, second, weight })),
);

/** Whether every group of nodes hangs together. */
function hangTogether(graph: Graph, groups: Int32Array): boolean {
  for (const group of new Set(groups)) {
    const members = [...groups.keys()].filter((node) => groups[node] === group);
    const reached = new Set(members.slice(0, 1));
    for (const node of reached)
      for (const other of graph.neighbours[node] ?? []) if (groups[other] === group) reached.add(other);
    if (reached.size !== members.length) return false;
  }
  return true;
}

describe('modularity', () => {
  it('is as networkx gives it', () => {
    // networkx.community.modularity(G, [{0,1,2},{3,4,5},{6,7}], weight='weight', resolution=1 and 1.5)
    const groups = [0, 0, 0, 1, 1, 1, 2, 2];
    expect(modularity(small, groups)).toBeCloseTo(0.4488, 6);
    expect(modularity(small, groups, 1.5)).toBeCloseTo(0.2532, 6);
    expect(modularity(graphOf(2, []), [0, 1])).toBe(0);
  });
});

describe('leiden', () => {
  it('finds the best of all partitions of a small graph', () => {
    // All 4,140 partitions of eight nodes tried with networkx: the best has modularity 0.4488.
    for (let seed = 0; seed < 10; seed += 1)
      expect([...leiden(small, randomOf(seed))]).toEqual([0, 0, 0, 1, 1, 1, 2, 2]);
  });

  it('gives groups that hang together and are no worse than one or all alone', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ first: fc.nat(14), second: fc.nat(14), weight: fc.integer({ min: 1, max: 9 }) }),
          {
            maxLength: 40,
          },
        ),
        fc.integer(),
        (drawn, seed) => {
          const once = new Map(
            drawn
              .filter(({ first, second }) => first < second)
              .map((edge) => [edge.first * 15 + edge.second, edge]),
          );
          const graph = graphOf(15, [...once.values()]);
          const groups = leiden(graph, randomOf(seed));
          expect(hangTogether(graph, groups)).toBe(true);
          const reached = modularity(graph, groups) + 1e-9;
          expect(reached).toBeGreaterThanOrEqual(modularity(graph, Array<number>(15).fill(0)));
          expect(reached).toBeGreaterThanOrEqual(modularity(graph, [...Array(15).keys()]));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('parts a ring of cliques into its cliques', () => {
    const edges = Array.from({ length: 6 }, (_, clique) => [
      ...[0, 1, 2, 3, 4].flatMap((one) =>
        [0, 1, 2, 3, 4].flatMap((other) =>
          one < other ? [{ first: clique * 5 + one, second: clique * 5 + other, weight: 1 }] : [],
        ),
      ),
      { first: clique * 5, second: ((clique + 1) % 6) * 5 + 1, weight: 1 },
    ]).flat();
    const groups = leiden(graphOf(30, edges), randomOf(1));
    expect(new Set(groups).size).toBe(6);
    expect([...groups]).toEqual([...Array(30).keys()].map((node) => Math.floor(node / 5)));
  });
});

describe('brokers', () => {
  it('betweenness is as networkx gives it, with and without weights', () => {
    // networkx.betweenness_centrality(G, weight=1/weight) and (G)
    const close = (values: Float64Array): number[] => [...values].map((value) => Number(value.toFixed(6)));
    expect(close(betweenness(small))).toEqual([
      0.190476, 0, 0.285714, 0.285714, 0.095238, 0.095238, 0, 0.142857,
    ]);
    const plain = graphOf(
      8,
      EDGES.map(([first, second]) => ({ first, second, weight: 1 })),
    );
    expect(close(betweenness(plain))).toEqual([
      0.190476, 0, 0.18254, 0.206349, 0.087302, 0.095238, 0.039683, 0.246032,
    ]);
  });

  it('participation: 0 at home only, more where ties are spread', () => {
    const spread = participation(small, [0, 0, 0, 1, 1, 1, 2, 2]);
    expect(spread[1]).toBe(0);
    // Node 2: 6 of 7 at home, 1 of 7 abroad.
    expect(spread[2]).toBeCloseTo(1 - (36 + 1) / 49, 10);
    expect(participation(graphOf(1, []), [0])[0]).toBe(0);
  });
});
