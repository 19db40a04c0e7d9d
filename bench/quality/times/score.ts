import type { TimeExpression } from '../../../src/core/index.ts';
import type { ExpectedTime, TimeCase } from './cases.ts';

/** How well found expressions match the expected ones. */
export interface TimeScore {
  expected: number;
  found: number;
  /** Same words. */
  spans: number;
  /** Same words, same interval, same open side, same kind. */
  right: number;
  mistakes: string[];
}

function agrees(expected: ExpectedTime, found: TimeExpression): boolean {
  if ((found.duration === true) !== (expected.kind === 'duration')) return false;
  if (expected.kind === 'duration') return true;
  if ((found.open ?? null) !== expected.open) return false;
  if (expected.interval === null) return found.interval === null && found.anchor === expected.kind;
  return (
    found.interval?.earliest === expected.interval.earliest &&
    found.interval.latest === expected.interval.latest
  );
}

/** Scores the expressions that `find` gives for each case. */
export function scoreTimes(
  cases: readonly TimeCase[],
  find: (each: TimeCase) => TimeExpression[],
): TimeScore {
  const score: TimeScore = { expected: 0, found: 0, spans: 0, right: 0, mistakes: [] };
  for (const each of cases) {
    const found = find(each);
    score.expected += each.expected.length;
    score.found += found.length;
    for (const expected of each.expected) {
      const match = found.find((one) => one.text === expected.text);
      if (match !== undefined) score.spans += 1;
      if (match !== undefined && agrees(expected, match)) score.right += 1;
      else
        score.mistakes.push(
          `${each.sentence}\n    expected ${JSON.stringify(expected)}\n    found    ${JSON.stringify(found.map(brief))}`,
        );
    }
    for (const one of found)
      if (!each.expected.some((expected) => expected.text === one.text))
        score.mistakes.push(`${each.sentence}\n    too many ${JSON.stringify(brief(one))}`);
  }
  return score;
}

function brief(time: TimeExpression): Record<string, unknown> {
  return { text: time.text, anchor: time.anchor, ...time.interval, open: time.open, duration: time.duration };
}

/** Precision, recall and F1 of expressions that are right in every respect. */
export function rates(score: TimeScore): { precision: number; recall: number; f1: number } {
  const precision = score.found === 0 ? 1 : score.right / score.found;
  const recall = score.expected === 0 ? 1 : score.right / score.expected;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
