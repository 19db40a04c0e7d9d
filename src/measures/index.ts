/** What the events are for: pure functions from counts and scores to series. Browser-safe. */
export { meanInterval } from './meanInterval.ts';
export { buildSeries } from './series.ts';
export type { DirectedCounts, DirectedPoint, SeriesPoint } from './series.ts';
