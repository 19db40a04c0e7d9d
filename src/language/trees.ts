import type { Token } from '../core/index.ts';

/** Whether a word governs one in a relation. */
export function hasChild(
  tokens: readonly Token[],
  governor: number,
  test: (relation: string) => boolean,
): boolean {
  return tokens.some(({ head, relation }) => head === governor && test(relation));
}

/** Whether a word lies under another, at most some steps above it, or is it. */
export function isUnder(tokens: readonly Token[], index: number, top: number, deepest = 12): boolean {
  let at = index;
  for (let steps = 0; at >= 0 && steps < deepest; steps++) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** Whether a verb stands with "must" or "should": something is asked of its subject. */
export function isObliged(tokens: readonly Token[], verb: number): boolean {
  return tokens.some(({ head, relation, lemma }) => head === verb && relation === 'aux' && (lemma === 'must' || lemma === 'should')); // prettier-ignore
}
