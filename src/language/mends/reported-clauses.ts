import type { Token } from '../../core/index.ts';

/** Verbs whose "that" clause is what was said, however far the words between put it. */
const SAYING = new Set(['say', 'state', 'announce', 'write', 'claim', 'allege', 'declare', 'warn', 'conclude', 'report', 'add', 'note', 'insist', 'argue', 'admit', 'confirm', 'tell', 'maintain', 'charge', 'complain']); // prettier-ignore

/**
 * "said in an interview with a newspaper that B had bombed villages": the clause lacks nothing that a relative one would
 * lack, and is what was said. Parsers hang it on the noun before it; here it goes back to the verb.
 */
export function mendReportedClauses(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const clause = tokens[index] as Token;
    if (clause.relation !== 'acl:relcl' && clause.relation !== 'acl') continue;
    const verb = sayingAbove(tokens, clause.head);
    if (verb < 0) continue;
    const children = tokens.filter(({ head }) => head === index);
    const that = children.find(({ text, relation }) => text === 'that' && (relation === 'mark' || relation === 'obj')); // prettier-ignore
    const complete = that?.relation === 'mark' || children.some((child) => child.relation === 'obj' && child !== that); // prettier-ignore
    if (that === undefined || !complete || !children.some(({ relation }) => relation.startsWith('nsubj'))) continue; // prettier-ignore
    Object.assign(that, { upos: 'SCONJ', relation: 'mark' });
    Object.assign(clause, { head: verb, relation: 'ccomp' });
  }
}

/** The verb of saying above a noun that tells where or when it was said; −1 where there is none, or it has its clause. */
function sayingAbove(tokens: readonly Token[], noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 4; steps++) {
    const { relation, head } = tokens[at] as Token;
    const verb = tokens[head];
    if (verb === undefined || head > at) return -1;
    if (relation === 'obl' && verb.upos === 'VERB' && SAYING.has(verb.lemma))
      return tokens.some((token) => token.head === head && token.relation === 'ccomp') ? -1 : head;
    if (relation !== 'nmod') return -1;
    at = head;
  }
  return -1;
}
