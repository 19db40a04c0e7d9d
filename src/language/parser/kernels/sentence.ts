import type { Code, FunctionSource } from '../../numerics/assembler.ts';

/** What a sentence needs besides products and recurrences. All sizes, addresses and strides count bytes. */

const at = (code: Code, base: string): Code => code.get(base).get('k').op('i32.add');

/** `gather(rows, size, addresses, to)`: copies rows, a multiple of 16 bytes each, one after the other to `to`. */
export const gather: FunctionSource = {
  name: 'gather',
  parameters: ['rows', 'size', 'addresses', 'to'],
  locals: { t: 'i32', k: 'i32', from: 'i32' },
  body: (code) => {
    code.whileLess('t', 'rows', () => {
      code.get('addresses').loadInteger().set('from').integer(0).set('k');
      code.whileLess('k', 'size', () => {
        at(code, 'to');
        at(code, 'from').load().store();
        code.advance('k', 16);
      });
      code.advance('to', 'size').advance('addresses', 4).advance('t', 1);
    });
  },
};

/** `leak(rows, columns, x, stride)`: the leaky rectifier of slope 0.1, in place. */
export const leak: FunctionSource = {
  name: 'leak',
  parameters: ['rows', 'columns', 'x', 'stride'],
  locals: { t: 'i32', k: 'i32', value: 'v128' },
  body: (code) => {
    code.whileLess('t', 'rows', () => {
      code.integer(0).set('k');
      code.whileLess('k', 'columns', () => {
        at(code, 'x').load().set('value');
        at(code, 'x').get('value').get('value').floats(0.1).op('f32x4.mul').op('f32x4.pmax').store();
        code.advance('k', 16);
      });
      code.advance('x', 'stride').advance('t', 1);
    });
  },
};

/** `turn(rows, columns, x, stride, to, strideTo)`: rows of X become columns. */
export const turn: FunctionSource = {
  name: 'turn',
  parameters: ['rows', 'columns', 'x', 'stride', 'to', 'strideTo'],
  locals: { t: 'i32', k: 'i32', from: 'i32', put: 'i32' },
  body: (code) => {
    code.whileLess('t', 'rows', () => {
      code.get('x').set('from').get('to').set('put').integer(0).set('k');
      code.whileLess('k', 'columns', () => {
        code.copyOne('from', 'put').advance('from', 4).advance('put', 'strideTo').advance('k', 4);
      });
      code.advance('x', 'stride').advance('to', 4).advance('t', 1);
    });
  },
};

/** `join(rows, columns, x, stride, addresses, to)`: max(0, x + y), y being the row at the address of its own. */
export const join: FunctionSource = {
  name: 'join',
  parameters: ['rows', 'columns', 'x', 'stride', 'addresses', 'to'],
  locals: { t: 'i32', k: 'i32', other: 'i32' },
  body: (code) => {
    code.whileLess('t', 'rows', () => {
      code.get('addresses').loadInteger().set('other').integer(0).set('k');
      code.whileLess('k', 'columns', () => {
        at(code, 'to');
        at(code, 'x').load();
        at(code, 'other').load().op('f32x4.add').floats(0).op('f32x4.pmax').store();
        code.advance('k', 16);
      });
      code.advance('x', 'stride').advance('to', 'columns').advance('addresses', 4).advance('t', 1);
    });
  },
};

/**
 * `sum(rows, end, table, scales, columns, to)`: adds up rows of 8-bit numbers, each times its scale, in floats at `to`.
 * The numbers of the rows stand from `rows` to `end`; `columns`, the bytes of a row, are a multiple of 8.
 */
export const sum: FunctionSource = {
  name: 'sum',
  parameters: ['rows', 'end', 'table', 'scales', 'columns', 'to'],
  locals: { k: 'i32', put: 'i32', row: 'i32', from: 'i32', scale: 'v128', eight: 'v128' },
  body: (code) => {
    const addFour = (half: 'low' | 'high', offset: number): void => {
      code.get('put').get('put').load(offset);
      code.get('eight').op(`i32x4.extend_${half}_i16x8_s`).op('f32x4.convert_i32x4_s');
      code.get('scale').op('f32x4.mul').op('f32x4.add').store(offset);
    };
    code.whileLess('rows', 'end', () => {
      code.get('rows').loadInteger().set('row');
      code.get('scales').get('row').integer(2).op('i32.shl').op('i32.add').loadSplat().set('scale');
      code.get('table').get('row').get('columns').op('i32.mul').op('i32.add').set('from');
      code.get('to').set('put').integer(0).set('k');
      code.whileLess('k', 'columns', () => {
        code.get('from').get('k').op('i32.add').loadBytes().set('eight');
        addFour('low', 0);
        addFour('high', 16);
        code.advance('put', 32).advance('k', 8);
      });
      code.advance('rows', 4);
    });
  },
};
