import { instantiate, PAGE } from '../numerics/assembler.ts';
import { weigh } from './kernel.ts';

/** More than the number of features of one word. */
export const MOST_TAG_FEATURES = 112;
/** Words whose features are kept, {@link MOST_TAG_FEATURES} apart. */
export const REMEMBERED = 4;
const ROOM = REMEMBERED * MOST_TAG_FEATURES;

/** Weights of one pass. The weight of a feature for a tag lies at (hash xor tag): the tags of one feature side by side. */
export interface PassWeights {
  weights: Int8Array | Float32Array;
}

/** Weighs the tags that a word may have by the features that stand in `features`. */
export interface Weigher {
  /** Features of the last words. */
  readonly features: Int32Array;
  /** Best tag of list number `list` by the sums of weights of pass `pass` (0, 1) of the features `from … to`; of equals the first. */
  best(pass: number, from: number, to: number, list: number): number;
  /** The tags of the same list whose sums came within `margin` of the highest; undefined where only one did. */
  contenders(list: number, margin: number): Uint8Array | undefined;
  /** Best tag of some tags. */
  bestOf(pass: number, from: number, to: number, candidates: Uint8Array): number;
}

/** A weigher for weights as they are; `lists` are the tags of each ambiguity class. */
export function createWeigher(passes: readonly PassWeights[], lists: readonly Uint8Array[]): Weigher {
  const whole = passes.flatMap(({ weights }) => (weights instanceof Int8Array ? [weights] : []));
  const fast = whole.length === passes.length && whole.every(({ length }) => length >= LARGEST_TAG);
  return fast ? vectorWeigher(whole, lists) : plainWeigher(passes, lists);
}

/** Tags are bytes. */
const LARGEST_TAG = 256;

/** One weight after the other: for weights in fractions, while a model is trained. */
export function plainWeigher(passes: readonly PassWeights[], lists: readonly Uint8Array[]): Weigher {
  const features = new Int32Array(ROOM);
  const sums = new Float64Array(LARGEST_TAG);
  const bestOf = (pass: number, from: number, to: number, candidates: Uint8Array): number => {
    const { weights } = passes[pass] as PassWeights;
    const mask = weights.length - 1;
    for (const tag of candidates) {
      let sum = 0;
      for (let index = from; index < to; index++)
        sum += weights[((features[index] as number) ^ tag) & mask] as number;
      sums[tag] = sum;
    }
    return highest(sums, candidates);
  };
  return { features, ...choosing(sums, lists, bestOf) };
}

/** Sixteen tags at a time, in WebAssembly: for weights of one byte. */
function vectorWeigher(passes: readonly Int8Array[], lists: readonly Uint8Array[]): Weigher {
  const blocks = lists.map((list) => [...new Set(Array.from(list, (tag) => tag & -16))]);
  // One after the other: features, sums, the blocks of every list, room for those of some tags, the weights of each pass.
  const featuresAt = 0;
  const sumsAt = ROOM * 4;
  const blocksAt = sumsAt + LARGEST_TAG * 2;
  const flat = blocks.flat();
  const someAt = blocksAt + flat.length * 4;
  let size = Math.ceil((someAt + (LARGEST_TAG / 16) * 4) / 16) * 16;
  const weightsAt = passes.map(({ length }) => {
    const at = size;
    size += length;
    return at;
  });
  const { memory, exported } = instantiate([weigh], Math.ceil(size / PAGE));
  const run = exported('weigh');
  new Int32Array(memory.buffer, blocksAt, flat.length).set(flat);
  for (const [pass, weights] of passes.entries())
    new Int8Array(memory.buffer, weightsAt[pass], weights.length).set(weights);
  const begins = Int32Array.of(blocksAt, ...ends(blocks, blocksAt));
  const some = new Int32Array(memory.buffer, someAt, LARGEST_TAG / 16);
  const features = new Int32Array(memory.buffer, featuresAt, ROOM);
  const sums = new Int16Array(memory.buffer, sumsAt, LARGEST_TAG);
  const masks = passes.map(({ length }) => length - 1);
  const sum = (pass: number, from: number, to: number, blocks: number, blocksEnd: number): void =>
    run(from * 4, to * 4, weightsAt[pass] as number, masks[pass] as number, blocks, blocksEnd, sumsAt);
  return {
    features,
    ...choosing(sums, lists, (pass, from, to, candidates) => {
      sum(pass, from, to, someAt, someAt + 4 * blocksOf(candidates, some));
      return highest(sums, candidates);
    }),
    best: (pass, from, to, list) => {
      sum(pass, from, to, begins[list] as number, begins[list + 1] as number);
      return highest(sums, lists[list] as Uint8Array);
    },
  };
}

/** Writes the blocks in which tags lie, each once; returns how many. */
function blocksOf(tags: Uint8Array, out: Int32Array): number {
  let count = 0;
  for (let at = 0; at < tags.length; at++) {
    const block = (tags[at] as number) & -16;
    let known = 0;
    while (known < count && out[known] !== block) known++;
    if (known === count) out[count++] = block;
  }
  return count;
}

/** Where the blocks of each list end. */
function ends(blocks: readonly (readonly number[])[], begin: number): number[] {
  let end = begin;
  return blocks.map((list) => (end += list.length * 4));
}

/** Tag with the highest sum; of equals the first. */
function highest(sums: Int16Array | Float64Array, candidates: Uint8Array): number {
  let best = candidates[0] as number;
  for (let at = 1; at < candidates.length; at++) {
    const tag = candidates[at] as number;
    if ((sums[tag] as number) > (sums[best] as number)) best = tag;
  }
  return best;
}

/** What every weigher does alike, with sums by tag. */
function choosing(
  sums: Int16Array | Float64Array,
  lists: readonly Uint8Array[],
  bestOf: Weigher['bestOf'],
): Pick<Weigher, 'best' | 'bestOf' | 'contenders'> {
  return {
    bestOf,
    best: (pass, from, to, list) => bestOf(pass, from, to, lists[list] as Uint8Array),
    contenders: (list, margin) => {
      const candidates = lists[list] as Uint8Array;
      const least = (sums[highest(sums, candidates)] as number) - margin;
      let kept = 0;
      for (let at = 0; at < candidates.length; at++)
        if ((sums[candidates[at] as number] as number) >= least) kept++;
      return kept < 2 ? undefined : candidates.filter((tag) => (sums[tag] as number) >= least);
    },
  };
}
