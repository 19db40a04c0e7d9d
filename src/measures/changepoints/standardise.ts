/** A series brought to mean 0 and variance 1, and the way back. Null where it never moves. */
export interface Standardised {
  values: Float64Array;
  mean: number;
  deviation: number;
}

/**
 * Scaled by the largest distance first, so that very large and very small numbers do not overflow when squared.
 * `weights` average 1.
 */
export function standardise(values: readonly number[], weights: readonly number[]): Standardised | null {
  const share = (index: number): number => (weights[index] as number) / values.length;
  const mean = values.reduce((sum, value, index) => sum + value * share(index), 0);
  const reach = values.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
  const noise = Math.abs(mean) * 1e-12;
  if (!(reach > noise) || !Number.isFinite(reach)) return null;
  const squares = values.reduce((sum, value, index) => sum + ((value - mean) / reach) ** 2 * share(index), 0);
  const deviation = reach * Math.sqrt(squares);
  return { values: Float64Array.from(values, (value) => (value - mean) / deviation), mean, deviation };
}
