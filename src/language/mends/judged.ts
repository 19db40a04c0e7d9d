import type { Token } from '../../core/index.ts';

/** Verbs that say of their object what it is. */
const JUDGING = new Set(['call', 'brand', 'label', 'deem', 'consider', 'find', 'declare', 'term', 'pronounce', 'judge', 'hold', 'think', 'believe', 'rule']); // prettier-ignore
/** What one can be held. */
const ANSWERABLE = new Set(['responsible', 'accountable', 'liable', 'answerable', 'culpable']);

/**
 * "called the pilot's moves unsafe", "holds the state responsible for her death": parsers take the adjective for one of the
 * noun before it. It says what the verb calls it.
 */
export function mendJudged(tokens: readonly Token[]): void {
  for (let index = 2; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.upos !== 'ADJ' || token.relation !== 'amod' || token.head >= index) continue;
    const noun = tokens[token.head] as Token;
    const verb = tokens[noun.head];
    if (noun.relation !== 'obj' || verb === undefined || noun.head > token.head || verb.upos !== 'VERB') continue; // prettier-ignore
    if (!JUDGING.has(verb.lemma) || (verb.lemma === 'hold' && !ANSWERABLE.has(token.text))) continue;
    Object.assign(token, { head: noun.head, relation: 'xcomp' });
  }
}
