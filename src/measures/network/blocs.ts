import type { Day } from '../../core/index.ts';
import { groupBy } from '../../core/index.ts';
import type { Random } from '../chance/random.ts';
import { betweenness, participation } from './betweenness.ts';
import type { Graph } from './graph.ts';
import { graphOf, modularity } from './graph.ts';
import { leiden, renumbered } from './leiden.ts';
import type { Tie } from './tie.ts';

/** A state in its bloc. */
export interface BlocMember {
  state: string;
  /** Weight of all its relations. */
  strength: number;
  /** Share of the resampled periods in which it stays with the majority of its bloc, 0–1. */
  certainty: number;
}

/** States that deal more with each other than with the rest. */
export interface Bloc {
  /** The same number over time, as long as the bloc goes on. */
  id: number;
  /** The strongest first. */
  members: BlocMember[];
}

/** A state that stands between others. */
export interface Broker {
  state: string;
  bloc: number;
  /** Share of the shortest ways between two others that lead through it, 0–1. */
  betweenness: number;
  /** How evenly its relations spread over the blocs, 0 … 1. */
  participation: number;
}

/** The blocs of one period. */
export interface BlocsPoint {
  start: Day;
  states: number;
  /** How marked the blocs are, −½ … 1; about 0.1 to 0.3 for the whole world. */
  modularity: number;
  blocs: Bloc[];
  /** All states, those on most shortest ways first. */
  brokers: Broker[];
}

export interface BlocOptions {
  /** Above 1: more and smaller blocs. Default 1. */
  resolution?: number;
  /** Times that each period is drawn anew for the certainty. Default 20; 0 leaves it at 1. */
  resamples?: number;
}

/** Searches of one network, of which the best partition is kept. */
const SEARCHES = 5;

/** The square root of what two states' scores add up to: so that the busiest pairs do not drown all others. */
const weightOf = (scoreSum: number): number => Math.sqrt(Math.max(0, scoreSum));

function graphOfTies(
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

function bestPartition(graph: Graph, random: Random, resolution: number): Int32Array {
  let best = leiden(graph, random, resolution);
  let most = modularity(graph, best, resolution);
  for (let search = 1; search < SEARCHES; search += 1) {
    const other = leiden(graph, random, resolution);
    const value = modularity(graph, other, resolution);
    if (value > most + 1e-12) [best, most] = [other, value];
  }
  return best;
}

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
function certainties(
  ties: readonly Tie[],
  place: ReadonlyMap<string, number>,
  graph: Graph,
  groups: Int32Array,
  random: Random,
  { resolution = 1, resamples = 20 }: BlocOptions,
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

/** Gives each group the number of the earlier bloc with which it shares most, if that is a third of both together. */
function matched(
  groups: readonly (readonly BlocMember[])[],
  earlier: readonly Bloc[],
  fresh: () => number,
): Bloc[] {
  const pairs = groups.flatMap((members, index) =>
    earlier.map((bloc) => ({ index, id: bloc.id, overlap: overlapOf(members, bloc.members) })),
  );
  const ids = new Map<number, number>();
  const taken = new Set<number>();
  for (const { index, id, overlap } of pairs.toSorted((one, other) => other.overlap - one.overlap)) {
    if (overlap < 1 / 3 || ids.has(index) || taken.has(id)) continue;
    ids.set(index, id);
    taken.add(id);
  }
  return groups.map((members, index) => ({ id: ids.get(index) ?? fresh(), members: [...members] }));
}

/** Jaccard's overlap of two groups of states, by their strength. */
function overlapOf(one: readonly BlocMember[], other: readonly BlocMember[]): number {
  const strengths = new Map(other.map(({ state, strength }) => [state, strength]));
  let [shared, all] = [0, other.reduce((sum, { strength }) => sum + strength, 0)];
  for (const { state, strength } of one) {
    const match = strengths.get(state);
    if (match === undefined) all += strength;
    else {
      shared += Math.min(strength, match);
      all += Math.max(0, strength - match);
    }
  }
  return all === 0 ? 0 : shared / all;
}

/**
 * Blocs over time: for each period the groups of states that deal more, and more kindly, with each other than their
 * weight foretells (Leiden on √ of the summed scores of each pair), followed from period to period, with brokers and the
 * certainty of each membership. States without a relation that adds up to more than 0 are in no bloc.
 *
 * Cost: for each period 25 searches and one betweenness; 0.4 s for 150 states with 5,000 pairs.
 */
export function blocs(ties: readonly Tie[], random: Random, options: BlocOptions = {}): BlocsPoint[] {
  let earlier: readonly Bloc[] = [];
  let last = 0;
  const fresh = (): number => (last += 1);
  return [...groupBy(ties, ({ start }) => start)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([start, own]) => {
      const kind = own.filter(({ scoreSum }) => scoreSum > 0);
      const states = [...new Set(kind.flatMap(({ first, second }) => [first, second]))].toSorted();
      const place = new Map(states.map((state, index) => [state, index]));
      const inside = own.filter(({ first, second }) => place.has(first) && place.has(second));
      const graph = graphOfTies(inside, place, ({ scoreSum }) => scoreSum);
      const groups = renumbered(bestPartition(graph, random, options.resolution ?? 1));
      const certainty = certainties(inside, place, graph, groups, random, options);
      const members = states.map((state, node): BlocMember => ({
        state,
        strength: graph.strengths[node] as number,
        certainty: certainty[node] as number,
      }));
      const lists = [...groupBy(members.keys(), (node) => groups[node] as number).values()]
        .map((nodes) =>
          nodes
            .map((node) => members[node] as BlocMember)
            .toSorted((one, other) => other.strength - one.strength),
        )
        .toSorted((one, other) => other.length - one.length);
      const found = matched(lists, earlier, fresh);
      earlier = found;
      return {
        start,
        states: states.length,
        modularity: modularity(graph, groups, options.resolution ?? 1),
        blocs: found,
        brokers: brokersOf(graph, groups, states, found),
      };
    });
}

function brokersOf(
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
