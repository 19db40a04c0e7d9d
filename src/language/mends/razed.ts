import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/** What is left of what is burned down. */
const REMAINS = new Set(['ground', 'ash', 'ashes', 'rubble', 'dust', 'death', 'pieces', 'justice', 'court', 'power', 'table', 'attention', 'life', 'book', 'notice', 'safety', 'safe', 'freedom', 'heel', 'standstill', 'halt', 'end', 'close']); // prettier-ignore

/**
 * "burned to the ground the registry and the jail": a long object stands behind the phrase that goes with the verb, and
 * parsers take it for another name of the ground.
 */
export function mendRazed(tokens: readonly Token[]): void {
  for (let index = 2; index < tokens.length; index++) {
    const noun = tokens[index] as Token;
    if (noun.relation !== 'obl' || noun.head > index || !REMAINS.has(noun.lemma)) continue;
    const verb = noun.head;
    if (hasChild(tokens, verb, (relation) => relation === 'obj' || relation === 'nsubj:pass')) continue; // prettier-ignore
    const next = tokens[index + 1];
    if (next?.upos !== 'DET' && next?.upos !== 'NUM' && next?.xpos !== 'PRP$') continue;
    const object = tokens.findIndex(({ head, relation }, at) => at > index && (head === index ? relation === 'appos' || relation === 'conj' : head === verb && relation.startsWith('obl') && !tokens.some((one) => one.head === at && one.relation === 'case'))); // prettier-ignore
    if (object >= 0) Object.assign(tokens[object] as Token, { head: verb, relation: 'obj' });
  }
}
