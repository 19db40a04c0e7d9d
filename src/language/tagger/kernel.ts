import type { FunctionSource } from '../numerics/assembler.ts';

const COUNTING = Array.from({ length: 16 }, (_, lane) => lane);

/**
 * `weigh(features, end, weights, mask, blocks, blocksEnd, sums)`: for each of the blocks of sixteen tags (`blocks`: where
 * they begin, 32-bit numbers) the sums of the features' weights, sixteen 16-bit numbers at `sums` plus twice where the
 * block begins. The weight of a feature for a tag lies at (feature xor tag): a block of tags is sixteen bytes in a row,
 * only in another order. All addresses count bytes; `weights` is a multiple of 16, `mask` one less than a power of 2.
 */
export const weigh: FunctionSource = {
  name: 'weigh',
  parameters: ['features', 'end', 'weights', 'mask', 'blocks', 'blocksEnd', 'sums'],
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
      code.floats(0).set('low').floats(0).set('high').get('features').set('feature');
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
      code.get('sums').get('block').integer(1).op('i32.shl').op('i32.add').get('low').store();
      code.get('sums').get('block').integer(1).op('i32.shl').op('i32.add').get('high').store(16);
      code.advance('blocks', 4);
    });
  },
};
