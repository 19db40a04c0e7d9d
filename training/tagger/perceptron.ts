/** Weights of a perceptron and their running average over all steps. */
export class AveragedWeights {
  readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private readonly stamps: Int32Array;
  private squares: Float32Array | undefined;
  private step = 0;

  constructor(rows: number) {
    this.weights = new Float32Array(rows);
    this.totals = new Float64Array(rows);
    this.stamps = new Int32Array(rows);
  }

  /** Ends a step; every decision counts as one, whether or not weights changed. */
  tick(): void {
    this.step++;
  }

  /** Adds to the weight of each feature for a tag. */
  update(features: Int32Array, count: number, tag: number, amount: number): void {
    const mask = this.weights.length - 1;
    for (let index = 0; index < count; index++) {
      const row = ((features[index] as number) ^ tag) & mask;
      const weight = this.weights[row] as number;
      this.totals[row] = (this.totals[row] as number) + weight * (this.step - (this.stamps[row] as number));
      this.stamps[row] = this.step;
      this.weights[row] = weight + amount;
    }
  }

  /** Moves the weight of each feature for a tag along a gradient, in ever smaller steps (AdaGrad). */
  adapt(features: Int32Array, count: number, tag: number, gradient: number, rate: number): void {
    const mask = this.weights.length - 1;
    this.squares ??= new Float32Array(this.weights.length).fill(0.01);
    for (let index = 0; index < count; index++) {
      const row = ((features[index] as number) ^ tag) & mask;
      const weight = this.weights[row] as number;
      this.totals[row] = (this.totals[row] as number) + weight * (this.step - (this.stamps[row] as number));
      this.stamps[row] = this.step;
      const square = (this.squares[row] as number) + gradient * gradient;
      this.squares[row] = square;
      this.weights[row] = weight + (rate * gradient) / Math.sqrt(square);
    }
  }

  /** The average of the weights over all steps so far. */
  average(): Float32Array {
    const result = new Float32Array(this.weights.length);
    for (let row = 0; row < result.length; row++) {
      const rest = (this.weights[row] as number) * (this.step - (this.stamps[row] as number));
      result[row] = ((this.totals[row] as number) + rest) / Math.max(this.step, 1);
    }
    return result;
  }
}
