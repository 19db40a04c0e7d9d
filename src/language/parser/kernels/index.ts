import { type Exported, type FunctionSource, instantiate, PAGE } from '../../numerics/assembler.ts';
import { multiplyIntegers, type PackedWeights, quantise } from './integers.ts';
import { multiply } from './multiply.ts';
import { recur } from './recur.ts';
import { gather, join, leak, sum, turn } from './sentence.ts';
import { spans } from './spans.ts';

/** Floats in WebAssembly memory, and the loops that work on them. Addresses count floats from the memory's start. */
export interface Kernels {
  /** All of the memory. Read it anew after `reserve`: growing moves it. */
  floats: () => Float32Array;
  /** Sets floats aside for good; the address is a multiple of 8 and the floats are 0. */
  reserve: (count: number) => number;
  /** C += A·B, or C = start + A·B: row-major, A (m × k) with `strideA` floats from row to row, and so on; n a multiple of 8. */
  multiply: (
    m: number,
    n: number,
    k: number,
    a: number,
    strideA: number,
    b: number,
    strideB: number,
    c: number,
    strideC: number,
    start?: Start,
  ) => void;
  /** Copies rows of `floats` floats each, found at `addresses`, one after the other to `to`. */
  gather: (rows: number, floats: number, addresses: number, to: number) => void;
  /** Multiplies what is negative in the first `columns` floats of rows `stride` apart by 0.1. */
  leak: (rows: number, columns: number, x: number, stride: number) => void;
  /** Turns rows into columns: to[k × strideTo + row] = x[row × stride + k]. */
  turn: (rows: number, columns: number, x: number, stride: number, to: number, strideTo: number) => void;
  /** The positive part of each row of `x` plus the row found at its address: rows of `columns` floats to `to`. */
  join: (rows: number, columns: number, x: number, stride: number, addresses: number, to: number) => void;
  /** All of the memory as whole numbers: where addresses (in bytes) are written for `gather` and `join`. */
  integers: () => Int32Array;
  /** Adds up the rows of a table that are numbered from `rows` on, `count` of them, in the floats at `to`. */
  sum: (count: number, rows: number, table: StoredTable, to: number) => void;
  /** Stores a table for `sum`: rows of `columns` 8-bit numbers, a multiple of 8, and what one unit is worth in each. */
  storeTable: (values: Int8Array, scales: Float32Array, columns: number) => StoredTable;
  /** Y = X·W + b with weights in whole numbers: `rows` rows of X lie one after the other, and so do those of Y. */
  affine: (rows: number, x: number, weights: IntegerWeights, y: number) => void;
  /** Makes ready for `affine` with inputs of at most these sizes. */
  reserveIntegers: (rows: number, inputs: number) => void;
  /** Stores the weights of an affine map; see `packColumns`. */
  storeIntegers: (packed: PackedWeights, bias: Float32Array) => IntegerWeights;
  /** Fills the six matrices of `SPAN_MATRICES`, `size` floats each, with the best spans over the scores of arcs. */
  spans: (
    rows: number,
    scores: number,
    strideScores: number,
    matrices: number,
    stride: number,
    size: number,
  ) => void;
  /** The functions beyond these that were asked for, by name; their numbers count bytes. */
  more: (name: string) => Exported;
  /** One direction of a recurrent layer over `rows` rows of a sentence that start at these addresses. */
  recur: (rows: number, units: number, places: RecurrentPlaces, backwards: boolean) => void;
}

/** What the sums of products are added to: rows `stride` floats apart, 0 for one row that serves all. */
export interface Start {
  at: number;
  stride: number;
}

/** The weights of an affine map in memory. */
export interface IntegerWeights {
  inputs: number;
  outputs: number;
  values: number;
  scales: number;
  bias: number;
}

/** A table of 8-bit numbers in memory. */
export interface StoredTable {
  columns: number;
  values: number;
  scales: number;
}

/** Where a recurrent layer reads and writes: addresses of the sentence's first row. */
export interface RecurrentPlaces {
  /** Input and output of the layer, and its states: rows of 2 × units floats, of which one direction uses half. */
  x: number;
  y: number;
  c: number;
  /** What the weights make of the input: rows of 6 × units floats, of which one direction uses half. */
  u: number;
  /** Weights from the state to both gates: 2 × units floats. */
  peephole: number;
}

/** Rows of A that are worked on at a time, so that they stay in the processor's cache. */
const BLOCK = 64;

