import type { Token } from '../../core/index.ts';
import { hasChild } from '../../language/index.ts';

const DEEPEST = 4;

/** The first of the nouns that "and" joins a noun to: its place in the clause is that of all. */
export function firstOf(tokens: readonly Token[], noun: number): number {
  let at = noun;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const { head = -1, relation = '' } = tokens[at] ?? {};
    if (!/^(?:conj|flat|compound|appos)/.test(relation) || tokens[head]?.upos === 'VERB') break;
    at = head;
  }
  return at;
}

/** The preposition before a noun; '' for none. */
export function prepositionOf(tokens: readonly Token[], noun: number): string {
  return tokens.find(({ head, relation }) => head === noun && relation === 'case')?.lemma ?? '';
}

/** What somebody does, the verbs that have no subject of their own included: "the minister thanked A and called B". */
export function actsOf(tokens: readonly Token[], noun: number): number[] {
  const { head = -1, relation } = tokens[firstOf(tokens, noun)] ?? {};
  if (relation !== 'nsubj' && relation !== 'obl:agent') return [];
  const acts = [head];
  for (const [index, token] of tokens.entries())
    if (index > head && token.upos === 'VERB' && acts.includes(token.head) && /^(?:conj|xcomp|advcl|ccomp)/.test(token.relation) && (!hasChild(tokens, index, (other) => /^[nc]subj/.test(other)) || isOwnWord(tokens, index))) acts.push(index); // prettier-ignore
  return acts;
}

/** "The ministry said it had signed the treaty": what somebody says of himself. */
function isOwnWord(tokens: readonly Token[], clause: number): boolean {
  if (tokens[clause]?.relation !== 'ccomp') return false;
  const subject = tokens.find(({ head, relation }) => head === clause && relation === 'nsubj');
  return subject !== undefined && /^(?:it|he|she|they)$/i.test(subject.text);
}

/** Who does what a verb says, where need be as a verb above it tells: "is ready to send"; -1 for nobody. */
export function doerOf(tokens: readonly Token[], verb: number): number {
  for (let at = verb, steps = 0; at >= 0 && steps < DEEPEST; steps++) {
    const { head = -1, relation = '' } = tokens[at] ?? {};
    const subject = tokens.findIndex((token) => token.head === at && token.relation.startsWith('nsubj'));
    // "Arvania, which keeps troops"
    if (subject >= 0) return relation === 'acl:relcl' && tokens[subject]?.upos === 'PRON' ? head : subject;
    // "praised Arvania for sending troops"
    const isReason = relation === 'advcl' && tokens.some((token) => token.head === at && token.lemma === 'for'); // prettier-ignore
    const object = isReason ? tokens.findIndex((token) => token.head === head && token.relation === 'obj') : -1; // prettier-ignore
    if (object >= 0) return object;
    if (!/^(?:xcomp|conj|advcl|ccomp)/.test(relation)) return -1;
    at = head;
  }
  return -1;
}
