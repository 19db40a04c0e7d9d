/** Residual sums of squares of any stretch of a series, in constant time. */
export interface StretchSums {
  readonly length: number;
  mean: (start: number, end: number) => number;
  /** Slope of the least-squares line a step; 0 for a single value. */
  slope: (start: number, end: number) => number;
  /** Middle of the stretch as the weights see it, in steps from its start. */
  centre: (start: number, end: number) => number;
  /** Around the mean, and around the least-squares line, of the values `start` … `end` − 1. Never below zero. */
  aroundMean: (start: number, end: number) => number;
  aroundLine: (start: number, end: number) => number;
}

/**
 * Prefix sums of a series. Numbers should be of ordinary size (standardised): sums of squares cancel.
 *
 * `roots` are the square roots of the values' weights (1 if left out). With a `persistence`, each weighted value, level and
 * line is taken less that share of the one before it, so that noise that carries on becomes noise that does not.
 * Cost: linear once, constant for each stretch.
 */
export function stretchSums(
  values: ArrayLike<number>,
  roots?: ArrayLike<number>,
  persistence = 0,
): StretchSums {
  const length = values.length;
  const sums = (): Float64Array => new Float64Array(length + 1);
  const [ones, times, squaredTimes] = [sums(), sums(), sums()];
  const [products, moments, squares] = [sums(), sums(), sums()];
  // Time counts from the middle in units of the length, so that its squares stay small.
  const timeOf = (index: number): number => (2 * index - length + 1) / length;
  let [oneBefore, timeBefore, valueBefore] = [0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const root = roots === undefined ? 1 : (roots[index] as number);
    const [oneHere, timeHere, valueHere] = [root, root * timeOf(index), root * (values[index] as number)];
    const one = oneHere - persistence * oneBefore;
    const time = timeHere - persistence * timeBefore;
    const value = valueHere - persistence * valueBefore;
    [oneBefore, timeBefore, valueBefore] = [oneHere, timeHere, valueHere];
    const next = index + 1;
    ones[next] = (ones[index] as number) + one * one;
    times[next] = (times[index] as number) + one * time;
    squaredTimes[next] = (squaredTimes[index] as number) + time * time;
    products[next] = (products[index] as number) + one * value;
    moments[next] = (moments[index] as number) + time * value;
    squares[next] = (squares[index] as number) + value * value;
  }
  const over = (of: Float64Array, start: number, end: number): number =>
    (of[end] as number) - (of[start] as number);
  const mean = (start: number, end: number): number => over(products, start, end) / over(ones, start, end);
  const centre = (start: number, end: number): number => over(times, start, end) / over(ones, start, end);
  /** Product of value and time, and square of time, both around their means. */
  const tilt = (start: number, end: number): { product: number; square: number } => {
    const middle = centre(start, end);
    return {
      product: over(moments, start, end) - middle * over(products, start, end),
      square: over(squaredTimes, start, end) - middle * over(times, start, end),
    };
  };
  const aroundMean = (start: number, end: number): number =>
    Math.max(0, over(squares, start, end) - mean(start, end) * over(products, start, end));
  return {
    length,
    mean,
    slope: (start, end) => {
      if (end - start < 2) return 0;
      const { product, square } = tilt(start, end);
      return square <= 0 ? 0 : ((product / square) * 2) / length;
    },
    centre: (start, end) => (centre(start, end) * length + length - 1) / 2 - start,
    aroundMean,
    aroundLine: (start, end) => {
      if (end - start < 3) return 0;
      const { product, square } = tilt(start, end);
      return square <= 0
        ? aroundMean(start, end)
        : Math.max(0, aroundMean(start, end) - (product * product) / square);
    },
  };
}
