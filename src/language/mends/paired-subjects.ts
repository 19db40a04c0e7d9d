import type { Token } from '../../core/index.ts';

/**
 * "President A and B's prime minister met": parsers take the first for another owner of the second. Owners that share a
 * thing are joined to each other; one that stands apart, with "and" hung on the thing, is beside it.
 */
export function mendPairedSubjects(tokens: readonly Token[]): void {
  for (let first = 0; first < tokens.length - 3; first++) {
    const one = tokens[first] as Token;
    if (one.relation !== 'nmod:poss' || one.head < first + 3 || one.upos === 'PRON') continue;
    const noun = one.head;
    const isOwner = tokens.some(({ head, relation, text }) => head === first && relation === 'case' && /^['’]s?$/.test(text)); // prettier-ignore
    if (isOwner) continue;
    const cc = tokens.findIndex(({ head, relation }, at) => at > first && at < noun && head === noun && relation === 'cc'); // prettier-ignore
    const owner = tokens.findIndex(({ head, relation }, at) => at > cc && at < noun && head === noun && relation === 'nmod:poss'); // prettier-ignore
    if (cc < 0 || owner < 0) continue;
    const { head, relation } = tokens[noun] as Token;
    for (const [index, token] of tokens.entries())
      if (token.head === noun && index < first && token.relation !== 'punct') token.head = first;
    Object.assign(one, { head, relation });
    Object.assign(tokens[noun] as Token, { head: first, relation: 'conj' });
  }
}
