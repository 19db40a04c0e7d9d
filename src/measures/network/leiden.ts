import type { Random } from '../chance/random.ts';
import { shuffle } from '../chance/random.ts';
import type { Graph, WeightedEdge } from './graph.ts';
import { graphOf } from './graph.ts';

/** How willing the refinement is to take other than the best merger (θ of the paper). */
const RANDOMNESS = 0.01;

/** Weight from a node to each group next to it; the node's own group is always among them. */
function weightsToGroups(graph: Graph, groups: Int32Array, node: number): Map<number, number> {
  const toGroup = new Map([[groups[node] as number, 0]]);
  const weights = graph.weights[node] as readonly number[];
  for (const [index, other] of (graph.neighbours[node] as readonly number[]).entries()) {
    const group = groups[other] as number;
    toGroup.set(group, (toGroup.get(group) ?? 0) + (weights[index] as number));
  }
  return toGroup;
}

/** Moves nodes to the neighbouring group that adds most to modularity, until none would gain. Changes `groups`. */
function moveNodes(graph: Graph, groups: Int32Array, resolution: number, random: Random): boolean {
  const { size, strengths, total, neighbours } = graph;
  const groupStrength = new Float64Array(size);
  for (let node = 0; node < size; node += 1) {
    const group = groups[node] as number;
    groupStrength[group] = (groupStrength[group] as number) + (strengths[node] as number);
  }
  const queue = shuffle([...Array(size).keys()], random);
  const waiting = new Uint8Array(size).fill(1);
  let moved = false;
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next] as number;
    waiting[node] = 0;
    const own = groups[node] as number;
    const strength = strengths[node] as number;
    groupStrength[own] = (groupStrength[own] as number) - strength;
    const gain = (group: number, weight: number): number =>
      weight - (resolution * strength * (groupStrength[group] as number)) / total;
    const toGroup = weightsToGroups(graph, groups, node);
    let best = own;
    let bestGain = gain(own, toGroup.get(own) as number);
    for (const [group, weight] of toGroup) {
      const value = gain(group, weight);
      if (value > bestGain + 1e-12) [best, bestGain] = [group, value];
    }
    groupStrength[best] = (groupStrength[best] as number) + strength;
    if (best === own) continue;
    groups[node] = best;
    moved = true;
    for (const other of neighbours[node] as readonly number[])
      if (waiting[other] === 0 && groups[other] !== best) {
        waiting[other] = 1;
        queue.push(other);
      }
  }
  return moved;
}

/**
 * Splits groups into parts that hang together well: within each group, nodes that stand alone join a part at random, the
 * likelier the more it gains; so no part is ever torn inside.
 */
function refine(graph: Graph, groups: Int32Array, resolution: number, random: Random): Int32Array {
  const { size, strengths, total } = graph;
  const parts = Int32Array.from({ length: size }, (_, node) => node);
  const partStrength = Float64Array.from(strengths);
  const partSize = new Int32Array(size).fill(1);
  const groupStrength = new Float64Array(size);
  for (let node = 0; node < size; node += 1) {
    const group = groups[node] as number;
    groupStrength[group] = (groupStrength[group] as number) + (strengths[node] as number);
  }
  // Weight of each part towards the rest of its group.
  const outward = new Float64Array(size);
  const inGroup = (node: number): [number, number][] =>
    (graph.neighbours[node] as readonly number[]).flatMap((other, index): [number, number][] =>
      groups[other] === groups[node] ? [[other, graph.weights[node]?.[index] as number]] : [],
    );
  for (let node = 0; node < size; node += 1)
    outward[node] = inGroup(node).reduce((sum, [, weight]) => sum + weight, 0);
  const hangsTogether = (part: number, group: number): boolean => {
    const strength = partStrength[part] as number;
    const rest = (groupStrength[group] as number) - strength;
    return (outward[part] as number) >= (resolution * strength * rest) / total - 1e-12;
  };
  for (const node of shuffle([...Array(size).keys()], random)) {
    const group = groups[node] as number;
    const own = parts[node] as number;
    if (partSize[own] !== 1 || !hangsTogether(own, group)) continue;
    const near = inGroup(node);
    const toPart = new Map<number, number>();
    for (const [other, weight] of near) {
      const part = parts[other] as number;
      toPart.set(part, (toPart.get(part) ?? 0) + weight);
    }
    const strength = strengths[node] as number;
    const choices: { part: number; weight: number; gain: number }[] = [{ part: own, weight: 0, gain: 0 }];
    for (const [part, weight] of toPart) {
      const gain = weight - (resolution * strength * (partStrength[part] as number)) / total;
      if (part !== own && gain >= 0 && hangsTogether(part, group)) choices.push({ part, weight, gain });
    }
    const chosen = choose(choices, total, random);
    if (chosen.part === own) continue;
    const all = near.reduce((sum, [, weight]) => sum + weight, 0);
    parts[node] = chosen.part;
    partSize[own] = 0;
    partStrength[own] = 0;
    partSize[chosen.part] = (partSize[chosen.part] as number) + 1;
    partStrength[chosen.part] = (partStrength[chosen.part] as number) + strength;
    outward[chosen.part] = (outward[chosen.part] as number) + all - 2 * chosen.weight;
  }
  return parts;
}

