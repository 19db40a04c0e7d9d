import { Random } from './random.ts';

/** Examples of a yes-or-no question: hashed features laid end to end. */
export class BinaryExamples {
  features = new Int32Array(1 << 16);
  starts: number[] = [0];
  labels: boolean[] = [];
  /** How much each example counts. */
  weights: number[] = [];

  add(features: Int32Array, count: number, label: boolean, weight = 1): void {
    const begin = this.starts.at(-1) as number;
    while (begin + count > this.features.length) {
      const larger = new Int32Array(this.features.length * 2);
      larger.set(this.features);
      this.features = larger;
    }
    this.features.set(features.subarray(0, count), begin);
    this.starts.push(begin + count);
    this.labels.push(label);
    this.weights.push(weight);
  }
}

export interface BinaryTraining {
  /** Rows of the weight table: a power of two. */
  rows: number;
  epochs: number;
  rate: number;
  /** Pull of every seen weight towards zero. */
  decay: number;
  seed: number;
}

/** Logistic regression by AdaGrad, the weights averaged over the second half of the passes. */
export function trainBinary(examples: BinaryExamples, settings: BinaryTraining): Float32Array {
  const { rows, epochs, rate, decay } = settings;
  const mask = rows - 1;
  const weights = new Float32Array(rows);
  const squares = new Float32Array(rows).fill(1e-2);
  const sum = new Float32Array(rows);
  const order = Int32Array.from(examples.labels, (_, index) => index);
  const random = new Random(settings.seed);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    random.shuffle(order as unknown as number[]);
    for (const example of order) {
      const begin = examples.starts[example] as number;
      const end = examples.starts[example + 1] as number;
      let score = 0;
      for (let at = begin; at < end; at++)
        score += weights[(examples.features[at] as number) & mask] as number;
      const expected = 1 / (1 + Math.exp(-score));
      const gradient =
        ((examples.labels[example] === true ? 1 : 0) - expected) * (examples.weights[example] as number);
      if (Math.abs(gradient) < 1e-4) continue;
      for (let at = begin; at < end; at++) {
        const row = (examples.features[at] as number) & mask;
        const step = gradient - decay * (weights[row] as number);
        squares[row] = (squares[row] as number) + step * step;
        weights[row] = (weights[row] as number) + (rate * step) / Math.sqrt(squares[row]);
      }
    }
    if (epoch * 2 >= epochs - 1) {
      averaged++;
      for (let row = 0; row < rows; row++) sum[row] = (sum[row] as number) + (weights[row] as number);
    }
  }
  for (let row = 0; row < rows; row++) sum[row] = (sum[row] as number) / Math.max(averaged, 1);
  return sum;
}

/** Weights as signed bytes, in steps of {@link stepOf}. */
export function quantise(weights: Float32Array): Int8Array {
  const step = stepOf(weights);
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
}

/** The step of a signed byte: the largest 0.02 % of weights are cut to leave the others finer steps. */
export function stepOf(weights: Float32Array): number {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  return (sizes[Math.floor(sizes.length * 0.9998)] ?? 1) / 127;
}
