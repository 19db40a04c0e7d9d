import { wilson } from '../chance/wilson.ts';

/** Acts of one period by who did them; acts done together are in neither. */
export interface SidedCounts {
  /** What the first state did to the second. */
  first: number;
  /** What the second did to the first. */
  second: number;
}

/** Which side does more. */
export interface Imbalance extends SidedCounts {
  /** (first − second) / (first + second): −1 only the second acts, 0 both alike, +1 only the first. */
  imbalance: number;
  /** Its 95 % interval. */
  low: number;
  high: number;
  /** How many times more the share scatters from period to period than by chance alone; at least 1. */
  dispersion: number;
}

/**
 * Directed imbalance of a dyad over its periods, with Wilson's interval for as many independent acts as the scatter of
 * the periods shows: n / dispersion, Pearson's statistic over its degrees of freedom. Null without a directed act.
 */
export function imbalance(periods: readonly SidedCounts[]): Imbalance | null {
  const first = periods.reduce((sum, period) => sum + period.first, 0);
  const second = periods.reduce((sum, period) => sum + period.second, 0);
  const acts = first + second;
  if (acts === 0) return null;
  const share = first / acts;
  const active = periods.filter((period) => period.first + period.second > 0);
  const pearson = active.reduce((sum, period) => {
    const own = period.first + period.second;
    return sum + (period.first - own * share) ** 2 / (own * share * (1 - share) || Infinity);
  }, 0);
  const dispersion = Math.max(1, active.length > 1 ? pearson / (active.length - 1) : 1);
  const interval = wilson(first, acts, acts / dispersion);
  return {
    first,
    second,
    imbalance: 2 * share - 1,
    low: 2 * (interval?.low ?? 0) - 1,
    high: 2 * (interval?.high ?? 1) - 1,
    dispersion,
  };
}
