import type { Token } from '../../core/index.ts';
import { hasChild, isObliged, isUnder } from '../trees.ts';

/** Verbs behind which stands who said what the sentence tells. */
const SAYING = new Set(['say', 'announce', 'warn', 'report', 'add', 'confirm', 'declare', 'claim', 'allege', 'recommend', 'insist', 'note', 'state', 'write', 'conclude', 'acknowledge', 'admit', 'propose', 'suggest']); // prettier-ignore
/** Verbs that ask for what stands before them; what is only reported stays what happened, and the report an aside. */
const DEMANDING = new Set(['recommend', 'propose', 'suggest']);
const CLAUSAL = new Set(['ccomp', 'parataxis', 'advcl', 'acl', 'acl:relcl', 'conj']);

/**
 * "The villages, from which people have fled, were shelled again, a spokesman said": whoever speaks last has one clause for
 * what was said and one subject. A first subject that parsers give to the saying goes to the clause that lacks it, and a
 * saying that they hang somewhere below the clause is put above it.
 */
export function mendSpeakers(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.upos !== 'VERB' || !SAYING.has(token.lemma)) continue;
    const speaker = speakerOf(tokens, index);
    if (speaker < 0) continue;
    if (token.head < 0) returnSubject(tokens, index, speaker);
    // "B must repay it, the commission said"
    else if (DEMANDING.has(token.lemma) || isObliged(tokens, tokens.findIndex(({ head }) => head < 0))) raise(tokens, index, speaker); // prettier-ignore
  }
}

/** The subject right before a verb, behind a comma; −1 where there is none. */
function speakerOf(tokens: readonly Token[], verb: number): number {
  const speaker = tokens.findLastIndex(({ head, relation }, at) => at < verb && head === verb && relation === 'nsubj'); // prettier-ignore
  if (speaker < 0) return -1;
  const first = tokens.findIndex((_, at) => at <= speaker && isUnder(tokens, at, speaker));
  const before = tokens[first - 1];
  return before?.text === ',' || before?.text === '”' || before?.text === '"' ? speaker : -1;
}

/** Gives a clause without subject the first of two that its saying has. */
function returnSubject(tokens: readonly Token[], verb: number, speaker: number): void {
  const other = tokens.findIndex(({ head, relation }, at) => at < speaker && head === verb && relation.startsWith('nsubj')); // prettier-ignore
  const clause = tokens.findIndex(({ head, relation }, at) => at < speaker && head === verb && relation === 'ccomp'); // prettier-ignore
  if (other >= 0 && clause < 0) return restoreVerb(tokens, verb, other);
  if (other < 0 || clause < other || hasChild(tokens, clause, (relation) => relation.startsWith('nsubj'))) return; // prettier-ignore
  const passive = hasChild(tokens, clause, (relation) => relation === 'aux:pass');
  Object.assign(tokens[other] as Token, { head: clause, relation: passive ? 'nsubj:pass' : 'nsubj' });
}

/** "The surgeons operated on 300 people, the charity said": a past form that parsers take for one that tells of the first. */
function restoreVerb(tokens: readonly Token[], verb: number, subject: number): void {
  const clause = tokens.findIndex(({ head, relation, xpos }, at) => at > subject && at < verb && head === subject && relation === 'acl' && (xpos === 'VBN' || xpos === 'VBD')); // prettier-ignore
  if (clause < 0 || tokens.slice(subject, clause).some(({ text }) => text === ',')) return;
  if (hasChild(tokens, clause, (relation) => relation === 'obl:agent' || relation.startsWith('aux'))) return; // prettier-ignore
  for (const token of tokens) if (token.head === subject && token.text === ',') token.head = clause;
  Object.assign(tokens[clause] as Token, { head: verb, relation: 'ccomp', xpos: 'VBD' });
  Object.assign(tokens[subject] as Token, { head: clause, relation: 'nsubj' });
}

/** Puts a saying at the end above the clause that it hangs in, unless it says something of its own. */
function raise(tokens: readonly Token[], verb: number, speaker: number): void {
  const saying = tokens[verb] as Token;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (!CLAUSAL.has(saying.relation) || root < 0 || root > speaker || tokens[root]?.upos !== 'VERB') return;
  if (hasChild(tokens, verb, (relation) => ['ccomp', 'obj', 'mark', 'cc', 'xcomp', 'iobj'].includes(relation))) return; // prettier-ignore
  // Only what is set off at the end: nothing of the clause stands behind it.
  if (tokens.some(({ relation, upos }, at) => at > verb && upos !== 'PUNCT' && relation !== 'punct' && !isUnder(tokens, at, verb))) return; // prettier-ignore
  const final = tokens.findLastIndex(({ head, relation }, at) => at > verb && head === root && relation === 'punct'); // prettier-ignore
  if (final >= 0) (tokens[final] as Token).head = verb;
  Object.assign(saying, { head: -1, relation: 'root' });
  Object.assign(tokens[root], { head: verb, relation: 'ccomp' });
}
