import type { Token } from '../../core/index.ts';

/** Grammatical role, as far as salience cares. */
export type Role = 'subject' | 'object' | 'possessor' | 'oblique' | 'modifier' | 'other';

/** Relation without its subtype. */
export function baseOf(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

/** The first of the words that a token is joined to, or the token itself. */
export function firstJoined(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 10; steps += 1) {
    const { relation, head } = tokens[at] as Token;
    if (head < 0 || !JOINED.has(baseOf(relation))) break;
    at = head;
  }
  return at;
}

const JOINED = new Set(['conj', 'appos', 'flat']);

/** Role of a token by its relation; joined words share the role of the first. */
export function roleOf(tokens: readonly Token[], index: number): Role {
  const token = tokens[firstJoined(tokens, index)] as Token;
  const relation = baseOf(token.relation);
  if (relation === 'nsubj' || relation === 'csubj') return 'subject';
  if (relation === 'obj' || relation === 'iobj') return 'object';
  if (token.relation === 'nmod:poss') return 'possessor';
  if (relation === 'obl') return 'oblique';
  if (relation === 'nmod' || relation === 'compound' || relation === 'amod') return 'modifier';
  return 'other';
}

/** Children of every token, in order. */
export type Children = readonly (readonly number[])[];

const NONE: readonly number[] = [];

/** Reads the children of every token. */
export function childrenOf(tokens: readonly Token[]): Children {
  const children: number[][] = [];
  for (let index = 0; index < tokens.length; index++) {
    const { head } = tokens[index] as Token;
    if (head >= 0 && head < tokens.length) (children[head] ??= []).push(index);
  }
  for (let index = 0; index < tokens.length; index++) children[index] ??= NONE as number[];
  return children;
}

/** Whether a word of a text is this one, given in lower case: most are told apart by their length. */
export function isWord(text: string | undefined, word: string): boolean {
  return text !== undefined && text.length === word.length && text.toLowerCase() === word;
}
