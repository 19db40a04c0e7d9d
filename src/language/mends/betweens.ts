import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/**
 * "talks between A and the lenders broke down": behind "between" stand two. The second, which parsers join to the talks,
 * is joined to the first.
 */
export function mendBetweens(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const { relation, head: first, text } = tokens[index] as Token;
    if (relation !== 'case' || text.toLowerCase() !== 'between' || first < index) continue;
    if (hasChild(tokens, first, (child) => child === 'conj')) continue;
    const second = secondBehind(tokens, first);
    if (second >= 0) Object.assign(tokens[second] as Token, { head: first, relation: 'conj' });
  }
}

/** The first noun behind another that is joined by "and" to something above it; −1 for none. */
function secondBehind(tokens: readonly Token[], first: number): number {
  let above = (tokens[first] as Token).head;
  for (let steps = 0; steps < 3 && above >= 0; steps++) {
    const noun = tokens.findIndex(({ head, relation, upos }, at) => at > first && head === above && relation === 'conj' && (upos === 'NOUN' || upos === 'PROPN')); // prettier-ignore
    if (noun >= 0) {
      const cc = tokens.findIndex(({ head, relation, text }, at) => at > first && at < noun && head === noun && relation === 'cc' && text === 'and'); // prettier-ignore
      // Nothing but what belongs to the first stands between.
      const isNext = cc >= 0 && !tokens.slice(first + 1, cc).some(({ upos, text }) => upos === 'VERB' || text === ',' || text === ';'); // prettier-ignore
      return isNext ? noun : -1;
    }
    if ((tokens[above] as Token).relation !== 'nmod') return -1;
    above = (tokens[above] as Token).head;
  }
  return -1;
}
