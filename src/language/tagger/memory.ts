import { instantiate, PAGE } from '../numerics/assembler.ts';
import { BLOCK, reader, readingOrders, weigh } from './kernels.ts';
import { candidateLists, type LexiconModel, noWord, wordForm } from './lexicon.ts';
import { contextTemplates, EVERY_WORD, FUTURE, HISTORY, ownTemplates } from './templates.ts';
import { numbersOf, TRAITS } from './word.ts';

/** Words that are remembered between sentences, and bytes for what they weigh by themselves; when full, all are forgotten. */
const MOST_WORDS = 16_384;
const MOST_OWN = 1 << 22;
/** Most words of a sentence that are read together. */
export const MOST_TOGETHER = 4096;

/** Words whose features are kept, and room for the features of each. */
export const REMEMBERED = 4;
const ROOM = 128;
const NUMBER = Int32Array.BYTES_PER_ELEMENT;
const TRAITS_PLACE = TRAITS.indexOf('traits');
const AMBIGUITY_PLACE = TRAITS.indexOf('ambiguity');
/** What is kept begins at a multiple of so many bytes. */
const ALIGNED = 256;
/** Bytes of a block's sums. */
const BLOCK_SUMS = BLOCK * Int16Array.BYTES_PER_ELEMENT;

/** What a tag list says: the tags, where each stands among the sums of its blocks, and where the blocks are listed. */
interface TagList {
  tags: Uint8Array;
  places: Uint8Array;
  blocks: number;
  blocksEnd: number;
}

/** The words around the one at hand: their addresses, `none` beyond the ends of the sentence. */
export interface Neighbours {
  b2: number;
  b1: number;
  w: number;
  a1: number;
  a2: number;
}

/**
 * Words, their features and the weights of tags in the memory of the kernels. What a word weighs by itself is summed up
 * once; what its neighbours and their tags add, each time. Addresses count bytes.
 */
export class TagMemory {
  /** Stands for the words before the first and after the last. */
  readonly none: number;
  private readonly model: LexiconModel;
  private readonly lists: TagList[];
  private readonly known = new Map<string, number>();
  private readonly numbers: Int32Array;
  private readonly sums: Int16Array;
  private readonly run: Record<'weigh' | 'own' | 'look' | 'lookAgain', (...numbers: number[]) => void>;
  private readonly weights: { at: number; mask: number }[];
  private readonly at: Record<
    'features' | 'scratch' | 'end' | 'orders' | 'sums' | 'nothing' | 'own' | 'words',
    number
  >;
  /** Bytes of a word: its traits, then where its own sums stand for each pass, 0 before they are asked for. */
  private readonly wordSize: number;
  private readonly ownPlace: number;
  private readonly contextSize: number;
  private readonly largestOwn: number;
  /** How far the highest sum of the last look is ahead of the next. */
  private lead = 0;
  private words = 0;
  private ownUsed = 0;