/** A fresh memory of its own with its loops, and more where training needs them. */
export function createKernels(more: readonly FunctionSource[] = []): Kernels {
  const loops = [multiply, multiplyIntegers, quantise, recur, gather, leak, turn, join, sum, spans];
  const kept = more.length === 0 ? { name: 'parser-kernels', by: [] } : undefined;
  const { memory, exported } = instantiate(() => [...loops, ...more], 1, kept);
  const product = exported('multiply');
  const integerProduct = exported('multiplyIntegers');
  const quantiseRows = exported('quantise');
  let integers = 0;
  let rowScales = 0;
  const recurrence = exported('recur');
  const gatherRows = exported('gather');
  const leakRows = exported('leak');
  const turnRows = exported('turn');
  const joinRows = exported('join');
  const sumRows = exported('sum');
  const fillSpans = exported('spans');
  // The first floats stay 0: the state before a sentence.
  const ZEROS = 1024;
  let used = ZEROS;
  let view = new Float32Array(memory.buffer);
  let integerView = new Int32Array(memory.buffer);
  const reserve = (count: number): number => {
    const start = used;
    used += Math.ceil(count / 8) * 8;
    const missing = used * 4 - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE));
      view = new Float32Array(memory.buffer);
      integerView = new Int32Array(memory.buffer);
    }
    return start;
  };
  return {
    floats: () => view,
    integers: () => integerView,
    gather: (rows, floats, addresses, to) => gatherRows(rows, floats * 4, addresses * 4, to * 4),
    leak: (rows, columns, x, stride) => leakRows(rows, columns * 4, x * 4, stride * 4),
    turn: (rows, columns, x, stride, to, strideTo) =>
      turnRows(rows, columns * 4, x * 4, stride * 4, to * 4, strideTo * 4),
    join: (rows, columns, x, stride, addresses, to) =>
      joinRows(rows, columns * 4, x * 4, stride * 4, addresses * 4, to * 4),
    sum: (count, rows, { columns, values, scales }, to) =>
      sumRows(rows * 4, (rows + count) * 4, values * 4, scales * 4, columns, to * 4),
    storeTable: (values, scales, columns) => {
      const places = [reserve(Math.ceil(values.length / 4)), reserve(scales.length)] as const;
      new Int8Array(memory.buffer).set(values, places[0] * 4);
      view.set(scales, places[1]);
      return { columns, values: places[0], scales: places[1] };
    },
    reserveIntegers: (rows, inputs) => {
      [integers, rowScales] = [reserve((rows * inputs) / 2), reserve(rows * 4)];
    },
    storeIntegers: ({ values, scales }, bias) => {
      const outputs = bias.length;
      const places = [reserve(values.length / 2), reserve(outputs), reserve(outputs)] as const;
      new Int16Array(memory.buffer).set(values, places[0] * 2);
      view.set(scales, places[1]);
      view.set(bias, places[2]);
      return {
        inputs: values.length / outputs,
        outputs,
        values: places[0],
        scales: places[1],
        bias: places[2],
      };
    },
    affine: (rows, x, { inputs, outputs, values, scales, bias }, y) => {
      quantiseRows(rows, inputs * 4, x * 4, integers * 4, rowScales * 4);
      for (let row = 0; row < rows; row += BLOCK) {
        integerProduct(
          Math.min(BLOCK, rows - row),
          (integers + (row * inputs) / 2) * 4,
          inputs * 2,
          (rowScales + row * 4) * 4,
          values * 4,
          scales * 4,
          bias * 4,
          (y + row * outputs) * 4,
          outputs * 4,
        );
      }
    },
    spans: (rows, scores, strideScores, matrices, stride, size) =>
      fillSpans(rows, scores * 4, strideScores * 4, matrices * 4, stride * 4, size * 4),
    more: exported,
    reserve,
    recur: (rows, units, { x, y, c, u, peephole }, backwards) => {
      const last = backwards ? rows - 1 : 0;
      const [width, sign] = [2 * units, backwards ? -4 : 4];
      recurrence(
        rows,
        units * 4,
        (x + last * width) * 4,
        (u + last * 3 * width) * 4,
        (y + last * width) * 4,
        (c + last * width) * 4,
        0,
        peephole * 4,
        width * sign,
        3 * width * sign,
      );
    },
    multiply: (m, n, k, a, strideA, b, strideB, c, strideC, start = { at: c, stride: strideC }) => {
      for (let row = 0; row < m; row += BLOCK) {
        product(
          Math.min(BLOCK, m - row),
          n,
          k,
          (a + row * strideA) * 4,
          strideA * 4,
          b * 4,
          strideB * 4,
          (c + row * strideC) * 4,
          strideC * 4,
          (start.at + row * start.stride) * 4,
          start.stride * 4,
        );
      }
    },
  };
}
