/** Answers kept for each token. */
export const CHOICES = 3;

/** A sentence ready for training. Row 0 is the artificial root. */
export interface Example {
  /** Tokens and the root. */
  rows: number;
  /** Rows of the embedding table: `SLOTS` for each row. */
  features: Int32Array;
  /** Up to `CHOICES` governors of each row, −1 where there are fewer, and how likely each is. */
  heads: Int32Array;
  headWeights: Float32Array;
  /** Up to `CHOICES` relations to the first governor, and how likely each is. */
  relations: Int32Array;
  relationWeights: Float32Array;
}

/** Sentences that are worked on together, their rows one after the other. */
export class Batch {
  readonly examples: readonly Example[];
  /** First row of every sentence. */
  readonly starts: readonly number[];
  /** Rows of all. */
  readonly total: number;

  constructor(examples: readonly Example[]) {
    const starts: number[] = [];
    let total = 0;
    for (const { rows } of examples) {
      starts.push(total);
      total += rows;
    }
    this.examples = examples;
    this.starts = starts;
    this.total = total;
  }

  /** Tokens, the roots left out. */
  get tokens(): number {
    return this.total - this.examples.length;
  }

  /** Visits every sentence with the row that it starts at. */
  each(visit: (example: Example, start: number, index: number) => void): void {
    this.examples.forEach((example, index) => visit(example, this.starts[index] as number, index));
  }
}
