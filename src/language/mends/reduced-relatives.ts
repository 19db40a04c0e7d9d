import type { Token } from '../../core/index.ts';
import { hasChild, isUnder } from '../trees.ts';

const GOVERNING = new Set(['root', 'ccomp', 'parataxis']);
const LOOSE = new Set(['acl', 'advcl', 'ccomp', 'xcomp']);
/** Prepositions that tie a participle to what follows; behind "on" and "at" stand day and place of any verb. */
const BEHIND = new Set(['with', 'to', 'by', 'of', 'from', 'out', 'in']);
/** What makes a verb finite or says whose it is. */
const FINITE = new Set(['aux', 'aux:pass', 'cop', 'obj', 'mark']);

/**
 * "Forces allied with the premier attacked the rebels": parsers take the participle for the verb of the sentence and
 * leave the verb without a subject. Then the verb takes the participle's place and its subject, and the participle
 * tells of that subject.
 */
export function mendReducedRelatives(tokens: readonly Token[]): void {
  for (let at = 1; at < tokens.length - 3; at++) {
    if (!isParticiple(tokens, at)) continue;
    const verb = strandedVerb(tokens, at);
    if (verb > 0) promote(tokens, at, verb);
  }
}

/** A participle or adjective behind its subject and before a preposition, with no sign of being finite. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const { xpos, relation } = tokens[at] as Token;
  if (!GOVERNING.has(relation) || !['VBN', 'VBD', 'JJ'].includes(xpos)) return false;
  const subject = tokens[at - 1] as Token;
  if (subject.head !== at || !subject.relation.startsWith('nsubj') || !isBehind(tokens[at + 1])) return false; // prettier-ignore
  return !hasChild(tokens, at, (child) => FINITE.has(child));
}

/** "linked to B", but not "agreed to pay". */
function isBehind(token: Token | undefined): boolean {
  return token !== undefined && token.upos !== 'PART' && BEHIND.has(token.text);
}

/** The first past form behind a noun that hangs below a participle and has no subject or conjunction; −1 for none. */
function strandedVerb(tokens: readonly Token[], participle: number): number {
  const past = (tokens[participle] as Token).xpos === 'VBD' ? ['VBD'] : ['VBD', 'VBN'];
  return tokens.findIndex(({ xpos, upos, relation }, index) => {
    if (index < participle + 3 || upos !== 'VERB' || !past.includes(xpos) || !LOOSE.has(relation)) return false; // prettier-ignore
    const before = tokens[index - 1]?.upos;
    if (before !== 'NOUN' && before !== 'PROPN') return false;
    const bare = !hasChild(tokens, index, (child) => (FINITE.has(child) && child !== 'obj') || child.startsWith('nsubj')); // prettier-ignore
    return bare && tokens[index + 1]?.text !== 'by' && isUnder(tokens, index, participle);
  });
}

function promote(tokens: readonly Token[], participle: number, verb: number): void {
  const { head, relation } = tokens[participle] as Token;
  const subject = participle - 1;
  for (const [index, token] of tokens.entries())
    if (token.head === participle && index > verb) token.head = verb;
  Object.assign(tokens[verb] as Token, { head, relation, xpos: 'VBD' });
  Object.assign(tokens[subject] as Token, { head: verb, relation: 'nsubj' });
  Object.assign(tokens[participle] as Token, { head: subject, relation: 'acl' });
}
