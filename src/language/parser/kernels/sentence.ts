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
        at(code, 'x').get('value').get('value').floats(0.1).op('f32x4.mul').op('f32x4.max').store();
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
        at(code, 'other').load().op('f32x4.add').floats(0).op('f32x4.max').store();
        code.advance('k', 16);
      });
      code.advance('x', 'stride').advance('to', 'columns').advance('addresses', 4).advance('t', 1);
    });
  },
};
