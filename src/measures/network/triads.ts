import type { SignedEdge, SignedNetwork } from './signedNetwork.ts';
import { signTable } from './signedNetwork.ts';

/** Triads whose three signs are known, by the number of negative ones. */
export interface TriadCensus {
  /** All three friends; one foe pair among friends; two foes of one pair of friends; all three foes. */
  byNegatives: [number, number, number, number];
  triads: number;
  /** Share with an even number of negative signs (0 or 2): friends' friends, or a common foe. Null without triads. */
  balanced: number | null;
}

/** Three states, by place, and the signs of first–second, first–third, second–third. */
export interface Triad {
  states: readonly [number, number, number];
  signs: readonly [number, number, number];
}

/** Every triad of known signs, in order of states. Cost: edges × states. */
export function* eachTriad({ states, edges }: Pick<SignedNetwork, 'states' | 'edges'>): Generator<Triad> {
  const size = states.length;
  const table = signTable(size, edges);
  for (let first = 0; first < size; first += 1)
    for (let second = first + 1; second < size; second += 1) {
      const sign = table[first * size + second] as number;
      if (sign === 0) continue;
      for (let third = second + 1; third < size; third += 1) {
        const one = table[first * size + third] as number;
        const other = table[second * size + third] as number;
        if (one !== 0 && other !== 0) yield { states: [first, second, third], signs: [sign, one, other] };
      }
    }
}

/** Counts triads by their signs. */
export function triadCensus(network: Pick<SignedNetwork, 'states' | 'edges'>): TriadCensus {
  const byNegatives: TriadCensus['byNegatives'] = [0, 0, 0, 0];
  for (const { signs } of eachTriad(network)) {
    const negatives = signs.filter((sign) => sign < 0).length as 0 | 1 | 2 | 3;
    byNegatives[negatives] += 1;
  }
  return censusOf(byNegatives);
}

/** The census for the four counts. */
export function censusOf(byNegatives: TriadCensus['byNegatives']): TriadCensus {
  const triads = byNegatives.reduce((sum, count) => sum + count, 0);
  return { byNegatives, triads, balanced: triads === 0 ? null : (byNegatives[0] + byNegatives[2]) / triads };
}

/** The triads of a network as triples of edge numbers, so that other signs on the same edges are counted fast. */
export function triadEdges(size: number, edges: readonly SignedEdge[]): Int32Array {
  const number = new Int32Array(size * size).fill(-1);
  for (const [index, { first, second }] of edges.entries()) {
    number[first * size + second] = index;
    number[second * size + first] = index;
  }
  const triples: number[] = [];
  for (let first = 0; first < size; first += 1)
    for (let second = first + 1; second < size; second += 1) {
      const edge = number[first * size + second] as number;
      if (edge < 0) continue;
      for (let third = second + 1; third < size; third += 1) {
        const one = number[first * size + third] as number;
        const other = number[second * size + third] as number;
        if (one >= 0 && other >= 0) triples.push(edge, one, other);
      }
    }
  return Int32Array.from(triples);
}

/** Counts triads, given as triples of edges, by the negative signs among them. */
export function countTriples(triples: Int32Array, signs: Int8Array): TriadCensus['byNegatives'] {
  const byNegatives: TriadCensus['byNegatives'] = [0, 0, 0, 0];
  for (let index = 0; index < triples.length; index += 3) {
    const sum =
      (signs[triples[index] as number] as number) +
      (signs[triples[index + 1] as number] as number) +
      (signs[triples[index + 2] as number] as number);
    byNegatives[((3 - sum) / 2) as 0 | 1 | 2 | 3] += 1;
  }
  return byNegatives;
}
