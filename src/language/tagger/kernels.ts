import type { Code, FunctionSource } from '../numerics/assembler.ts';
import { MIXING } from '../numerics/hashing.ts';
import type { Source, Template } from './templates.ts';
import { TRAITS } from './word.ts';

/** Tags of a block: their weights of one feature are read together. */
export const BLOCK = 16;
/** What every weight is made greater by, so that none is negative: 128 is its highest bit turned. */
const UNSIGNED = Array.from({ length: BLOCK }, () => 128);
/** Blocks that are read together, so that what is the same for all of them is done once. */
const TOGETHER = 3;

/**
 * The orders in which `weigh` reads the bytes of a block, for each of the sixteen numbers that tags may be turned by: of
 * every two bytes the first belongs to one of the tags of the first half, the second to one of the other half.
 */
export function readingOrders(): Uint8Array {
  return Uint8Array.from({ length: BLOCK * BLOCK }, (_, index) => {
    const [turned, byte] = [index >> 4, index & (BLOCK - 1)];
    return ((byte >> 1) + (byte & 1) * (BLOCK / 2)) ^ turned;
  });
}

/**
 * `weigh(features, end, weights, mask, blocks, blocksEnd, orders, start, sums)`: for each of the blocks of sixteen tags
 * (`blocks`: where they begin, 32-bit numbers) the sums of the features' weights, added to those that stand at `start`:
 * sixteen 16-bit numbers at `sums`, block after block. Every weight counts 128 more than it is, for all tags alike. The
 * weight of a feature for a tag lies at (feature xor tag): a block of tags is sixteen bytes in a row, only in another
 * order, see {@link readingOrders}. All addresses count bytes; `weights` is a multiple of 256, `mask` one less than a power
 * of 2.
 */
export const weigh: FunctionSource = {
  name: 'weigh',
  parameters: ['features', 'end', 'weights', 'mask', 'blocks', 'blocksEnd', 'orders', 'start', 'sums'],
  locals: {
    feature: 'i32',
    rows: 'i32',
    row: 'i32',
    full: 'i32',
    order: 'v128',
    read: 'v128',
    ...Object.fromEntries(ofBlocks(TOGETHER, 'block').map((name) => [name, 'i32'] as const)),
    ...Object.fromEntries(ofBlocks(TOGETHER, 'all', 'high').map((name) => [name, 'v128'] as const)),
  },
  body: (code) => {
    code.get('mask').integer(-BLOCK).op('i32.and').set('rows');
    code.get('blocksEnd').integer((TOGETHER - 1) * 4).op('i32.sub').set('full'); // prettier-ignore
    code.whileLess('blocks', 'full', () => weighBlocks(code, TOGETHER));
    code.whileLess('blocks', 'blocksEnd', () => weighBlocks(code, 1));
  },
};

/** The names of locals that every block read together has of its own. */
function ofBlocks(count: number, ...names: string[]): string[] {
  return names.flatMap((name) => Array.from({ length: count }, (_, index) => `${name}${index}`));
}

/** Sums up the next `count` blocks. */
function weighBlocks(code: Code, count: number): void {
  for (let index = 0; index < count; index++) {
    code
      .get('blocks')
      .loadInteger(index * 4)
      .set(`block${index}`);
    code.floats(0).set(`all${index}`).floats(0).set(`high${index}`);
  }
  code.get('features').set('feature');
  code.whileLess('feature', 'end', () => {
    code.get('feature').loadInteger().set('row');
    code
      .get('orders')
      .get('row')
      .integer(BLOCK - 1)
      .op('i32.and')
      .integer(4)
      .op('i32.shl')
      .op('i32.add');
    code.load().set('order');
    code.get('row').get('rows').op('i32.and').get('weights').op('i32.add').set('row');
    for (let index = 0; index < count; index++) {
      code.get('row').get(`block${index}`).op('i32.xor').load().lanes(UNSIGNED).op('v128.xor');
      code.get('order').op('i8x16.swizzle').set('read');
      // Pairs of weights, one in the low byte and one in the high: all are added up, and the high ones by themselves.
      code.get(`all${index}`).get('read').op('i16x8.add').set(`all${index}`);
      code.get(`high${index}`).get('read').integer(8).op('i16x8.shr_u').op('i16x8.add').set(`high${index}`);
    }
    code.advance('feature', 4);
  });
  for (let index = 0; index < count; index++) {
    const place = index * BLOCK * 2;
    code.get('sums').get(`all${index}`).get(`high${index}`).integer(8).op('i16x8.shl').op('i16x8.sub');
    code.get('start').load(place).op('i16x8.add').store(place);
    code.get('sums').get(`high${index}`).get('start').load(place + BLOCK).op('i16x8.add').store(place + BLOCK); // prettier-ignore
  }
  code.advance('blocks', count * 4).advance('start', count * BLOCK * 2).advance('sums', count * BLOCK * 2); // prettier-ignore
}

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
