import type { Token } from '../../core/index.ts';
import { hasChild, isUnder } from '../trees.ts';

/** Relations in which a past form without subject or mark is the verb that the sentence lacks. */
const STRANDED = new Set(['xcomp', 'ccomp', 'advcl', 'parataxis']);

/**
 * "The state's bid to join the union won the backing of the house": parsers take the noun for what the sentence says and
 * hang its verb below. The verb becomes what is said and the noun its subject.
 */
export function mendNounRoots(tokens: readonly Token[]): void {
  const root = tokens.findIndex(({ head }) => head < 0);
  const noun = tokens[root];
  if (!isNominal(noun) || noun === undefined || hasChild(tokens, root, (relation) => relation === 'cop' || relation === 'nsubj')) return; // prettier-ignore
  const verb = tokens.findIndex(
    ({ xpos, relation }, index) =>
      index > root + 2 && xpos === 'VBD' && isStranded(tokens, root, index, relation) &&
      !hasChild(tokens, index, (child) => child.startsWith('nsubj') || child === 'mark' || child.startsWith('aux') || child === 'cc'),
  ); // prettier-ignore
  if (verb < 0 || !isUnder(tokens, verb, root)) return;
  for (const [index, token] of tokens.entries()) if (token.head === root && index > verb) token.head = verb;
  Object.assign(tokens[verb] as Token, { head: -1, relation: 'root' });
  Object.assign(noun, { head: verb, relation: 'nsubj' });
}

/** Behind a noun of the subject's own phrase, or behind the comma that closes what is said aside of it. */
function isStranded(tokens: readonly Token[], root: number, index: number, relation: string): boolean {
  const before = tokens[index - 1];
  if (before?.text !== ',') return isNominal(before) && tokens[root]?.upos === 'NOUN' && STRANDED.has(relation); // prettier-ignore
  const opens = tokens.findIndex(({ text }, at) => at > root && text === ',');
  return opens < index - 3 && (STRANDED.has(relation) || relation === 'conj' || relation === 'acl');
}

function isNominal(token: Token | undefined): boolean {
  return token?.upos === 'NOUN' || token?.upos === 'PROPN';
}
