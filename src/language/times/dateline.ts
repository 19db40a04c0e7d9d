import type { Sentence, TimeExpression } from '../../core/index.ts';

/** How many tokens a dateline may have: "MOSCOW, Nov 24 (News Agency) –". */
const LONGEST_DATELINE = 14;

/** Whether a time expression stands in the dateline that opens a report: "MOSCOW, Nov 24 (…) –". */
export function isDateline(sentence: Pick<Sentence, 'tokens'>, time: TimeExpression): boolean {
  const { tokens } = sentence;
  const place = tokens[0];
  if (place === undefined || time.first === 0 || time.granularity !== 'day') return false;
  if (place.text !== place.text.toUpperCase() && place.upos !== 'PROPN') return false;
  for (let index = 0; index < Math.min(tokens.length, LONGEST_DATELINE); index += 1) {
    const { text } = tokens[index] as { text: string };
    if (text === '–' || text === '—' || text === '-' || text === '--') return index > time.last;
    if (text === ':' && index === time.last + 1) return true;
  }
  return false;
}
