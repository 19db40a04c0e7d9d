import type { Sentence, TimeExpression, Token } from '../../core/index.ts';
import { baseRelation } from './clauses.ts';

/** A time that stands right before a clause and tells when its act was. */
export interface Introduction {
  time: TimeExpression;
  /** Whether the time is that of the clause ("in 2020, when …") or counted from it ("two months after …"). */
  how: 'at' | 'counted';
  /** The predicate whose conjunction the time stands before. */
  predicate: number;
}

const WHEN = new Set(['when', 'where']);
const COUNTED = new Set(['after', 'before']);

/**
 * "in 2020, when A banned B", "two months after A struck B and left": the time before the conjunction is that of the
 * clause, or counted from it, though parsers hang it on the verb above. Null where no time stands there.
 */
export function introduction(
  { tokens, times }: Pick<Sentence, 'tokens' | 'times'>,
  predicate: number,
): Introduction | null {
  if (times.length === 0) return null;
  let at = predicate;
  for (let steps = 0; steps < 4 && isJoined(tokens, at); steps += 1) at = (tokens[at] as Token).head;
  for (let index = Math.max(0, at - 12); index < at; index += 1) {
    const { head, text } = tokens[index] as Token;
    if (head !== at) continue;
    if (WHEN.has(text)) {
      const time = times.find(({ last, duration }) => duration !== true && (last === index - 1 || (last === index - 2 && tokens[index - 1]?.text === ','))); // prettier-ignore
      if (time !== undefined && time.interval !== null) return { time, how: 'at', predicate: at };
    } else if (COUNTED.has(text)) {
      const time = times.find(({ last, anchor, interval }) => anchor === 'event' && interval === null && (last === index || last === index - 1)); // prettier-ignore
      if (time !== undefined) return { time, how: 'counted', predicate: at };
    }
  }
  return null;
}

/** The second of two verbs that share what introduces them. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.head >= 0 && token.head < at && baseRelation(token) === 'conj' && token.upos === 'VERB'; // prettier-ignore
}
