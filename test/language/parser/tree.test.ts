import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/language/parser/kernels/index.ts';
import { isProjective, ProjectiveParser } from '../../../src/language/parser/projective.ts';
import { bestTree } from '../../../src/language/parser/tree.ts';

/** Whether the governors form a tree in which node 0 governs exactly one node. */
function isTree(heads: Int32Array, rows: number): boolean {
  let roots = 0;
  for (let node = 1; node < rows; node++) {
    if (heads[node] === 0) roots++;
    let [at, steps] = [node, 0];
    while (at > 0 && steps <= rows) [at, steps] = [heads[at] as number, steps + 1];
    if (at !== 0) return false;
  }
  return roots === 1;
}

function total(heads: ArrayLike<number>, scores: Float32Array, stride: number, rows: number): number {
  let sum = 0;
  for (let node = 1; node < rows; node++) sum += scores[node * stride + (heads[node] as number)] as number;
  return sum;
}

/** The best total over every tree that is allowed, by trying them all. */
function bestTotal(
  scores: Float32Array,
  stride: number,
  rows: number,
  allowed: (heads: Int32Array, rows: number) => boolean = () => true,
): number {
  let best = -Infinity;
  const heads = new Int32Array(rows).fill(-1);
  const choose = (node: number): void => {
    if (node === rows) {
      if (isTree(heads, rows) && allowed(heads, rows))
        best = Math.max(best, total(heads, scores, stride, rows));
      return;
    }
    for (let head = 0; head < rows; head++) {
      if (head === node) continue;
      heads[node] = head;
      choose(node + 1);
    }
  };
  choose(1);
  return best;
}

const scored = fc.integer({ min: 2, max: 5 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    values: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: rows * 8, maxLength: rows * 8 }),
  }),
);

describe('the best tree', () => {
  it('is the best of all trees with one root', () => {
    fc.assert(
      fc.property(scored, ({ rows, values }) => {
        const scores = Float32Array.from(values);
        const heads = new Int32Array(rows);
        bestTree(scores, 8, rows, heads);
        expect(isTree(heads, rows)).toBe(true);
        const best = bestTotal(scores, 8, rows);
        expect(total(heads, scores, 8, rows)).toBe(best);
        // Asked for more than that there is none, asked for a little less it is the same.
        expect(bestTree(scores, 8, rows, new Int32Array(rows), best)).toBe(false);
        const again = new Int32Array(rows);
        expect(bestTree(scores, 8, rows, again, best - 0.5)).toBe(true);
        expect(total(again, scores, 8, rows)).toBe(best);
      }),
      { numRuns: 400 },
    );
  });

  it('is a tree for longer sentences, whatever the scores', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer(), (rows, seed) => {
        const stride = Math.ceil(rows / 8) * 8;
        const scores = Float32Array.from({ length: rows * stride }, (_, i) => Math.sin(i * 7.13 + seed));
        const heads = new Int32Array(rows);
        bestTree(scores, stride, rows, heads);
        expect(isTree(heads, rows)).toBe(true);
      }),
    );
  });

  it('of nothing is nothing', () => {
    const heads = new Int32Array(1);
    bestTree(new Float32Array(8), 8, 1, heads);
    expect([...heads]).toEqual([-1]);
  });
});

/** Whether two arcs cross, by comparing every pair. */
function crosses(heads: Int32Array, rows: number): boolean {
  const arcs = Array.from({ length: rows - 1 }, (_, index) =>
    [index + 1, heads[index + 1] as number].sort((a, b) => a - b),
  );
  return arcs.some(([a, b]) =>
    arcs.some(
      ([c, d]) =>
        (a as number) < (c as number) && (c as number) < (b as number) && (b as number) < (d as number),
    ),
  );
}

describe('the best tree without crossing arcs', () => {
  it('is the best of all such trees', () => {
    const kernels = createKernels();
    const at = kernels.reserve(8 * 8);
    const parser = new ProjectiveParser(kernels, 8);
    fc.assert(
      fc.property(scored, ({ rows, values }) => {
        const scores = Float32Array.from(values);
        const heads = new Int32Array(rows);
        const memory = kernels.floats().subarray(at, at + 64);
        memory.set(scores);
        parser.parse(memory, 8, rows, heads);
        expect(isTree(heads, rows)).toBe(true);
        expect(crosses(heads, rows)).toBe(false);
        expect(total(heads, scores, 8, rows)).toBe(
          bestTotal(scores, 8, rows, (tree, size) => !crosses(tree, size)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is as good as the best of all trees where that crosses nothing', () => {
    const kernels = createKernels();
    const at = kernels.reserve(40 * 40);
    const parser = new ProjectiveParser(kernels, 40);
    const uncrossed: number[] = [];
    for (let round = 0; round < 300; round++) {
      const rows = 2 + (round % 39);
      const scores = kernels.floats().subarray(at, at + rows * 40);
      // Near nodes attract each other, as in language, so that many of the best trees cross nothing.
      for (let d = 0; d < rows; d++)
        for (let h = 0; h < rows; h++)
          scores[d * 40 + h] = Math.sin(round * 7.7 + d * 40.1 + h * 3.3) - 3 * Math.abs(d - h);
      const [free, planar] = [new Int32Array(rows), new Int32Array(rows)];
      bestTree(scores, 40, rows, free);
      parser.parse(scores, 40, rows, planar);
      expect(isTree(planar, rows)).toBe(true);
      expect(crosses(planar, rows)).toBe(false);
      const lacking = total(free, scores, 40, rows) - total(planar, scores, 40, rows);
      expect(lacking).toBeGreaterThan(-1e-4);
      if (!crosses(free, rows)) uncrossed.push(lacking);
    }
    expect(uncrossed.length).toBeGreaterThan(100);
    expect(Math.max(...uncrossed)).toBeLessThan(1e-4);
  });

  it('is recognised as such, and only such trees are', () => {
    fc.assert(
      fc.property(scored, ({ rows, values }) => {
        const heads = new Int32Array(rows);
        bestTree(Float32Array.from(values), 8, rows, heads);
        expect(isProjective(heads, rows)).toBe(!crosses(heads, rows));
      }),
      { numRuns: 400 },
    );
  });
});
