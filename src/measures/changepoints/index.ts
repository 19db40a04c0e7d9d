/** Where a series changes: exact segmentation, online detection, and one default that needs no settings. */
export {
  levelOrLineCost,
  lineCost,
  meanCost,
  meanVarianceCost,
  negativeBinomialCost,
  negativeBinomialSize,
} from './costs.ts';
export type { SegmentCost } from './costs.ts';
export { onlineChanges, onlineSegmentation } from './online.ts';
export type { OnlineOptions, OnlineStep } from './online.ts';
export { pelt } from './pelt.ts';
export type { PeltOptions, Segmentation } from './pelt.ts';
export { findShareTurningPoints, intraClassCorrelation } from './shares.ts';
export type { PairOfCounts, ShareTurningPoint } from './shares.ts';
export { findTurningPoints } from './turningPoints.ts';
export type { TurningPoint } from './turningPoints.ts';
