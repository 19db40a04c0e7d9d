import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/language/parser/kernels/index.ts';
import { packColumns } from '../../../src/language/parser/kernels/integers.ts';

/** Numbers that look random and are the same every time. */
function numbers(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => Math.sin(index * 12.9898 + seed * 78.233) * 2);
}

function plainProduct(m: number, n: number, k: number, a: Float32Array, b: Float32Array): Float32Array {
  const c = new Float32Array(m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let t = 0; t < k; t++) sum += (a[i * k + t] as number) * (b[t * n + j] as number);
      c[i * n + j] = sum;
    }
  }
  return c;
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < a.length; index++) {
    largest = Math.max(largest, Math.abs((a[index] as number) - (b[index] as number)));
  }
  return largest;
}

const sizes = fc.record({
  m: fc.integer({ min: 1, max: 70 }),
  panels: fc.integer({ min: 1, max: 5 }),
  k: fc.integer({ min: 1, max: 40 }),
});

describe('the loops in WebAssembly against their plain twins', () => {
  it('adds up rows of a table', () => {
    const [rows, columns] = [50, 24];
    const kernels = createKernels();
    const values = Int8Array.from(numbers(rows * columns, 3), (value) => value * 60);
    const scales = numbers(rows, 4);
    const table = kernels.storeTable(values, scales, columns);
    const [list, to] = [kernels.reserve(8), kernels.reserve(columns)];
    const chosen = [7, 0, 49, 7];
    kernels.integers().set(chosen, list);
    kernels.floats().fill(1, to, to + columns);
    kernels.sum(chosen.length, list, table, to);
    const expected = Float32Array.from({ length: columns }, (_, column) =>
      chosen.reduce(
        (sum, row) => sum + (scales[row] as number) * (values[row * columns + column] as number),
        1,
      ),
    );
    expect(largestDifference(kernels.floats().subarray(to, to + columns), expected)).toBeLessThan(1e-3);
  });

  it('multiplies matrices', () => {
    fc.assert(
      fc.property(sizes, ({ m, panels, k }) => {
        const n = panels * 8;
        const kernels = createKernels();
        const [a, b, c] = [kernels.reserve(m * k), kernels.reserve(k * n), kernels.reserve(m * n)];
        kernels.floats().set(numbers(m * k, 1), a);
        kernels.floats().set(numbers(k * n, 2), b);
        kernels.multiply(m, n, k, a, k, b, n, c, n);
        const expected = plainProduct(m, n, k, numbers(m * k, 1), numbers(k * n, 2));
        expect(largestDifference(kernels.floats().subarray(c, c + m * n), expected)).toBeLessThan(1e-3);
      }),
      { numRuns: 30 },
    );
  });

  it('adds products to what they start from, one row for all or each its own', () => {
    const [m, n, k] = [6, 8, 5];
    const kernels = createKernels();
    const [a, b, c, s] = [m * k, k * n, m * n, m * n].map((count) => kernels.reserve(count)) as [
      number,
      number,
      number,
      number,
    ];
    kernels.floats().set(numbers(m * k, 1), a);
    kernels.floats().set(numbers(k * n, 2), b);
    kernels.floats().set(numbers(m * n, 3), s);
    const product = plainProduct(m, n, k, numbers(m * k, 1), numbers(k * n, 2));
    for (const stride of [0, n]) {
      kernels.multiply(m, n, k, a, k, b, n, c, n, { at: s, stride });
      const expected = product.map(
        (sum, index) => sum + (numbers(m * n, 3)[stride === 0 ? index % n : index] as number),
      );
      expect(largestDifference(kernels.floats().subarray(c, c + m * n), expected)).toBeLessThan(1e-4);
    }
  });

  it('gathers, leaks, turns and joins rows', () => {
    const [rows, columns, stride, strideTo] = [5, 8, 12, 8];
    const kernels = createKernels();
    const x = numbers(rows * stride, 4);
    const [from, to, addresses] = [
      kernels.reserve(rows * stride),
      kernels.reserve(columns * strideTo),
      kernels.reserve(rows),
    ];
    const order = [3, 0, 4, 4, 1];
    const read = (count: number): number[] => Array.from(kernels.floats().subarray(to, to + count));
    kernels.floats().set(x, from);
    for (const [row, other] of order.entries())
      kernels.integers()[addresses + row] = (from + other * stride) * 4;
    const at = (row: number, k: number): number => x[row * stride + k] as number;
    const eachCell = (value: (row: number, k: number) => number): number[] =>
      Array.from({ length: rows * columns }, (_, cell) => value(Math.floor(cell / columns), cell % columns));

    kernels.gather(rows, columns, addresses, to);
    expect(read(rows * columns)).toEqual(eachCell((row, k) => at(order[row] as number, k)));

    kernels.join(rows, columns, from, stride, addresses, to);
    const joined = eachCell((row, k) => Math.fround(Math.max(0, at(row, k) + at(order[row] as number, k))));
    expect(read(rows * columns)).toEqual(joined);

    kernels.turn(rows, columns, from, stride, to, strideTo);
    const turned = kernels.floats();
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < columns; k++) expect(turned[to + k * strideTo + row]).toBe(at(row, k));

    kernels.leak(rows, columns, from, stride);
    for (let cell = 0; cell < x.length; cell++) {
      const value = x[cell] as number;
      const expected = cell % stride < columns && value < 0 ? value * 0.1 : value;
      expect(kernels.floats()[from + cell]).toBeCloseTo(expected, 6);
    }
  });

  it('applies an affine map in whole numbers, close to the exact one', () => {
    fc.assert(
      fc.property(sizes, ({ m, panels, k }) => {
        const [n, inputs] = [panels * 8, Math.ceil(k / 8) * 8];
        const kernels = createKernels();
        const [x, w, bias] = [numbers(m * inputs, 3), numbers(inputs * n, 4), numbers(n, 5)];
        const weights = kernels.storeIntegers(packColumns(w, inputs, n), bias);
        kernels.reserveIntegers(m, inputs);
        const [from, to] = [kernels.reserve(m * inputs), kernels.reserve(m * n)];
        kernels.floats().set(x, from);
        kernels.affine(m, from, weights, to);
        const expected = plainProduct(m, n, inputs, x, w).map(
          (sum, index) => sum + (bias[index % n] as number),
        );
        expect(largestDifference(kernels.floats().subarray(to, to + m * n), expected)).toBeLessThan(
          0.02 * Math.sqrt(inputs),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('runs recurrent units in both directions', () => {
    const gate = (x: number): number => {
      const y = Math.max(-3, Math.min(3, x / 2));
      return 0.5 + (0.5 * y * (27 + y * y)) / (27 + 9 * y * y);
    };
    for (const backwards of [false, true]) {
      const [rows, units] = [7, 8];
      const kernels = createKernels();
      const [x, u, peephole] = [
        numbers(rows * 2 * units, 6),
        numbers(rows * 6 * units, 7),
        numbers(2 * units, 8),
      ];
      const places = {
        x: kernels.reserve(x.length),
        y: kernels.reserve(x.length),
        c: kernels.reserve(x.length),
        u: kernels.reserve(u.length),
        peephole: kernels.reserve(peephole.length),
      };
      kernels.floats().set(x, places.x);
      kernels.floats().set(u, places.u);
      kernels.floats().set(peephole, places.peephole);
      kernels.recur(rows, units, places, backwards);
      const state = new Float64Array(units);
      for (let t = 0; t < rows; t++) {
        const row = backwards ? rows - 1 - t : t;
        for (let k = 0; k < units; k++) {
          const past = state[k] as number;
          const [candidate, forget, reset] = [0, 1, 2].map(
            (part) => u[row * 6 * units + part * units + k] as number,
          );
          const f = gate((forget as number) + (peephole[k] as number) * past);
          const r = gate((reset as number) + (peephole[units + k] as number) * past);
          state[k] = f * past + (1 - f) * (candidate as number);
          const input = x[row * 2 * units + k] as number;
          const expected = r * (state[k] as number) + (1 - r) * input;
          expect(kernels.floats()[places.y + row * 2 * units + k]).toBeCloseTo(expected, 4);
        }
      }
    }
  });
});
