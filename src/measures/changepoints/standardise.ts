/** A series brought to mean 0 and variance 1, and the way back. Null where it never moves. */
export interface Standardised {
  values: Float64Array;
  mean: number;
  deviation: number;
}

/** Scaled by the largest distance first, so that very large and very small numbers do not overflow when squared. */
export function standardise(values: readonly number[]): Standardised | null {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const reach = values.reduce((most, value) => Math.max(most, Math.abs(value - mean)), 0);
  const noise = Math.abs(mean) * 1e-12;
  if (!(reach > noise) || !Number.isFinite(reach)) return null;
  const squares = values.reduce((sum, value) => sum + ((value - mean) / reach) ** 2, 0);
  const deviation = reach * Math.sqrt(squares / values.length);
  return { values: Float64Array.from(values, (value) => (value - mean) / deviation), mean, deviation };
}
