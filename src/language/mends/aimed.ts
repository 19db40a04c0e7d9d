import type { Token } from '../../core/index.ts';
import { isUnder } from '../trees.ts';

/** Verbs of sending a thing at or to somebody, and what stands before him. */
const AIMING: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['fire shoot hurl throw lob launch fling toss spray loose aim swear shout pelt rain', 'at on into toward towards against'],
    ['impose slap levy inflict clamp declare', 'on upon against'],
    ['hand give send sell lend grant award deliver ship donate distribute offer cede transfer surrender', 'to'],
    ['demand seize steal extort withdraw wrest', 'from'],
  ].flatMap(([verbs = '', marks = '']) => verbs.split(' ').map((verb) => [verb, marks.split(' ')] as const)),
); // prettier-ignore

/**
 * "lost an eye after police fired gas at the crowd": parsers hang whom it was fired at on the verb above. It belongs to the
 * verb right before whose object it follows.
 */
export function mendAimed(tokens: readonly Token[]): void {
  for (let index = 3; index < tokens.length; index++) {
    const target = tokens[index] as Token;
    if (target.relation !== 'obl' || target.head > index || target.head < 0) continue;
    const mark = tokens.findIndex(({ head, relation }) => head === index && relation === 'case');
    if (mark < 0 || mark > index) continue;
    const preposition = (tokens[mark] as Token).text.toLowerCase();
    const verb = verbBefore(tokens, mark, target.head, preposition);
    if (verb >= 0) target.head = verb;
  }
}

/** The verb below another whose object ends right before a preposition that it takes; −1 for none. */
function verbBefore(tokens: readonly Token[], mark: number, above: number, preposition: string): number {
  for (let at = mark - 1; at > above; at--) {
    const token = tokens[at] as Token;
    if (token.upos === 'PUNCT') return -1;
    if (token.upos !== 'VERB') continue;
    if (AIMING.get(token.lemma)?.includes(preposition) !== true || !isUnder(tokens, at, above)) return -1;
    const object = tokens.findIndex(({ head, relation }, one) => one > at && one < mark && head === at && relation === 'obj'); // prettier-ignore
    return object >= 0 && isUnder(tokens, mark - 1, object) ? at : -1;
  }
  return -1;
}
