import type { Token } from '../../core/index.ts';

/**
 * "The opposition party MDC rejected it": parsers give a verb two subjects side by side, a noun and the name of what it
 * describes. The name is set beside the noun, which alone is the subject.
 */
export function mendApposedNames(tokens: readonly Token[]): void {
  for (let index = 1; index < tokens.length; index++) {
    const name = tokens[index] as Token;
    if (name.relation !== 'nsubj' || name.upos !== 'PROPN') continue;
    const noun = tokens[index - 1] as Token;
    if (noun.relation !== 'nsubj' || noun.upos !== 'NOUN' || noun.head !== name.head) continue;
    Object.assign(name, { head: index - 1, relation: 'appos' });
  }
}
