/** What the events are for: pure functions from counts and scores to series. Browser-safe. */
export { breadth } from './breadth.ts';
export type { Breadth, ContextShare } from './breadth.ts';
export * from './changepoints/index.ts';
export * from './claims/index.ts';
export { dyadTurningPoints } from './dyadTurningPoints.ts';
export type { DyadTurningPoint } from './dyadTurningPoints.ts';
export { localLevel } from './localLevel.ts';
export type { Level, Observation } from './localLevel.ts';
export { meanInterval } from './meanInterval.ts';
export { buildSeries } from './series.ts';
export type { DirectedCounts, DirectedPoint, SeriesPoint } from './series.ts';
export { turningEvents } from './turningEvents.ts';
export type { TurningEvent } from './turningEvents.ts';
export { trajectory } from './trajectory.ts';
export type { ScoredPeriod, TrajectoryPoint } from './trajectory.ts';
