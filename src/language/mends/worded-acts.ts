import type { Token } from '../../core/index.ts';

/** What is written to do something by its words. */
const WRITINGS = new Set(['law', 'decree', 'order', 'bill', 'act', 'resolution', 'motion', 'ruling', 'ordinance', 'directive', 'edict', 'measure', 'statement', 'letter', 'agreement', 'treaty', 'amendment', 'regulation', 'petition']); // prettier-ignore
/** Relations in which a word stands before the noun that it is part of. */
const PARTS = new Set(['compound', 'amod', 'nmod:desc']);

/**
 * "a law banning exports", "signed a decree dissolving parliament": parsers take law and participle for parts of the noun
 * behind them. What is signed is the decree, and it dissolves parliament.
 */
export function mendWordedActs(tokens: readonly Token[]): void {
  for (let index = 1; index < tokens.length; index++) {
    const act = tokens[index] as Token;
    const writing = tokens[index - 1] as Token;
    if (act.xpos !== 'VBG' || !PARTS.has(act.relation) || act.head <= index) continue;
    if (!WRITINGS.has(writing.lemma) || !PARTS.has(writing.relation) || writing.head < index) continue;
    const noun = act.head;
    const whole = tokens[noun] as Token;
    if (writing.head !== noun && writing.head !== index) continue;
    Object.assign(writing, { head: whole.head, relation: whole.relation });
    Object.assign(act, { upos: 'VERB', head: index - 1, relation: 'acl' });
    Object.assign(whole, { head: index, relation: 'obj' });
    // "a", "the": of the law.
    for (let before = 0; before < index - 1; before++) {
      const word = tokens[before] as Token;
      if (word.head === noun && word.relation !== 'punct') word.head = index - 1;
    }
  }
}
