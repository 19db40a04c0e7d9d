import { uniforms } from '../turning-points/simulate.ts';

/** Random numbers of the kinds that synthetic events need, all from one seed. */
export interface Draw {
  uniform: () => number;
  normal: () => number;
  /** Gamma of the given shape and rate 1. */
  gamma: (shape: number) => number;
  poisson: (mean: number) => number;
  binomial: (size: number, share: number) => number;
}

export function drawFrom(seed: number): Draw {
  const uniform = uniforms(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  /** Marsaglia & Tsang (2000). */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const poisson = (mean: number): number => {
    // Split, so that e^−mean does not underflow.
    if (mean > 200) return poisson(200) + poisson(mean - 200);
    let count = 0;
    let left = uniform();
    for (let chance = Math.exp(-mean); left > chance && count < 1000; chance *= mean / count) {
      left -= chance;
      count += 1;
    }
    return count;
  };
  const binomial = (size: number, share: number): number => {
    let count = 0;
    for (let trial = 0; trial < size; trial += 1) if (uniform() < share) count += 1;
    return count;
  };
  return { uniform, normal, gamma, poisson, binomial };
}
