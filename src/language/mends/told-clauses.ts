import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/** Verbs that say something to somebody. */
const TELLING = new Set(['tell', 'remind', 'inform', 'assure', 'warn', 'notify']);

/**
 * "told the assembly that B had armed rebels": parsers hang what is said on the one it is said to. It goes to the verb that
 * says it.
 */
export function mendToldClauses(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.relation !== 'acl' && token.relation !== 'acl:relcl') continue;
    const told = tokens[token.head];
    if (told === undefined || token.head > index || (told.relation !== 'obj' && told.relation !== 'iobj')) continue; // prettier-ignore
    if (!TELLING.has(tokens[told.head]?.lemma ?? '') || !isContent(tokens, index)) continue;
    Object.assign(token, { head: told.head, relation: 'ccomp' });
    const that = tokens.find(
      ({ head, relation, text }) => head === index && relation === 'mark' && text === 'that',
    );
    if (that !== undefined) Object.assign(that, { upos: 'SCONJ', xpos: 'IN' });
  }
}

/** A clause with "that" and a subject of its own. */
function isContent(tokens: readonly Token[], verb: number): boolean {
  if (!hasChild(tokens, verb, (relation) => relation.startsWith('nsubj'))) return false;
  return tokens.some(({ head, relation, text }) => head === verb && relation === 'mark' && text === 'that');
}
