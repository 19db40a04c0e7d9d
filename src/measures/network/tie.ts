import type { Day } from '../../core/index.ts';

/** What one period's events between two states add up to, whoever acted. Scores are PLOVER scores, −10 … +10. */
export interface Tie {
  /** First day of the period. */
  start: Day;
  /** The two states, in alphabetical order. */
  first: string;
  second: string;
  events: number;
  scoreSum: number;
  scoreSquares: number;
  /** Sum of the scores above 0, and of those below (as a positive number). */
  cooperation: number;
  conflict: number;
  /** Events with a score above 0, and the sum of their squared scores. */
  cooperative: number;
  cooperationSquares: number;
  /** Independent reports: distinct articles, or distinct days where the source names no articles; at most `events`. */
  reports: number;
  /** Ids of the events with the strongest scores: the way back to the sentences. */
  evidence: readonly string[];
}

/** The level of a relation in one period, with its 95 % interval, in score points. */
export interface TieLevel {
  level: number;
  low: number;
  high: number;
  /** Variance of the level. */
  variance: number;
}

/** A relation that rests on fewer events has no sign and stands in no profile: one act makes no friend. */
export const FEWEST_EVENTS = 3;

/** Variance of single scores that is assumed before any is seen, and how many events that belief is worth. */
const PRIOR_VARIANCE = 16;
const PRIOR_EVENTS = 4;

/**
 * Mean score of a tie's events with the interval of as many events as there are independent reports. Their variance is
 * shrunk to that of a usual dyad, so that two alike events are no certainty. Null without events.
 */
export function tieLevel({ events, scoreSum, scoreSquares, reports }: Tie): TieLevel | null {
  if (events === 0) return null;
  const level = scoreSum / events;
  const squares = Math.max(0, scoreSquares - events * level * level);
  const variance = (PRIOR_VARIANCE * PRIOR_EVENTS + squares) / (PRIOR_EVENTS + events - 1) / reports;
  const margin = 1.959964 * Math.sqrt(variance);
  return { level, low: Math.max(-10, level - margin), high: Math.min(10, level + margin), variance };
}