  /** @param passes the weights of each look: lengths are powers of two from 256 on. */
  constructor(model: LexiconModel, passes: readonly Int8Array[]) {
    this.model = model;
    const { grains } = model;
    this.ownPlace = TRAITS.length + grains;
    this.wordSize = (this.ownPlace + passes.length) * NUMBER;
    const candidates = candidateLists(model);
    const blocks = candidates.map((list) => [...new Set(Array.from(list, (tag) => tag & -BLOCK))]);
    const mostBlocks = Math.max(...blocks.map((list) => list.length));
    this.largestOwn = passes.length * mostBlocks * BLOCK_SUMS;
    let size = 0;
    const reserve = (bytes: number): number => {
      const start = size;
      size += Math.ceil(bytes / ALIGNED) * ALIGNED;
      return start;
    };
    this.at = {
      features: reserve(REMEMBERED * ROOM * NUMBER),
      scratch: reserve(ROOM * NUMBER),
      end: reserve(NUMBER),
      orders: reserve(BLOCK * BLOCK),
      sums: reserve(mostBlocks * BLOCK_SUMS),
      nothing: reserve(mostBlocks * BLOCK_SUMS),
      words: reserve(MOST_WORDS * this.wordSize),
      own: reserve(MOST_OWN),
    };
    const blocksAt = reserve(blocks.flat().length * NUMBER);
    this.weights = passes.map(({ length }) => ({ at: reserve(length), mask: length - 1 }));
    const context = contextTemplates(grains);
    this.contextSize = context.length * NUMBER;
    const { memory, exported } = instantiate(
      () => [
        weigh,
        reader('own', ownTemplates(grains), this.at.end),
        reader('look', [...context, ...HISTORY], this.at.end),
        reader('lookAgain', [...HISTORY, ...FUTURE], this.at.end),
      ],
      Math.ceil(size / PAGE),
      { name: 'tagger-kernels', by: [grains, this.at.end] },
    );
    this.run = {
      weigh: exported('weigh'),
      own: exported('own'),
      look: exported('look'),
      lookAgain: exported('lookAgain'),
    };
    this.numbers = new Int32Array(memory.buffer);
    this.sums = new Int16Array(memory.buffer, this.at.sums, mostBlocks * BLOCK);
    new Uint8Array(memory.buffer, this.at.orders).set(readingOrders());
    for (const [pass, weights] of passes.entries())
      new Int8Array(memory.buffer, this.weights[pass]?.at, weights.length).set(weights);
    this.numbers.set(blocks.flat(), blocksAt / NUMBER);
    let listed = blocksAt;
    this.lists = candidates.map((tags, index) => {
      const own = blocks[index] as number[];
      const places = tags.map((tag) => own.indexOf(tag & -BLOCK) * BLOCK + (tag & (BLOCK - 1)));
      const list = { tags, places, blocks: listed, blocksEnd: listed + own.length * NUMBER };
      listed = list.blocksEnd;
      return list;
    });
    this.none = this.keep(numbersOf(noWord(grains)));
  }

  /** The words of a sentence of at most {@link MOST_TOGETHER}; they stay where they are until the next is asked for. */
  wordsOf(tokens: readonly { text: string }[]): number[] {
    const fits =
      this.words + tokens.length <= MOST_WORDS && this.ownUsed + tokens.length * this.largestOwn <= MOST_OWN;
    if (!fits) {
      this.known.clear();
      this.words = 1; // the one that stands for none
      this.ownUsed = 0;
    }
    return tokens.map(({ text }) => {
      let word = this.known.get(text);
      if (word === undefined) {
        word = this.keep(numbersOf(wordForm(this.model, text)));
        this.known.set(text, word);
      }
      return word;
    });
  }

  private keep(traits: Int32Array): number {
    const word = this.at.words + this.words++ * this.wordSize;
    this.numbers.set(traits, word / NUMBER);
    this.numbers.fill(0, word / NUMBER + this.ownPlace, (word + this.wordSize) / NUMBER);
    return word;
  }

  /** The bits of a word's form: see `isCapitalised`, `isLettered`. */
  traitsOf(word: number): number {
    return this.numbers[word / NUMBER + TRAITS_PLACE] as number;
  }

  /** The tags that a word may have. */
  listOf(word: number): TagList {
    const ambiguity = this.numbers[word / NUMBER + AMBIGUITY_PLACE] as number;
    return this.lists[ambiguity < 0 ? this.model.open : ambiguity] as TagList;
  }

  /**
   * Sums up the weights of a word's tags by what it is, its neighbours, and the tags before it (`t1` next to it, `t2`
   * beyond): read at `place` below {@link REMEMBERED}, from where `weighAgain` takes what does not depend on tags.
   */
  weigh(
    place: number,
    { b2, b1, w, a1, a2 }: Neighbours,
    first: number,
    sentence: number,
    t1: number,
    t2: number,
  ): void {
    const from = this.at.features + place * ROOM * NUMBER;
    this.run.look(w, b1, b2, a1, a2, first, sentence, t1, t2, 0, 0, 0, from);
    this.sum(0, w, from);
  }

