import type { Code, FunctionSource } from '../../numerics/assembler.ts';
import { beginRows, eachRows, perRow } from './rows.ts';

/** Sums `rows` × 8 products over k in registers, then adds what they start from and writes them to C. */
function block(code: Code, rows: number): void {
  for (let r = 0; r < rows; r++) {
    code.get('a').get('i').integer(r).op('i32.add').get('strideA').op('i32.mul').op('i32.add').set(`a${r}`);
    code.get('c').get('i').integer(r).op('i32.add').get('strideC').op('i32.mul').op('i32.add');
    code.get('column').op('i32.add').set(`c${r}`);
    code.get('start').get('i').integer(r).op('i32.add').get('strideStart').op('i32.mul').op('i32.add');
    code.get('column').op('i32.add').set(`d${r}`);
    for (const half of ['x', 'y']) code.floats(0).set(`${half}${r}`);
  }
  code.get('b').get('column').op('i32.add').set('bp');
  code.get('a0').get('k').integer(2).op('i32.shl').op('i32.add').set('stop');
  code.whileLess('a0', 'stop', () => {
    code.get('bp').load().set('bx').get('bp').load(16).set('by');
    for (let r = 0; r < rows; r++) {
      code.get(`a${r}`).loadSplat().set('s');
      code.get(`x${r}`).get('s').get('bx').op('f32x4.mul').op('f32x4.add').set(`x${r}`);
      code.get(`y${r}`).get('s').get('by').op('f32x4.mul').op('f32x4.add').set(`y${r}`);
      code.advance(`a${r}`, 4);
    }
    code.advance('bp', 'strideB');
  });
  for (let r = 0; r < rows; r++) {
    code.get(`c${r}`).get(`d${r}`).load().get(`x${r}`).op('f32x4.add').store();
    code.get(`c${r}`).get(`d${r}`).load(16).get(`y${r}`).op('f32x4.add').store(16);
  }
}

/**
 * `multiply(m, n, k, a, strideA, b, strideB, c, strideC, start, strideStart)`: C = S + A·B for row-major A (m × k),
 * B (k × n), C and S (m × n) in 32-bit floats; n is a multiple of 8. S may be C itself, or, with a stride of 0, one
 * row for all. Addresses and strides count bytes.
 */
export const multiply: FunctionSource = {
  name: 'multiply',
  parameters: ['m', 'n', 'k', 'a', 'strideA', 'b', 'strideB', 'c', 'strideC', 'start', 'strideStart'],
  locals: {
    i: 'i32',
    full: 'i32',
    column: 'i32',
    columns: 'i32',
    bp: 'i32',
    stop: 'i32',
    ...perRow(['a', 'c', 'd'], 'i32'),
    ...perRow(['x', 'y'], 'v128'),
    s: 'v128',
    bx: 'v128',
    by: 'v128',
  },
  body: (code) => {
    code.get('n').integer(2).op('i32.shl').set('columns');
    beginRows(code);
    code.whileLess('column', 'columns', () => {
      eachRows(code, block);
      code.advance('column', 32);
    });
  },
};