/** A choice at random, in proportion to e^(gain in modularity / θ). */
function choose<Choice extends { gain: number }>(
  choices: readonly Choice[],
  total: number,
  random: Random,
): Choice {
  const gains = choices.map(({ gain }) => (2 * gain) / total);
  const most = Math.max(...gains);
  const odds = gains.map((gain) => Math.exp((gain - most) / RANDOMNESS));
  let rest = random.uniform() * odds.reduce((sum, value) => sum + value, 0);
  const chosen = choices.find((_, index) => (rest -= odds[index] as number) <= 0);
  return chosen ?? (choices.at(-1) as Choice);
}

/** Group numbers as 0, 1, 2 … in the order in which they first occur. */
export function renumbered(groups: ArrayLike<number>): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(groups, (group) => {
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  });
}

/** Merges each part into one node. */
function aggregate(graph: Graph, parts: Int32Array): Graph {
  const size = parts.reduce((most, part) => Math.max(most, part + 1), 0);
  const between = new Map<number, number>();
  const add = (one: number, other: number, weight: number): void => {
    const key = Math.min(one, other) * size + Math.max(one, other);
    between.set(key, (between.get(key) ?? 0) + weight);
  };
  for (let node = 0; node < graph.size; node += 1) {
    const part = parts[node] as number;
    add(part, part, (graph.loops[node] as number) / 2);
    for (const [index, other] of (graph.neighbours[node] as readonly number[]).entries())
      if (other > node) add(part, parts[other] as number, graph.weights[node]?.[index] as number);
  }
  const edges = [...between].map(([key, weight]): WeightedEdge => ({
    first: Math.floor(key / size),
    second: key % size,
    weight,
  }));
  return graphOf(size, edges);
}

/**
 * Groups of nodes with more weight among them than their strengths foretell, by modularity: the Leiden algorithm
 * (Traag, Waltman & van Eck, Scientific Reports 9:5233, 2019). Gives a group number for each node, from 0; every
 * group hangs together. The seed matters only where several partitions are about as good.
 *
 * Cost: nearly linear in edges; 15 ms for 150 states with 5,000 edges.
 */
export function leiden(graph: Graph, random: Random, resolution = 1): Int32Array {
  let current = graph;
  // Where each node of the whole graph stands in the current one.
  let place: Int32Array = Int32Array.from({ length: graph.size }, (_, node) => node);
  let groups: Int32Array = Int32Array.from(place);
  for (let round = 0; round < 50; round += 1) {
    const moved = moveNodes(current, groups, resolution, random);
    const parts = renumbered(refine(current, groups, resolution, random));
    const merged = aggregate(current, parts);
    if (!moved || merged.size === current.size) break;
    const groupOfPart = new Int32Array(merged.size);
    for (const [node, part] of parts.entries()) groupOfPart[part] = groups[node] as number;
    place = place.map((node) => parts[node] as number);
    current = merged;
    groups = renumbered(groupOfPart);
  }
  return renumbered(place.map((node) => groups[node] as number));
}
