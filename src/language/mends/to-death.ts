import type { Token } from '../../core/index.ts';

/**
 * "stoned to death two tourists": parsers read one phrase behind "to". The death is what it came to, the others to whom it
 * was done.
 */
export function mendToDeath(tokens: readonly Token[]): void {
  for (let index = 2; index < tokens.length - 1; index++) {
    const death = tokens[index] as Token;
    const to = tokens[index - 1] as Token;
    if (death.text !== 'death' || to.text !== 'to' || death.relation !== 'compound') continue;
    const noun = tokens[death.head];
    if (noun === undefined || death.head < index || to.head !== death.head || tokens[noun.head]?.upos !== 'VERB') continue; // prettier-ignore
    Object.assign(to, { head: index });
    Object.assign(death, { head: noun.head, relation: 'obl' });
    noun.relation = 'obj';
  }
}
