import type { Code, FunctionSource } from '../../numerics/assembler.ts';

/**
 * Turns the vector in `local` into a gate: half of 1 + the Padé tangent of half of it, clamped to 0 … 1. The square of that
 * half stays in the local `square`.
 */
export function gate(code: Code, local: string): void {
  code
    .get(local)
    .floats(0.5)
    .op('f32x4.mul')
    .floats(-3)
    .op('f32x4.pmax')
    .floats(3)
    .op('f32x4.pmin')
    .set(local);
  code.get(local).get(local).op('f32x4.mul').set('square');
  code.get(local).floats(0.5).op('f32x4.mul').floats(27).get('square').op('f32x4.add').op('f32x4.mul');
  code.get('square').floats(9).op('f32x4.mul').floats(27).op('f32x4.add').op('f32x4.div');
  code.floats(0.5).op('f32x4.add').set(local);
}

/**
 * `recur(rows, units, x, u, y, c, past, peephole, step, stepU)`: one direction of a layer of simple recurrent
 * units (Lei et al. 2018) over the rows of a sentence. For every unit, with `past` the state of the row before:
 *
 * - f = gate(u₁ + p₀·past), c = f·past + (1 − f)·u₀
 * - r = gate(u₂ + p₁·past), y = r·c + (1 − r)·x
 *
 * All sizes, addresses and steps count bytes (rows excepted); `past` points to the zeros before the first row, and
 * negative steps run backwards.
 */
export const recur: FunctionSource = {
  name: 'recur',
  parameters: ['rows', 'units', 'x', 'u', 'y', 'c', 'past', 'peephole', 'step', 'stepU'],
  locals: {
    t: 'i32',
    k: 'i32',
    at: 'i32',
    before: 'v128',
    forget: 'v128',
    reset: 'v128',
    square: 'v128',
    state: 'v128',
    input: 'v128',
  },
  body: (code) => {
    const unit = (base: string): Code => code.get(base).get('k').op('i32.add');
    code.whileLess('t', 'rows', () => {
      code.integer(0).set('k');
      code.whileLess('k', 'units', () => {
        unit('past').load().set('before');
        unit('u').set('at');
        code.get('at').load().set('input');
        code.advance('at', 'units');
        code.get('at').load();
        unit('peephole').load().get('before').op('f32x4.mul').op('f32x4.add').set('forget');
        code.advance('at', 'units');
        code.get('at').load();
        unit('peephole').get('units').op('i32.add').load();
        code.get('before').op('f32x4.mul').op('f32x4.add').set('reset');
        gate(code, 'forget');
        gate(code, 'reset');
        code.get('input').get('forget').get('before').get('input').op('f32x4.sub').op('f32x4.mul');
        code.op('f32x4.add').set('state');
        unit('c').get('state').store();
        unit('x').load().set('input');
        unit('y').get('input').get('reset').get('state').get('input').op('f32x4.sub').op('f32x4.mul');
        code.op('f32x4.add').store();
        code.advance('k', 16);
      });
      code.get('c').set('past');
      code
        .advance('c', 'step')
        .advance('x', 'step')
        .advance('y', 'step')
        .advance('u', 'stepU')
        .advance('t', 1);
    });
  },
};
