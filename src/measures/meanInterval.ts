/** Two-sided 95 % points of Student's t for 1 … 30 degrees of freedom; beyond, the normal is near enough. */
const T_95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** Two-sided 95 % point of Student's t; `freedom` is at least 1 and is rounded down. */
export function t95(freedom: number): number {
  return T_95[Math.floor(freedom) - 1] ?? 1.96;
}

/**
 * 95 % interval of a mean PLOVER score by Student's t, cut to the scale's −10 … +10; null with fewer than two
 * events. Takes count, sum and sum of squares, so that a database can add them up.
 */
export function meanInterval(
  count: number,
  sum: number,
  squares: number,
): { low: number; high: number } | null {
  if (count < 2) return null;
  const mean = sum / count;
  // Rounding can push a variance of zero below zero.
  const variance = Math.max(0, (squares - count * mean * mean) / (count - 1));
  const margin = t95(count - 1) * Math.sqrt(variance / count);
  return { low: Math.max(-10, mean - margin), high: Math.min(10, mean + margin) };
}
