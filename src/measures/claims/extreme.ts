import type { IndexQuestion } from '../relationIndex/index.ts';
import { relationIndex } from '../relationIndex/index.ts';
import type { ClaimAnswer, Weighed } from './verdict.ts';
import { WORTH, powerOf, signed, tooLittle } from './verdict.ts';

/** A lead of another period that is not worth a word, in doublings. */
const NOTHING = WORTH / 4;

/** "At its lowest since 1999": the last period with events against all others, by the index. */
export function testExtreme(
  direction: 'up' | 'down',
  question: IndexQuestion,
  weighed: Weighed,
): ClaimAnswer {
  const sign = direction === 'up' ? 1 : -1;
  const heard = new Set(question.own.map(({ period }) => period));
  const levels = relationIndex({ ...question, otherWeights: false }).flatMap((point, period) =>
    point === null || !heard.has(period)
      ? []
      : [
          {
            start: question.periods[period]?.start ?? '',
            level: sign * point.value,
            error: (point.high95 - point.low95) / 3.92,
          },
        ],
  );
  const now = levels.at(-1);
  if (now === undefined) return tooLittle(weighed, 'no level of the relation is known.');
  const others = levels.slice(0, -1);
  const best = others.reduce((most, level) => (level.level > most.level ? level : most));
  const usual = others.reduce((sum, { level }) => sum + level / others.length, 0);
  const margin = 1.96 * now.error;
  const distance = now.level - usual;
  const change = sign * distance;
  const shared = {
    ...weighed,
    change,
    low: change - margin,
    high: change + margin,
    power: powerOf(WORTH, now.error),
  };
  const gap = best.level - now.level;
  if (gap > 1.96 * Math.hypot(now.error, best.error)) {
    const why = `${best.start} stood at ${signed(sign * best.level)}, the last period at ${signed(sign * now.level)}.`;
    return { verdict: 'contradicted', why, ...shared };
  }
  const figures = `the last period stands at ${signed(sign * now.level)}, the others at ${signed(sign * usual)} on average`;
  if (gap <= NOTHING && distance > margin)
    return { verdict: 'supported', why: `${figures}, and none lies further out.`, ...shared };
  return { verdict: 'not enough data', why: `${figures}; the intervals leave both possible.`, ...shared };
}
