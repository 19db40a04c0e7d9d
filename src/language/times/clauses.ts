import type { Token } from '../../core/index.ts';
import type { Side } from './resolve.ts';
import { sideOfPredicate } from './tense.ts';

const CLAUSAL = new Set(['root', 'ccomp', 'advcl', 'acl', 'csubj', 'parataxis', 'conj', 'xcomp']);

/** The verb (or predicate noun) of the clause a token belongs to: the token itself when it is one. */
export function clausePredicate(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 60; steps += 1) {
    const token = tokens[at];
    if (token === undefined) return index;
    if (isPredicate(token)) return at;
    if (token.head < 0) return at;
    at = token.head;
  }
  return index;
}

/** Relation without its subtype. */
export function baseRelation(token: Token): string {
  const colon = token.relation.indexOf(':');
  return colon < 0 ? token.relation : token.relation.slice(0, colon);
}

/** Whether a token heads a clause. */
export function isPredicate(token: Token): boolean {
  const relation = baseRelation(token);
  // "the hero, murdered in 1961, to his family": parsers set a participle beside the noun it tells of.
  if (relation === 'appos' && token.upos === 'VERB') return true;
  if (!CLAUSAL.has(relation)) return false;
  return relation !== 'conj' || token.upos === 'VERB' || token.upos === 'AUX';
}

/** Tense of the clause; a participle or infinitive borrows that of the clause above it. */
export function sideOfClause(tokens: readonly Token[], predicate: number): Side {
  let at = predicate;
  for (let steps = 0; at >= 0 && steps < 20; steps += 1) {
    const token = tokens[at] as Token;
    const own = plainSide(tokens, at);
    if (own !== 'unknown') return own;
    at = token.head;
  }
  return 'unknown';
}

/** As {@link sideOfPredicate}, but the bare present of a report ("warns", "says") is not put into the future. */
function plainSide(tokens: readonly Token[], index: number): Side {
  const token = tokens[index] as Token;
  const side = sideOfPredicate(tokens, index);
  if (side !== 'future') return side;
  const finitePresent =
    token.xpos === 'VBZ' || token.xpos === 'VBP' || token.xpos === 'VBG' || token.upos !== 'VERB';
  if (!finitePresent) return side;
  const future = tokens.some(
    (child) =>
      child.head === index &&
      child.relation.startsWith('aux') &&
      ['will', 'shall', "'ll", '’ll', 'wo', 'would', 'may', 'might', 'could', 'should'].includes(
        child.text.toLowerCase(),
      ),
  );
  return future ? 'future' : 'past';
}
