import type { Token } from '../../core/index.ts';

/** Grammatical role, as far as salience cares. */
export type Role = 'subject' | 'object' | 'possessor' | 'oblique' | 'modifier' | 'other';

/** Relation without its subtype. */
export function baseOf(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** Role of a token by its relation; joined words share the role of the first. */
export function roleOf(tokens: readonly Token[], index: number): Role {
  let at = index;
  for (let steps = 0; steps < 10; steps += 1) {
    const token = tokens[at] as Token;
    const relation = baseOf(token.relation);
    if ((relation === 'conj' || relation === 'appos' || relation === 'flat') && token.head >= 0) {
      at = token.head;
      continue;
    }
    if (relation === 'nsubj' || relation === 'csubj') return 'subject';
    if (relation === 'obj' || relation === 'iobj') return 'object';
    if (token.relation === 'nmod:poss') return 'possessor';
    if (relation === 'obl') return 'oblique';
    if (relation === 'nmod' || relation === 'compound' || relation === 'amod') return 'modifier';
    return 'other';
  }
  return 'other';
}

/** Children of every token, in order. */
export function childrenOf(tokens: readonly Token[]): number[][] {
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, index) => {
    if (token.head >= 0) children[token.head]?.push(index);
  });
  return children;
}
