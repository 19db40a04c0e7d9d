/** Residual sums of squares of any stretch of a series, in constant time. */
export interface StretchSums {
  readonly length: number;
  mean: (start: number, end: number) => number;
  /** Slope of the least-squares line a step; 0 for a single value. */
  slope: (start: number, end: number) => number;
  /** Around the mean, and around the least-squares line, of the values `start` … `end` − 1. Never below zero. */
  aroundMean: (start: number, end: number) => number;
  aroundLine: (start: number, end: number) => number;
}

/**
 * Prefix sums of a series. Numbers should be of ordinary size (standardised): sums of squares cancel.
 * Cost: linear once, constant for each stretch.
 */
export function stretchSums(values: ArrayLike<number>): StretchSums {
  const length = values.length;
  const sums = new Float64Array(length + 1);
  const squares = new Float64Array(length + 1);
  const moments = new Float64Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const value = values[index] as number;
    sums[index + 1] = (sums[index] as number) + value;
    squares[index + 1] = (squares[index] as number) + value * value;
    moments[index + 1] = (moments[index] as number) + value * index;
  }
  const sum = (start: number, end: number): number => (sums[end] as number) - (sums[start] as number);
  /** Sum of value × (time − mean time). */
  const tilt = (start: number, end: number): number =>
    (moments[end] as number) - (moments[start] as number) - ((start + end - 1) / 2) * sum(start, end);
  const times = (size: number): number => (size * (size * size - 1)) / 12;
  const aroundMean = (start: number, end: number): number => {
    const total = sum(start, end);
    const square = (squares[end] as number) - (squares[start] as number);
    return Math.max(0, square - (total * total) / (end - start));
  };
  return {
    length,
    mean: (start, end) => sum(start, end) / (end - start),
    slope: (start, end) => (end - start < 2 ? 0 : tilt(start, end) / times(end - start)),
    aroundMean,
    aroundLine: (start, end) => {
      if (end - start < 3) return 0;
      const tilted = tilt(start, end);
      return Math.max(0, aroundMean(start, end) - (tilted * tilted) / times(end - start));
    },
  };
}
