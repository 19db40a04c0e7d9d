import type { Token } from '../../core/index.ts';
import { hasChild, isUnder } from '../trees.ts';

/** Verbs whose past is like their bare form: "urged them to stop and let convoys through". */
const UNCHANGED = new Set([
  'let',
  'put',
  'set',
  'cut',
  'shut',
  'hit',
  'quit',
  'spread',
  'cast',
  'bid',
  'rid',
]);

/**
 * Verbs that parsers join to the wrong one before them: "We thank B, which has closed its border and cut its trade" (a past is
 * joined to a past, not to a present); "urged them to protect civilians and let aid in" (to the infinitive); "found the
 * general, who ruled B, guilty and jailed him" (to what was found, not to what he did).
 */
export function mendJoinedVerbs(tokens: readonly Token[]): void {
  for (let at = 2; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.relation !== 'conj') continue;
    if (token.lemma === 'guilty') toVerdict(tokens, at);
    else if (token.upos === 'VERB' && isBare(tokens, at)) {
      if (UNCHANGED.has(token.text)) toInfinitive(tokens, at);
      if (token.xpos === 'VBD' || token.xpos === 'VBN') toPast(tokens, at);
      if (token.xpos === 'VBD' && APPEALING.has(token.lemma)) toSayer(tokens, at);
    }
  }
}

/** What people do who have just said something. */
const APPEALING = new Set(['urge', 'appeal', 'condemn', 'criticize', 'criticise', 'praise', 'thank', 'denounce', 'reiterate', 'stress', 'welcome', 'commend', 'pledge', 'vow']); // prettier-ignore
const SAYING = new Set(['say', 'note', 'stress', 'add', 'state', 'argue', 'declare', 'insist', 'tell', 'explain', 'maintain']); // prettier-ignore

/** "said that B had a right to it and urged both to be calm": who says it urges. */
function toSayer(tokens: readonly Token[], verb: number): void {
  const told = tokens[(tokens[verb] as Token).head];
  if (told === undefined || told.relation !== 'ccomp') return;
  const sayer = tokens[told.head];
  if (sayer?.xpos === 'VBD' && SAYING.has(sayer.lemma)) (tokens[verb] as Token).head = told.head;
}

/** Without subject or auxiliary of its own. */
function isBare(tokens: readonly Token[], verb: number): boolean {
  return !hasChild(tokens, verb, (relation) => /^(?:[nc]subj|aux|mark)/.test(relation));
}

/** A past behind a present goes to the past of the relative clause between them. */
function toPast(tokens: readonly Token[], verb: number): void {
  const token = tokens[verb] as Token;
  const first = tokens[token.head];
  if (first === undefined || !/^VB[PZ]$/.test(first.xpos) || hasChild(tokens, token.head, (relation) => relation.startsWith('aux'))) return; // prettier-ignore
  const clause = tokens.findLastIndex(({ relation, xpos }, at) => at < verb && at > token.head && relation === 'acl:relcl' && /^VB[DN]$/.test(xpos)); // prettier-ignore
  if (clause < 0 || tokens[clause]?.upos !== 'VERB') return;
  // "…, in demanding that": set off by a comma, it goes on with the present.
  for (const [index, other] of tokens.entries())
    if (other.head === verb && other.relation === 'advcl' && isSetOff(tokens, index)) other.head = token.head; // prettier-ignore
  token.head = clause;
}

/** Whether a comma stands before a clause, wherever it hangs. */
function isSetOff(tokens: readonly Token[], clause: number): boolean {
  const first = tokens.findIndex((_, at) => isUnder(tokens, at, clause));
  return tokens[first]?.text === ',' || tokens[first - 1]?.text === ',';
}

/** A form that may be bare goes to the infinitive before it. */
function toInfinitive(tokens: readonly Token[], verb: number): void {
  const token = tokens[verb] as Token;
  const above = token.head;
  const infinitive = tokens.findLastIndex(({ head, relation, xpos }, at) => at < verb && at > above && head === above && xpos === 'VB' && /^(?:xcomp|advcl|ccomp)$/.test(relation)); // prettier-ignore
  if (infinitive < 0 || !tokens.some(({ head, text }) => head === infinitive && text === 'to')) return;
  Object.assign(token, { head: infinitive, xpos: 'VB' });
}

/** "guilty" and what is joined to it go to the finding. */
function toVerdict(tokens: readonly Token[], guilty: number): void {
  const clause = (tokens[guilty] as Token).head;
  const { relation, head: noun = -1 } = tokens[clause] ?? {};
  if (relation !== 'acl:relcl' || tokens[noun]?.relation !== 'obj') return;
  const verb = tokens[noun]?.head ?? -1;
  if (tokens[verb]?.lemma !== 'find') return;
  Object.assign(tokens[guilty] as Token, { head: verb, relation: 'xcomp' });
  for (const [index, token] of tokens.entries())
    if (index > guilty && token.head === clause && token.relation === 'conj') token.head = verb;
}
