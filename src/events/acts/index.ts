/** Which events of different documents report one act. */
export { keysOf } from './keys.ts';
export { pairReports, type Keyed } from './pairs.ts';
export { reportOf, type Report, type Surroundings } from './report.ts';
export { evidenceOf, sameAct } from './sameAct.ts';
