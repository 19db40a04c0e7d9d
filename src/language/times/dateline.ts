import type { Sentence, TimeExpression } from '../../core/index.ts';
import { datelineLength } from '../dateline-parts.ts';

/** Whether a time expression stands in the dateline that opens a report: "MOSCOW, Nov 24 (…) –". */
export function isDateline(sentence: Pick<Sentence, 'tokens'>, time: TimeExpression): boolean {
  return time.granularity === 'day' && time.first > 0 && time.last < datelineLength(sentence.tokens);
}
