import { t95 } from '../meanInterval.ts';

/** A period's mean and how many events it rests on. `time` counts periods. */
export interface TimedMean {
  time: number;
  mean: number;
  events: number;
}

/** How far the fitted line moves from the first to the last period, in score points. */
export interface Movement {
  change: number;
  /** 95 % interval. */
  low: number;
  high: number;
  standardError: number;
}

/**
 * A straight line through period means, each weighed by its events. The error comes from the residuals, so it holds
 * what events do not share in a period as well, and is widened by (1 + ρ) / (1 − ρ) where neighbouring residuals go
 * together (ρ from 0 to 0.8); Student's t with as many degrees of freedom as that leaves. At least four periods.
 */
export function movement(means: readonly TimedMean[]): Movement {
  const total = means.reduce((sum, { events }) => sum + events, 0);
  const average = (pick: (entry: TimedMean) => number): number =>
    means.reduce((sum, entry) => sum + (entry.events / total) * pick(entry), 0);
  const middle = average(({ time }) => time);
  const level = average(({ mean }) => mean);
  const spread = average(({ time }) => (time - middle) ** 2);
  const slope = average(({ time, mean }) => (time - middle) * (mean - level)) / spread;
  const residuals = means.map(
    ({ time, mean, events }) => Math.sqrt(events) * (mean - level - slope * (time - middle)),
  );
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const products = residuals
    .slice(1)
    .reduce((sum, residual, index) => sum + residual * (residuals[index] as number), 0);
  const together = squares === 0 ? 0 : Math.min(0.8, Math.max(0, products / squares + 1 / means.length));
  const widening = (1 + together) / (1 - together);
  const variance = (squares / (means.length - 2) / (total * spread)) * widening;
  const span = (means.at(-1)?.time ?? 0) - (means[0]?.time ?? 0);
  const standardError = span * Math.sqrt(variance);
  const margin = t95(Math.max(1, means.length / widening - 2)) * standardError;
  const change = span * slope;
  return { change, low: change - margin, high: change + margin, standardError };
}
