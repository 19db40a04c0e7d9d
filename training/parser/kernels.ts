import type { Code, FunctionSource } from '../../src/language/numerics/assembler.ts';
import { gate } from '../../src/language/parser/kernels/recur.ts';

/** Turns the vector in `local` into its gate, and `slope` into the gate's slope there. */
function gateAndSlope(code: Code, local: string, slope: string): void {
  gate(code, local);
  code
    .floats(9)
    .get('square')
    .op('f32x4.sub')
    .get('square')
    .floats(3)
    .op('f32x4.add')
    .op('f32x4.div')
    .set(slope);
  code
    .get(slope)
    .get(slope)
    .op('f32x4.mul')
    .floats(0.25 / 9)
    .op('f32x4.mul')
    .set(slope);
}

/**
 * The gradient through `recur`, run from the last row to the first: reads dx (of the output) and turns it into that
 * of the skipped input, writes du, adds to the gradient of the peepholes. `carry` are zeros of one row's size.
 */
const recurBack: FunctionSource = {
  name: 'recurBack',
  parameters: ['rows', 'units', 'x', 'u', 'c', 'dx', 'du', 'peephole', 'dpeephole', 'carry', 'step', 'stepU'],
  locals: {
    t: 'i32',
    k: 'i32',
    at: 'i32',
    to: 'i32',
    past: 'i32',
    before: 'v128',
    forget: 'v128',
    reset: 'v128',
    forgetSlope: 'v128',
    resetSlope: 'v128',
    square: 'v128',
    candidate: 'v128',
    g: 'v128',
    dState: 'v128',
    dForget: 'v128',
    dReset: 'v128',
  },
  body: (code) => {
    const unit = (base: string): Code => code.get(base).get('k').op('i32.add');
    const second = (base: string): Code => unit(base).get('units').op('i32.add');
    code.whileLess('t', 'rows', () => {
      code.get('c').get('step').op('i32.add').integer(0);
      code.get('rows').get('t').op('i32.sub').integer(1).op('i32.gt_s').op('select').set('past');
      code.integer(0).set('k');
      code.whileLess('k', 'units', () => {
        unit('past').load().set('before');
        unit('u').set('at');
        code.get('at').load().set('candidate');
        code.advance('at', 'units');
        code.get('at').load();
        unit('peephole').load().get('before').op('f32x4.mul').op('f32x4.add').set('forget');
        code.advance('at', 'units');
        code.get('at').load();
        second('peephole').load().get('before').op('f32x4.mul').op('f32x4.add').set('reset');
        gateAndSlope(code, 'forget', 'forgetSlope');
        gateAndSlope(code, 'reset', 'resetSlope');
        unit('dx').load().set('g');
        unit('carry').load().get('g').get('reset').op('f32x4.mul').op('f32x4.add').set('dState');
        code.get('g');
        unit('c').load();
        unit('x').load().op('f32x4.sub').op('f32x4.mul').get('resetSlope').op('f32x4.mul').set('dReset');
        code.get('dState').get('before').get('candidate').op('f32x4.sub').op('f32x4.mul');
        code.get('forgetSlope').op('f32x4.mul').set('dForget');
        unit('du').set('to');
        code.get('to').get('dState').floats(1).get('forget').op('f32x4.sub').op('f32x4.mul').store();
        code.advance('to', 'units').get('to').get('dForget').store();
        code.advance('to', 'units').get('to').get('dReset').store();
        unit('dx').get('g').floats(1).get('reset').op('f32x4.sub').op('f32x4.mul').store();
        unit('carry').get('dState').get('forget').op('f32x4.mul').get('dForget');
        unit('peephole').load().op('f32x4.mul').op('f32x4.add').get('dReset');
        second('peephole').load().op('f32x4.mul').op('f32x4.add').store();
        unit('dpeephole');
        unit('dpeephole').load().get('dForget').get('before').op('f32x4.mul').op('f32x4.add').store();
        second('dpeephole');
        second('dpeephole').load().get('dReset').get('before').op('f32x4.mul').op('f32x4.add').store();
        code.advance('k', 16);
      });
      code.advance('c', 'step').advance('x', 'step').advance('dx', 'step').advance('u', 'stepU');
      code.advance('du', 'stepU').advance('t', 1);
    });
  },
};

/** `add(to, from, bytes)`: adds a vector to another. */
const add: FunctionSource = {
  name: 'add',
  parameters: ['to', 'from', 'bytes'],
  locals: { stop: 'i32' },
  body: (code) => {
    code.get('to').get('bytes').op('i32.add').set('stop');
    code.whileLess('to', 'stop', () => {
      code.get('to').get('to').load().get('from').load().op('f32x4.add').store();
      code.advance('to', 16).advance('from', 16);
    });
  },
};

/** `scale(to, from, by, bytes)`: to = from × by, lane by lane. */
const scale: FunctionSource = {
  name: 'scale',
  parameters: ['to', 'from', 'by', 'bytes'],
  locals: { stop: 'i32' },
  body: (code) => {
    code.get('to').get('bytes').op('i32.add').set('stop');
    code.whileLess('to', 'stop', () => {
      code.get('to').get('from').load().get('by').load().op('f32x4.mul').store();
      code.advance('to', 16).advance('from', 16).advance('by', 16);
    });
  },
};

/**
 * `adam(weights, gradient, first, second, bytes, settings)`: one step, clearing the gradient. Settings are six
 * floats: 1 − β₁, 1 − β₂, β₁, β₂, the shrinking of the gradient, the negative speed.
 */
const adam: FunctionSource = {
  name: 'adam',
  parameters: ['weights', 'gradient', 'first', 'second', 'bytes', 'settings'],
  locals: { stop: 'i32', g: 'v128', m: 'v128', v: 'v128' },
  body: (code) => {
    const setting = (index: number): Code => code.get('settings').loadSplat(index * 4);
    code.get('weights').get('bytes').op('i32.add').set('stop');
    code.whileLess('weights', 'stop', () => {
      code.get('gradient').load();
      setting(4).op('f32x4.mul').set('g');
      code.get('gradient').floats(0).store();
      code.get('first').load();
      setting(2).op('f32x4.mul').get('g');
      setting(0).op('f32x4.mul').op('f32x4.add').set('m');
      code.get('second').load();
      setting(3).op('f32x4.mul').get('g').get('g').op('f32x4.mul');
      setting(1).op('f32x4.mul').op('f32x4.add').set('v');
      code.get('first').get('m').store();
      code.get('second').get('v').store();
      code.get('weights').get('weights').load().get('m');
      setting(5).op('f32x4.mul').get('v').op('f32x4.sqrt').floats(1e-8).op('f32x4.add').op('f32x4.div');
      code.op('f32x4.add').store();
      code.advance('weights', 16).advance('gradient', 16).advance('first', 16).advance('second', 16);
    });
  },
};

/** The loops that only learning needs. */
export const LEARNING_KERNELS: readonly FunctionSource[] = [recurBack, add, scale, adam];
