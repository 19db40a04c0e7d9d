import type { Day } from '../../core/index.ts';

/** What one state did to another in one period. */
export interface EdgePeriod {
  start: Day;
  end: Day;
  /** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  quad: readonly [number, number, number, number];
  /** Mean PLOVER score, −10 … +10. */
  meanScore: number;
}

/** All that one state did to another; periods in order, those without events left out. */
export interface Edge {
  source: string;
  target: string;
  periods: readonly EdgePeriod[];
}

/** A state, with the stretches of time in which it acted or was acted upon. */
export interface Node {
  code: string;
  name: string;
  spells: readonly Spell[];
}

/** A stretch of days, both ends included. */
export interface Spell {
  start: Day;
  end: Day;
}

/** Names of the quad classes as attributes. */
export const QUADS = [
  'verbal_cooperation',
  'material_cooperation',
  'verbal_conflict',
  'material_conflict',
] as const;

/** Number of events of a period. */
export const eventsIn = ({ quad }: EdgePeriod): number => quad[0] + quad[1] + quad[2] + quad[3];
