/** Weights that learn by the logarithmic loss with AdaGrad, averaged over the ends of the later passes. */
export class TagWeights {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private passes = 0;

  constructor(rows: number) {
    this.weights = new Float32Array(rows);
    this.squares = new Float32Array(rows).fill(0.01);
    this.sums = new Float32Array(rows);
  }

  /** Moves the weight of each feature for a tag along a gradient, in ever smaller steps. */
  update(features: Int32Array, count: number, tag: number, gradient: number, rate: number): void {
    const { weights, squares } = this;
    const mask = weights.length - 1;
    const added = gradient * gradient;
    const step = rate * gradient;
    for (let index = 0; index < count; index++) {
      const row = ((features[index] as number) ^ tag) & mask;
      const square = (squares[row] as number) + added;
      squares[row] = square;
      weights[row] = (weights[row] as number) + step / Math.sqrt(square);
    }
  }

  /** Takes the present weights into the average. */
  remember(): void {
    this.passes++;
    for (let row = 0; row < this.sums.length; row++) {
      this.sums[row] = (this.sums[row] as number) + (this.weights[row] as number);
    }
  }

  /** The average of the weights at the ends of the remembered passes. */
  average(): Float32Array {
    return this.sums.map((sum) => sum / Math.max(this.passes, 1));
  }
}
