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
    if (!TELLING.has(tokens[told.head]?.lemma ?? '')) continue;
    // A clause with "that" and a subject of its own.
    if (!hasChild(tokens, index, (relation) => relation.startsWith('nsubj'))) continue;
    const that = tokens.find(
      ({ head, relation, text }) => head === index && relation === 'mark' && text === 'that',
    );
    if (that === undefined) continue;
    Object.assign(token, { head: told.head, relation: 'ccomp' });
    Object.assign(that, { upos: 'SCONJ', xpos: 'IN' });
  }
}
