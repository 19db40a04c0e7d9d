import type { IndexQuestion } from '../relationIndex/index.ts';
import { indexTrend } from '../relationIndex/index.ts';
import type { ClaimAnswer, Weighed } from './verdict.ts';
import { judge, signed } from './verdict.ts';

/** "Up since 2013": the change of a straight line through the log-odds. */
export function testTrend(direction: 'up' | 'down', question: IndexQuestion, weighed: Weighed): ClaimAnswer {
  const { change } = indexTrend(question);
  return judge(change, direction, `the index moved by ${signed(change.value)} doublings`, weighed);
}
