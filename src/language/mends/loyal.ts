import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/**
 * "Troops loyal to the general shelled the town": parsers make a clause of the first words. The noun is who does it, and
 * the adjective tells which one.
 */
export function mendLoyal(tokens: readonly Token[]): void {
  for (let index = 1; index < tokens.length - 1; index++) {
    const token = tokens[index] as Token;
    const noun = tokens[index - 1] as Token;
    if (token.upos !== 'ADJ' || noun.head !== index || noun.relation !== 'nsubj') continue;
    const verb = tokens[token.head];
    if (verb === undefined || token.head < index || (verb.xpos !== 'VBD' && verb.xpos !== 'VBZ')) continue;
    if (token.relation !== 'advmod' && token.relation !== 'advcl') continue;
    if (hasChild(tokens, token.head, (relation) => relation.startsWith('nsubj')) || hasChild(tokens, index, (relation) => relation === 'cop')) continue; // prettier-ignore
    Object.assign(noun, { head: token.head });
    Object.assign(token, { head: index - 1, relation: 'amod' });
  }
}
