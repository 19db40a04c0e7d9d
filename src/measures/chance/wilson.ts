/** A share and its 95 % interval, all 0–1. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

const Z_95 = 1.959964;

/**
 * A share of `part` in `whole` with the 95 % interval of Wilson, JASA 22 (1927). `size` is the number of independent
 * observations that the share rests on, where that is less than `whole`. Null without observations.
 */
export function wilson(part: number, whole: number, size: number = whole): Share | null {
  if (whole <= 0 || size <= 0) return null;
  const share = part / whole;
  const square = Z_95 * Z_95;
  const middle = (share + square / (2 * size)) / (1 + square / size);
  const margin =
    (Z_95 / (1 + square / size)) * Math.sqrt((share * (1 - share)) / size + square / (4 * size * size));
  return { share, low: Math.max(0, middle - margin), high: Math.min(1, middle + margin) };
}
