import type { Tie } from '../../../src/measures/index.ts';

/** A tie of these single scores, one report each. */
export function tie(first: string, second: string, scores: readonly number[], start = '2014-01-01'): Tie {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const kind = scores.filter((score) => score > 0);
  return {
    start,
    first,
    second,
    events: scores.length,
    scoreSum: sum(scores),
    scoreSquares: sum(scores.map((score) => score * score)),
    cooperation: sum(kind),
    conflict: -sum(scores.filter((score) => score < 0)),
    cooperative: kind.length,
    cooperationSquares: sum(kind.map((score) => score * score)),
    reports: scores.length,
    evidence: scores.map((_, index) => `${first}-${second}-${index}`).slice(0, 3),
  };
}
