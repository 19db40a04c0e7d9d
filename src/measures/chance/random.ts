/** Numbers that look random, and are the same everywhere for the same seed. */
export interface Random {
  /** Above 0 and below 1. */
  uniform(): number;
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** Normal with mean 0 and variance 1. */
  normal(): number;
  /** Poisson with this mean; by its normal approximation from 500 on. */
  poisson(mean: number): number;
}

/**
 * The generator for a seed that is handed in: measures know no other chance. Mulberry32 (Ettinger, 2017),
 * Box & Muller (1958) for normal, Knuth's products for Poisson numbers.
 */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    normal,
    below: (limit) => Math.floor(uniform() * limit),
    poisson(mean) {
      if (mean >= 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const end = Math.exp(-mean);
      let count = 0;
      for (let product = uniform(); product > end; product *= uniform()) count += 1;
      return count;
    },
  };
}

/** Puts a list into a random order, in place (Fisher & Yates). */
export function shuffle<List extends unknown[] | Float64Array>(items: List, random: Random): List {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const item = items[last];
    items[last] = items[other];
    items[other] = item;
  }
  return items;
}
