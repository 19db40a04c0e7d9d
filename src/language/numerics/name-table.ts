import { hashText } from './hashing.ts';

const BETWEEN = '\n';

/**
 * Rows by name: the names stand in one text, a line each, and an index finds them there. Loads without a string for
 * each name; the index can be kept with the text.
 */
export class NameTable {
  /** The names in the order of their rows, one a line. */
  readonly text: string;
  /** Where each name begins in the text, and after the last name where one more would. */
  private readonly begins: Uint32Array;
  /** Open addressing by hash: a row plus one; 0 marks an empty slot. The length is a power of two. */
  private readonly slots: Uint32Array;

  /** A table of a text with the index that {@link indexNames} made of it. */
  constructor(text: string, index: Uint32Array) {
    this.text = text;
    const count = index[0] as number;
    this.begins = index.subarray(1, count + 2);
    this.slots = index.subarray(count + 2);
  }

  static of(names: readonly string[]): NameTable {
    const text = names.join(BETWEEN);
    return new NameTable(text, indexNames(text));
  }

  names(): string[] {
    return this.text.split(BETWEEN);
  }

  /** Row of a name, or −1. */
  row(name: string): number {
    const { text, begins, slots } = this;
    for (let slot = firstSlot(name, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const found = slots[slot] as number;
      if (found === 0) return -1;
      const begin = begins[found - 1] as number;
      if ((begins[found] as number) - begin - 1 === name.length && text.startsWith(name, begin))
        return found - 1;
    }
  }
}

/** The index of a text of names: their number, where they begin, the slots. */
export function indexNames(text: string): Uint32Array<ArrayBuffer> {
  const names = text.split(BETWEEN);
  let size = 16;
  while (names.length > size * 0.6) size *= 2;
  const index = new Uint32Array(names.length + 2 + size);
  index[0] = names.length;
  const slots = index.subarray(names.length + 2);
  let begin = 0;
  for (const [row, name] of names.entries()) {
    begin += name.length + 1;
    index[row + 2] = begin;
    let slot = firstSlot(name, size);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row + 1;
  }
  return index;
}

function firstSlot(name: string, slots: number): number {
  return (Math.imul(hashText(name), 0x9e3779b1) >>> 0) & (slots - 1);
}
