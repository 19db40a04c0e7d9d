/** A small seeded generator (mulberry32): the same seed gives the same weights on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 0;
  }

  /** Uniform in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Whole number in [0, limit). */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Puts a list in random order, in place. */
  shuffle<List extends { length: number; [index: number]: unknown }>(list: List): List {
    for (let index = list.length - 1; index > 0; index--) {
      const other = this.below(index + 1);
      const kept = list[index];
      list[index] = list[other];
      list[other] = kept;
    }
    return list;
  }
}
