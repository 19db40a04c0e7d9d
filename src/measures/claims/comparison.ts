import type { IndexQuestion } from '../relationIndex/index.ts';
import { indexTrend } from '../relationIndex/index.ts';
import type { ClaimAnswer, Weighed } from './verdict.ts';
import { judge, signed } from './verdict.ts';

/** "Warmer with China than with the US": the levels of two relations, each from all its events. */
export function testComparison(
  direction: 'up' | 'down',
  [one, other]: readonly [IndexQuestion, IndexQuestion],
  weighed: Weighed,
): ClaimAnswer {
  const [first, second] = [indexTrend(one).level, indexTrend(other).level];
  const value = first.value - second.value;
  const margin = Math.hypot(first.high - first.value, second.high - second.value);
  const difference = {
    value,
    low: value - margin,
    high: value + margin,
    standardError: Math.hypot(first.standardError, second.standardError),
  };
  const figures =
    `the relation stands at ${signed(first.value)}, the other at ${signed(second.value)}: ` +
    `${signed(value)} doublings apart`;
  return judge(difference, direction, figures, weighed);
}
