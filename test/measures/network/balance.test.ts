import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SignedEdge } from '../../../src/measures/index.ts';
import {
  SignShuffler,
  balance,
  eachTriad,
  randomOf,
  signedNetwork,
  triadCensus,
} from '../../../src/measures/index.ts';
import { tie } from './ties.ts';

const states = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const edge = (first: number, second: number, sign: -1 | 1): SignedEdge => ({ first, second, sign });

/** Friends and foes of every state: what shuffling must keep. */
function degrees(size: number, edges: readonly SignedEdge[], signs: ArrayLike<number>): string {
  const counts = Array.from({ length: size }, () => [0, 0] as [number, number]);
  for (const [index, { first, second }] of edges.entries())
    for (const state of [first, second]) {
      const own = counts[state];
      if (own !== undefined) own[(signs[index] ?? 0) > 0 ? 0 : 1] += 1;
    }
  return counts.join(' ');
}

describe('the signed network', () => {
  it('knows friends and foes by their intervals, and leaves the rest unknown', () => {
    const network = signedNetwork([
      tie('AAA', 'BBB', Array<number>(20).fill(4)),
      tie('AAA', 'CCC', Array<number>(20).fill(-5)),
      tie('BBB', 'CCC', [4, -5, 3, -3]),
    ]);
    expect(network).toEqual({
      states: ['AAA', 'BBB', 'CCC'],
      edges: [edge(0, 1, 1), edge(0, 2, -1)],
      unsure: 1,
    });
  });

  it('may be measured against another neutral level', () => {
    const ties = [tie('AAA', 'BBB', Array<number>(50).fill(1))];
    expect(signedNetwork(ties).edges[0]?.sign).toBe(1);
    expect(signedNetwork(ties, 3).edges[0]?.sign).toBe(-1);
  });
});

describe('triads', () => {
  it('of the worked example: a common foe, and a quarrel among friends', () => {
    const network = {
      states: ['AAA', 'BBB', 'CCC', 'DDD'],
      edges: [edge(0, 1, 1), edge(0, 2, -1), edge(1, 2, -1), edge(0, 3, 1), edge(1, 3, -1)],
    };
    expect(triadCensus(network)).toEqual({ byNegatives: [0, 1, 1, 0], triads: 2, balanced: 0.5 });
    expect([...eachTriad(network)].map(({ states: three }) => three)).toEqual([
      [0, 1, 2],
      [0, 1, 3],
    ]);
  });

  it('gives no balance where there is none to measure', () => {
    expect(balance({ states, edges: [edge(0, 1, 1)], unsure: 0 }, randomOf(1))).toBeNull();
    const allFriends = {
      states: states.slice(0, 3),
      edges: [edge(0, 1, 1), edge(0, 2, 1), edge(1, 2, 1)],
      unsure: 0,
    };
    expect(balance(allFriends, randomOf(1), 20)).toMatchObject({ balanced: 1, balance: { z: 0, p: 1 } });
  });
});

describe('the null model', () => {
  it('keeps every pair, and every state its friends and foes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1 as const, -1 as const, 0 as const), { minLength: 21, maxLength: 21 }),
        fc.integer(),
        (signs, seed) => {
          const edges: SignedEdge[] = [];
          let next = 0;
          for (let first = 0; first < 7; first += 1)
            for (let second = first + 1; second < 7; second += 1) {
              const sign = signs[next++] ?? 0;
              if (sign !== 0) edges.push(edge(first, second, sign));
            }
          const shuffler = new SignShuffler(7, edges, randomOf(seed));
          const before = degrees(7, edges, shuffler.signs);
          for (let step = 0; step < 200; step += 1) shuffler.step();
          expect(degrees(7, edges, shuffler.signs)).toBe(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('meets all networks with these degrees equally often', () => {
    // The full graph of five states with the negative pairs of a ring: all rings, and no other, have these degrees.
    const edges: SignedEdge[] = [];
    for (let first = 0; first < 5; first += 1)
      for (let second = first + 1; second < 5; second += 1)
        edges.push(edge(first, second, second - first === 1 || second - first === 4 ? -1 : 1));
    const shuffler = new SignShuffler(5, edges, randomOf(3));
    const met = new Map<string, number>();
    const rounds = 12_000;
    for (let round = 0; round < rounds; round += 1) {
      for (let step = 0; step < 12; step += 1) shuffler.step();
      const key = shuffler.signs.join();
      met.set(key, (met.get(key) ?? 0) + 1);
    }
    // Five states can stand in a ring in 4! / 2 = 12 ways.
    expect(met.size).toBe(12);
    const chiSquare = [...met.values()].reduce(
      (sum, count) => sum + (count - rounds / 12) ** 2 / (rounds / 12),
      0,
    );
    // The 99.9 % point of χ² with eleven degrees of freedom.
    expect(chiSquare).toBeLessThan(31.26);
  });

  it('finds two camps balanced, and shuffled camps not', { timeout: 60_000 }, () => {
    const camps: SignedEdge[] = [];
    for (let first = 0; first < 16; first += 1)
      for (let second = first + 1; second < 16; second += 1)
        if ((first * 5 + second * 3) % 4 !== 0)
          camps.push(edge(first, second, first % 2 === second % 2 ? 1 : -1));
    const names = Array.from({ length: 16 }, (_, index) => `S${index}`);
    const found = balance({ states: names, edges: camps, unsure: 0 }, randomOf(1), 100);
    expect(found?.balanced).toBe(1);
    expect(found?.balance.z).toBeGreaterThan(4);
    expect(found?.balance.p).toBeLessThanOrEqual(0.02);
    const random = randomOf(5);
    const shuffler = new SignShuffler(16, camps, random);
    const zs: number[] = [];
    for (let run = 0; run < 40; run += 1) {
      for (let step = 0; step < 400; step += 1) shuffler.step();
      const edges = camps.map((own, index) => ({ ...own, sign: shuffler.signs[index] as 1 | -1 }));
      zs.push(balance({ states: names, edges, unsure: 0 }, random, 60)?.balance.z ?? Number.NaN);
    }
    const mean = zs.reduce((sum, z) => sum + z, 0) / zs.length;
    expect(Math.abs(mean)).toBeLessThan(0.5);
    expect(zs.filter((z) => Math.abs(z) > 1.96).length).toBeLessThanOrEqual(7);
  });
});
