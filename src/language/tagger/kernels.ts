import type { Code, FunctionSource } from '../numerics/assembler.ts';
import { MIXING } from '../numerics/hashing.ts';
import type { Source, Template } from './templates.ts';
import { TRAITS } from './word.ts';

const COUNTING = Array.from({ length: 16 }, (_, lane) => lane);

/**
 * `weigh(features, end, weights, mask, blocks, blocksEnd, start, sums)`: for each of the blocks of sixteen tags
 * (`blocks`: where they begin, 32-bit numbers) the sums of the features' weights, added to those that stand at `start`:
 * sixteen 16-bit numbers at `sums`, block after block. The weight of a feature for a tag lies at (feature xor tag): a
 * block of tags is sixteen bytes in a row, only in another order. All addresses count bytes; `weights` is a multiple of
 * 16, `mask` one less than a power of 2.
 */
export const weigh: FunctionSource = {
  name: 'weigh',
  parameters: ['features', 'end', 'weights', 'mask', 'blocks', 'blocksEnd', 'start', 'sums'],
  locals: {
    feature: 'i32',
    block: 'i32',
    row: 'i32',
    read: 'v128',
    low: 'v128',
    high: 'v128',
  },
  body: (code) => {
    code.whileLess('blocks', 'blocksEnd', () => {
      code.get('blocks').loadInteger().set('block');
      code.get('start').load().set('low').get('start').load(16).set('high').get('features').set('feature');
      code.whileLess('feature', 'end', () => {
        code.get('feature').loadInteger().get('mask').op('i32.and').get('block').op('i32.xor').set('row');
        code.get('weights').get('row').integer(-16).op('i32.and').op('i32.add').load();
        // Byte `tag xor row` belongs to the tag: put the bytes in the order of the tags.
        code.get('row').integer(15).op('i32.and').op('i8x16.splat').lanes(COUNTING).op('v128.xor');
        code.op('i8x16.swizzle').set('read');
        code.get('low').get('read').op('i16x8.extend_low_i8x16_s').op('i16x8.add').set('low');
        code.get('high').get('read').op('i16x8.extend_high_i8x16_s').op('i16x8.add').set('high');
        code.advance('feature', 4);
      });
      code.get('sums').get('low').store().get('sums').get('high').store(16);
      code.advance('blocks', 4).advance('start', 32).advance('sums', 32);
    });
  },
};

/** What every reader of features is given: addresses of words, other numbers, and where features go. */
const READER_PARAMETERS = 'w b1 b2 a1 a2 first sentence t1 t2 n1 n2 own to'.split(' ');

/**
 * A function that writes the features of templates to `to` and on, first those that every word has, and where the last
 * one ends to the address `end`. Words are the addresses of their traits, in the order of `TRAITS`.
 */
export function reader(name: string, templates: readonly Template[], end: number): FunctionSource {
  return {
    name,
    parameters: READER_PARAMETERS,
    locals: { hash: 'i32' },
    body: (code) => {
      const fixed = templates.filter(({ optional }) => optional !== true);
      for (const [index, template] of fixed.entries()) {
        code.get('to');
        feature(code, template);
        code.storeInteger(index * 4);
      }
      code.advance('to', fixed.length * 4);
      for (const template of templates) {
        if (template.optional !== true) continue;
        code.get('to');
        feature(code, template);
        code.storeInteger().get('to');
        push(code, template.source);
        code.integer(0).op('i32.ne').integer(2).op('i32.shl').op('i32.add').set('to');
      }
      code.integer(end).get('to').storeInteger();
    },
  };
}

/** Leaves a feature on the stack. */
function feature(code: Code, { source, salt, byFirst }: Template): void {
  push(code, source);
  code.integer(salt);
  if (byFirst === true) code.get('first').op('i32.add');
  mixTop(code);
}

function push(code: Code, source: Source): void {
  if (typeof source === 'string') code.get(source);
  else if ('one' in source) {
    push(code, source.one);
    push(code, source.other);
    mixTop(code);
  } else code.get(source[0]).loadInteger(placeOf(source[1]) * 4);
}

/** Where a trait stands among the numbers that describe a word. */
export function placeOf(trait: string): number {
  const place = (TRAITS as readonly string[]).indexOf(trait);
  return place >= 0 ? place : TRAITS.length + Number(trait.slice('cluster'.length));
}

/** Mixes the two numbers on top of the stack as `mix` does. */
function mixTop(code: Code): void {
  code.integer(MIXING.second).op('i32.mul').op('i32.xor').integer(MIXING.first).op('i32.mul');
  code.set('hash').get('hash').get('hash').integer(15).op('i32.shr_u').op('i32.xor');
  code.integer(MIXING.last).op('i32.mul');
  code.set('hash').get('hash').get('hash').integer(13).op('i32.shr_u').op('i32.xor');
}
