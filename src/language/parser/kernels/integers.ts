import type { Code, FunctionSource } from '../../numerics/assembler.ts';
import { beginRows, eachRows, perRow } from './rows.ts';

/** Largest whole number that a weight or an input becomes: products of 2,048 pairs still fit in 32 bits. */
export const LARGEST = 1023;
/**
 * A float that is added to a small one leaves the nearest whole number in the lowest bits, of halves the even one; its
 * own bits are taken off as whole numbers are. Shorter than rounding and turning into whole numbers with care for what is
 * no number.
 */
const ROUNDING = 1.5 * 2 ** 23;
/**
 * `quantise(rows, columns, x, to, scales)`: turns each row of floats into 16-bit whole numbers within ±1,023 and
 * writes what one unit of it is worth to `scales`. Columns count bytes of floats and are a multiple of 32.
 */
export const quantise: FunctionSource = {
  name: 'quantise',
  parameters: ['rows', 'columns', 'x', 'to', 'scales'],
  locals: { t: 'i32', k: 'i32', top: 'v128', factor: 'v128', rounding: 'v128' },
  body: (code) => {
    const four = (offset: number): Code =>
      code
        .get('x')
        .get('k')
        .op('i32.add')
        .load(offset)
        .get('factor')
        .op('f32x4.mul')
        .get('rounding')
        .op('f32x4.add')
        .get('rounding')
        .op('i32x4.sub');
    code.floats(ROUNDING).set('rounding');
    code.whileLess('t', 'rows', () => {
      code.floats(1e-30).set('top').integer(0).set('k');
      code.whileLess('k', 'columns', () => {
        code.get('x').get('k').op('i32.add').load().op('f32x4.abs').get('top').op('f32x4.pmax').set('top');
        code.advance('k', 16);
      });
      for (const lanes of [1, 2]) code.get('top').rotate('top', lanes).op('f32x4.pmax').set('top');
      code.floats(LARGEST).get('top').op('f32x4.div').set('factor');
      code
        .get('scales')
        .get('top')
        .floats(1 / LARGEST)
        .op('f32x4.mul')
        .store();
      code.integer(0).set('k');
      code.whileLess('k', 'columns', () => {
        code.get('to');
        four(0);
        four(16);
        code.op('i16x8.narrow_i32x4_s').store();
        code.advance('to', 16).advance('k', 32);
      });
      code.advance('x', 'columns').advance('scales', 16).advance('t', 1);
    });
  },
};

function block(code: Code, rows: number): void {
  for (let r = 0; r < rows; r++) {
    code.get('a').get('i').integer(r).op('i32.add').get('strideA').op('i32.mul').op('i32.add').set(`a${r}`);
    for (const half of ['x', 'y']) code.floats(0).set(`${half}${r}`);
  }
  code.get('b').get('panel').op('i32.add').set('bp');
  code.get('a0').get('strideA').op('i32.add').set('stop');
  code.whileLess('a0', 'stop', () => {
    code.get('bp').load().set('bx').get('bp').load(16).set('by');
    for (let r = 0; r < rows; r++) {
      code.get(`a${r}`).loadSplat().set('s');
      code.get(`x${r}`).get('s').get('bx').op('i32x4.dot_i16x8_s').op('i32x4.add').set(`x${r}`);
      code.get(`y${r}`).get('s').get('by').op('i32x4.dot_i16x8_s').op('i32x4.add').set(`y${r}`);
      code.advance(`a${r}`, 4);
    }
    code.advance('bp', 32);
  });
  for (let r = 0; r < rows; r++) {
    code
      .get('scales')
      .get('i')
      .integer(r)
      .op('i32.add')
      .integer(4)
      .op('i32.shl')
      .op('i32.add')
      .load()
      .set('s');
    code.get('c').get('i').integer(r).op('i32.add').get('strideC').op('i32.mul').op('i32.add');
    code.get('column').op('i32.add').set('cp');
    for (const [half, offset] of [
      ['x', 0],
      ['y', 16],
    ] as const) {
      code.get('cp').get(`${half}${r}`).op('f32x4.convert_i32x4_s').get('s').op('f32x4.mul');
      code.get('columnScales').get('column').op('i32.add').load(offset).op('f32x4.mul');
      code.get('bias').get('column').op('i32.add').load(offset).op('f32x4.add').store(offset);
    }
  }
}

/**
 * `multiplyIntegers(m, a, strideA, scales, b, columnScales, bias, c, strideC)`: C = A·B + bias, where A holds rows of
 * 16-bit numbers with a scale each (as `quantise` writes them) and B is packed in panels of eight columns, the
 * numbers of two neighbouring rows side by side. `strideA` and `strideC` are the bytes of a row of A and of C.
 */
export const multiplyIntegers: FunctionSource = {
  name: 'multiplyIntegers',
  parameters: ['m', 'a', 'strideA', 'scales', 'b', 'columnScales', 'bias', 'c', 'strideC'],
  locals: {
    i: 'i32',
    full: 'i32',
    column: 'i32',
    panel: 'i32',
    panelSize: 'i32',
    bp: 'i32',
    cp: 'i32',
    stop: 'i32',
    ...perRow(['a'], 'i32'),
    ...perRow(['x', 'y'], 'v128'),
    s: 'v128',
    bx: 'v128',
    by: 'v128',
  },
  body: (code) => {
    beginRows(code);
    // A panel holds eight numbers for every number in a row of A.
    code.get('strideA').integer(3).op('i32.shl').set('panelSize');
    code.whileLess('column', 'strideC', () => {
      eachRows(code, block);
      code.advance('column', 32).advance('panel', 'panelSize');
    });
  },
};

/** A matrix in whole numbers, packed in panels of eight columns, and what one unit is worth in each column. */
export interface PackedWeights {
  values: Int16Array;
  scales: Float32Array;
}

/**
 * Packs a row-major matrix (rows × columns) for `multiplyIntegers`: whole numbers within ±1,023 and what one unit is
 * worth in each column. Rows are even, columns a multiple of 8.
 */
export function packColumns(matrix: Float32Array, rows: number, columns: number): PackedWeights {
  const values = new Int16Array(rows * columns);
  const scales = new Float32Array(columns);
  for (let column = 0; column < columns; column++) {
    let top = 0;
    for (let row = 0; row < rows; row++)
      top = Math.max(top, Math.abs(matrix[row * columns + column] as number));
    const scale = top / LARGEST;
    scales[column] = scale;
    const panel = (column >> 3) * 8 * rows + (column & 7) * 2;
    for (let row = 0; row < rows; row++) {
      const value = scale === 0 ? 0 : Math.round((matrix[row * columns + column] as number) / scale);
      values[panel + (row >> 1) * 16 + (row & 1)] = value;
    }
  }
  return { values, scales };
}