  /** The same on second sight, for the tags in doubt: with the tags after it (`n1`, `n2`) and its own by the first. */
  weighAgain(
    place: number,
    w: number,
    a1: number,
    t1: number,
    t2: number,
    n1: number,
    n2: number,
    own: number,
    doubt: Uint8Array,
  ): void {
    const from = this.at.features + place * ROOM * NUMBER;
    this.run.lookAgain(w, 0, 0, a1, 0, 0, 0, t1, t2, n1, n2, own, from + this.contextSize);
    const { places } = this.listOf(w);
    const first = (places[doubt[0] as number] as number) >> 4;
    const last = (places[doubt[doubt.length - 1] as number] as number) >> 4;
    this.sum(1, w, from, first, last + 1);
  }

  /** Sums up the blocks of a word's list from `first` to `end` (exclusive), all by default. */
  private sum(pass: number, word: number, from: number, first = 0, end?: number): void {
    const { at, mask } = this.weights[pass] as (typeof this.weights)[number];
    const { blocks, blocksEnd } = this.listOf(word);
    const featuresEnd = this.numbers[this.at.end / NUMBER] as number;
    const own = this.ownSums(pass, word, blocks, blocksEnd);
    const [begin, stop] = [blocks + first * NUMBER, end === undefined ? blocksEnd : blocks + end * NUMBER];
    const before = first * BLOCK_SUMS;
    this.run.weigh(
      from,
      featuresEnd,
      at,
      mask,
      begin,
      stop,
      this.at.orders,
      own + before,
      this.at.sums + before,
    );
  }

  /** Where the sums of what a word weighs by itself stand. */
  private ownSums(pass: number, word: number, blocks: number, blocksEnd: number): number {
    const place = word / NUMBER + this.ownPlace + pass;
    const known = this.numbers[place] as number;
    if (known !== 0) return known;
    const { scratch, nothing, orders } = this.at;
    const { at, mask } = this.weights[pass] as (typeof this.weights)[number];
    this.numbers[scratch / NUMBER] = EVERY_WORD;
    this.run.own(word, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, scratch + NUMBER);
    const found = this.at.own + this.ownUsed;
    this.ownUsed += ((blocksEnd - blocks) / NUMBER) * BLOCK_SUMS;
    const end = this.numbers[this.at.end / NUMBER] as number;
    this.run.weigh(scratch, end, at, mask, blocks, blocksEnd, orders, nothing, found);
    this.numbers[place] = found;
    return found;
  }

  /**
   * Place in a list of the tag with the highest sum; of equals the first. `among` are the places that are asked about. How
   * far it is ahead of the next is kept as {@link lead}.
   */
  best({ places }: TagList, among?: Uint8Array): number {
    const count = among?.length ?? places.length;
    let best = 0;
    let highest = -Infinity;
    let next = -Infinity;
    for (let at = 0; at < count; at++) {
      const place = among === undefined ? at : (among[at] as number);
      const sum = this.sums[places[place] as number] as number;
      if (sum > highest) {
        next = highest;
        highest = sum;
        best = place;
      } else if (sum > next) next = sum;
    }
    this.lead = highest - next;
    return best;
  }

  /** Places of the tags whose sums are within `margin` of the highest, once {@link best} found it; undefined for one. */
  contenders(list: TagList, best: number, margin: number): Uint8Array | undefined {
    if (this.lead > margin) return undefined;
    const { places } = list;
    const least = (this.sums[places[best] as number] as number) - margin;
    const found: number[] = [];
    for (let at = 0; at < places.length; at++)
      if ((this.sums[places[at] as number] as number) >= least) found.push(at);
    return Uint8Array.from(found);
  }
}
