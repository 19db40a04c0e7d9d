import type { Example } from './examples.ts';

/** An example with numbered features. */
interface Numbered {
  none: Int32Array;
  candidates: Int32Array[];
  right: boolean[];
}

export interface FitOptions {
  epochs: number;
  rate: number;
  /** Pull of every weight towards zero, per update. */
  decay: number;
  /** Features seen in fewer examples are left out. */
  least: number;
}

/**
 * Fits the weights by maximising the probability that falls on right candidates together (Durrett and Klein
 * 2013), with adaptive steps (Duchi et al. 2011). Deterministic: examples are taken in a fixed order.
 */
export function fit(examples: readonly Example[], options: FitOptions): Map<string, number> {
  const names = frequentFeatures(examples, options.least);
  const numbered = examples.map((example) => number(example, names));
  const weights = new Float64Array(names.size);
  const squares = new Float64Array(names.size);
  for (let epoch = 0; epoch < options.epochs; epoch += 1)
    for (let step = 0; step < numbered.length; step += 1) {
      // A stride that is coprime to the length visits documents in a mixed but fixed order.
      const example = numbered[(step * 7919) % numbered.length] as Numbered;
      update(example, weights, squares, options);
    }
  const fitted = new Map<string, number>();
  for (const [name, id] of names) {
    const weight = weights[id] as number;
    if (Math.abs(weight) >= 0.02) fitted.set(name, Math.round(weight * 1000) / 1000);
  }
  return fitted;
}

function frequentFeatures(examples: readonly Example[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const example of examples) {
    const seen = new Set([...example.none, ...example.candidates.flatMap((candidate) => candidate.features)]);
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const names = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= least) names.set(feature, names.size);
  return names;
}

function number(example: Example, names: ReadonlyMap<string, number>): Numbered {
  const ids = (features: readonly string[]): Int32Array =>
    Int32Array.from(features.flatMap((feature) => names.get(feature) ?? []));
  return {
    none: ids(example.none),
    candidates: example.candidates.map((candidate) => ids(candidate.features)),
    right: example.candidates.map((candidate) => candidate.right),
  };
}

function sum(weights: Float64Array, ids: Int32Array): number {
  let score = 0;
  for (const id of ids) score += weights[id] as number;
  return score;
}

function update(example: Numbered, weights: Float64Array, squares: Float64Array, options: FitOptions): void {
  const scores = [sum(weights, example.none), ...example.candidates.map((ids) => sum(weights, ids))];
  const anyRight = example.right.some(Boolean);
  const right = [!anyRight, ...example.right];
  const top = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - top));
  const all = masses.reduce((a, b) => a + b, 0);
  const good = masses.reduce((a, mass, index) => a + (right[index] === true ? mass : 0), 0);
  const gradient = new Map<number, number>();
  masses.forEach((mass, index) => {
    const push = (right[index] === true ? mass / Math.max(good, 1e-12) : 0) - mass / all;
    if (Math.abs(push) < 1e-5) return;
    for (const id of index === 0 ? example.none : (example.candidates[index - 1] as Int32Array))
      gradient.set(id, (gradient.get(id) ?? 0) + push);
  });
  for (const [id, slope] of gradient) {
    const step = slope - options.decay * (weights[id] as number);
    squares[id] = (squares[id] as number) + step * step;
    weights[id] = (weights[id] as number) + (options.rate * step) / (Math.sqrt(squares[id]) + 1e-6);
  }
}
