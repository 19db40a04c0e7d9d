/** How many times the usual distance from the neighbours' median makes a value a spike. */
const SPIKE = 8;

const middle = (values: number[]): number =>
  values.sort((one, other) => one - other)[values.length >> 1] as number;

/**
 * The series with lone spikes laid down to the median of the five values around them: one odd period is no turning
 * point. Series with many equal neighbours are left alone, since their usual distance says nothing.
 * Distances count by the square root of the values' weights.
 * Source: Hampel (1974), as a filter.
 */
export function withoutSpikes(values: readonly number[], weights: readonly number[]): number[] {
  const around = values.map((_, index) => middle(values.slice(Math.max(0, index - 2), index + 3)));
  const distances = values.map(
    (value, index) => Math.abs(value - (around[index] as number)) * Math.sqrt(weights[index] as number),
  );
  const moved = distances.filter((distance) => distance > 0);
  if (moved.length === 0 || moved.length < values.length / 4) return [...values];
  const limit = SPIKE * middle(moved);
  return values.map((value, index) =>
    (distances[index] as number) > limit ? (around[index] as number) : value,
  );
}
