import type { Token } from '../../core/index.ts';
import { hasChild, isUnder } from '../trees.ts';

/** What makes a verb finite. */
const FINITE = new Set(['VBD', 'VBZ', 'VBP']);

/** How a noun may lie in what opens a sentence. */
const WITHIN = new Set(['nmod', 'conj', 'obl', 'obl:agent', 'acl', 'obj']);

/**
 * "Since the coup, the premier and her cabinet have been held at home": parsers take the phrase behind the comma for another
 * name of the noun before it, and leave the verb right behind it without a subject. It is the subject.
 */
export function mendLostSubjects(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const name = tokens[index] as Token;
    if ((name.relation !== 'appos' && name.relation !== 'conj') || name.head > index || name.upos === 'VERB' || !opensClause(tokens, index)) continue; // prettier-ignore
    const first = tokens.findIndex(({ upos }, at) => upos !== 'PUNCT' && isUnder(tokens, at, index));
    if (tokens[first - 1]?.text !== ',') continue;
    let last = index;
    for (let at = index; at < tokens.length; at++) if (isUnder(tokens, at, index)) last = at;
    // "a deal brokered by B, A and its allies took down their tents": those joined behind the first are beside it.
    const joined = name.relation === 'conj' ? tokens.flatMap(({ head, relation }, at) => (at > index && head === name.head && relation === 'conj' ? [at] : [])) : []; // prettier-ignore
    for (const other of joined) for (let at = other; at < tokens.length; at++) if (isUnder(tokens, at, other)) last = Math.max(last, at); // prettier-ignore
    const verb = verbBehind(tokens, last + 1);
    if (verb < 0 || !isOutside(tokens, name.head, verb)) continue;
    const passive = hasChild(tokens, verb, (relation) => relation === 'aux:pass');
    for (const other of joined) (tokens[other] as Token).head = index;
    Object.assign(name, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' });
  }
}

/** Whether the phrase in which a noun stands hangs on something behind it. */
function opensClause(tokens: readonly Token[], noun: number): boolean {
  let at = (tokens[noun] as Token).head;
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.head > noun) return true;
    at = token.head;
  }
  return false;
}

/** The finite verb that begins at a word, its auxiliaries first, where it has no subject; −1 for none. */
function verbBehind(tokens: readonly Token[], from: number): number {
  const token = tokens[from];
  if (token === undefined) return -1;
  const verb = token.upos === 'AUX' && token.relation.startsWith('aux') ? token.head : from;
  const head = tokens[verb];
  if (head?.upos !== 'VERB' || verb < from || (verb === from && !FINITE.has(head.xpos))) return -1;
  if (!['root', 'ccomp', 'conj', 'parataxis'].includes(head.relation)) return -1;
  return hasChild(tokens, verb, (relation) => relation.startsWith('nsubj') || relation === 'csubj' || relation === 'expl' || relation === 'cc') ? -1 : verb; // prettier-ignore
}

/** Whether a noun stands in a phrase with a preposition that hangs on a verb behind it: no subject itself. */
function isOutside(tokens: readonly Token[], noun: number, verb: number): boolean {
  let at = noun;
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (token.head === verb) return token.relation === 'obl' || token.relation === 'advcl';
    if (!WITHIN.has(token.relation)) return false;
    at = token.head;
  }
  return false;
}
