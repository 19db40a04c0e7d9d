import type { Token } from '../../core/index.ts';
import { nounOfContent } from './content-clauses.ts';

/**
 * Heads of a sentence's words, with what parsers hang too low put where it belongs. Of what they hang on the second
 * word of a name ("in Port Selm for talks") the head is the name's. A past tense is coordinated with a past tense: in
 * "said that X would come and asked Y to wait" it is the speaker who asked.
 */
export function mendedHeads(tokens: readonly Token[]): number[] {
  const heads: number[] = [];
  for (let index = 0; index < tokens.length; index++) heads.push(headOf(tokens, index));
  for (let index = 0; index < tokens.length; index++) {
    const { relation, xpos } = tokens[index] as Token;
    if (relation === 'advcl') {
      const noun = nounOfContent(tokens, heads, index);
      if (noun >= 0) heads[index] = noun;
    }
    if (relation !== 'conj' || (xpos !== 'VBD' && xpos !== 'VBN')) continue;
    const target = partnerOf(tokens, heads, index);
    if (target >= 0) heads[index] = target;
  }
  return heads;
}

function headOf(tokens: readonly Token[], index: number): number {
  const { head, relation } = tokens[index] as Token;
  const name = tokens[head];
  return name?.relation === 'flat' && relation !== 'flat' ? name.head : head;
}

/** Auxiliaries after which a verb stands in its bare form. */
const BARE = new Set(['would', 'could', 'should', 'might', 'may', 'must', 'will', 'can', 'to', 'wo', 'ca', "'d", "'ll"]); // prettier-ignore

/** The verb in the past above a bare form or a passive on which a verb in the past was hung; -1 for none. */
function partnerOf(tokens: readonly Token[], heads: readonly number[], verb: number): number {
  const own = childrenOf(tokens, heads, verb);
  const has = (children: readonly number[], relation: string) => children.some((child) => tokens[child]?.relation === relation); // prettier-ignore
  if (own.some((child) => /^(?:nsubj|aux|mark)/.test(tokens[child]?.relation ?? ''))) return -1;
  // "would be caught and tried" shares its auxiliaries: only with an object of its own is the form a past tense.
  const isPast = tokens[verb]?.xpos === 'VBD' || has(own, 'obj');
  const first = heads[verb] ?? -1;
  if (!isPast || first < 0 || first > verb) return -1;
  if (tokens[first]?.relation === 'acl:relcl') return aboveRelative(tokens, heads, first, own);
  if (!isOutOfTense(tokens, heads, first) && !isSpeakers(tokens, heads, verb, first)) return -1;
  let at = heads[first] ?? -1;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const { xpos, upos, relation } = tokens[at] as Token;
    if (upos !== 'VERB' || at > verb) return -1;
    if (xpos === 'VBD' && !has(childrenOf(tokens, heads, at), 'aux')) return at;
    if (relation !== 'ccomp' && relation !== 'xcomp') return -1;
    at = heads[at] ?? -1;
  }
  return -1;
}

/** What is done by speaking, and by no ship or soldier of whom somebody tells. */
const SPOKEN = new Set(['urge', 'ask', 'call', 'demand', 'accuse', 'warn', 'summon', 'reject', 'vow', 'threaten', 'condemn', 'promise', 'pledge', 'deny', 'thank', 'appeal', 'blame', 'offer', 'insist', 'criticize', 'criticise']); // prettier-ignore
const SAYING = new Set(['say', 'add', 'claim', 'allege', 'report', 'state', 'announce', 'confirm']);
const SPEAKERS = /(?:minister|president|premier|official|envoy|leader|secretary|ambassador|spokes(?:wo)?man|spokesperson|government|ministry|commission|council|chief|chancellor|king|delegation|union|party|committee|head|lawmaker|parliament|court|group|he|she|it|they|we|who)$/; // prettier-ignore

/** "said the ship had rammed its boat and urged B to stop": the ship urges nobody, so that it is the speaker who does. */
function isSpeakers(
  tokens: readonly Token[],
  heads: readonly number[],
  verb: number,
  first: number,
): boolean {
  const clause = tokens[first] as Token;
  const above = tokens[heads[first] ?? -1];
  if (clause.relation !== 'ccomp' || above === undefined || !SAYING.has(above.lemma) || !SPOKEN.has((tokens[verb] as Token).lemma)) return false; // prettier-ignore
  const subject = tokens.find((token, at) => heads[at] === first && token.relation.startsWith('nsubj'));
  return (
    subject !== undefined &&
    subject.upos === 'NOUN' &&
    !SPOKEN.has(clause.lemma) &&
    !SPEAKERS.test(subject.lemma)
  );
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose', 'where', 'when']);

/**
 * "rejected a treaty that B signed and threatened to sue B": the treaty is what B signed, and not what was threatened,
 * so that the second verb is not said of it: it belongs to the past above; -1 for none.
 */
function aboveRelative(
  tokens: readonly Token[],
  heads: readonly number[],
  clause: number,
  own: readonly number[],
): number {
  const complete = own.some((child) => ['obj', 'xcomp', 'ccomp'].includes(tokens[child]?.relation ?? ''));
  const children = childrenOf(tokens, heads, clause);
  const isGap = (child: number) => RELATIVES.has((tokens[child] as Token).text.toLowerCase());
  const subject = children.find((child) => tokens[child]?.relation.startsWith('nsubj') === true);
  const objects = children.filter((child) => tokens[child]?.relation === 'obj' && !isGap(child));
  if (!complete || subject === undefined || isGap(subject) || objects.length > 0) return -1;
  // "the day they met and signed the treaty": nothing of what they did is missing.
  const gap = tokens[clause] as Token;
  if (children.some((child) => tokens[child]?.relation === 'ccomp' || tokens[child]?.relation === 'xcomp') || !/^VB[DNZ]/.test(gap.xpos)) return -1; // prettier-ignore
  let at = heads[heads[clause] ?? -1] ?? -1;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    const { xpos, relation } = tokens[at] as Token;
    if (xpos === 'VBD') return at;
    if (relation !== 'nmod' && relation !== 'conj' && relation !== 'appos') return -1;
    at = heads[at] ?? -1;
  }
  return -1;
}

/** A bare form behind "would" or "to", or a passive behind "had been", inside a clause that another verb governs. */
function isOutOfTense(tokens: readonly Token[], heads: readonly number[], verb: number): boolean {
  const { xpos, relation } = tokens[verb] as Token;
  if (relation !== 'ccomp' && relation !== 'xcomp') return false;
  const marks = childrenOf(tokens, heads, verb).filter((child) => child < verb).map((child) => tokens[child] as Token); // prettier-ignore
  if (xpos === 'VB') return marks.some(({ text }) => BARE.has(text.toLowerCase()));
  return xpos === 'VBN' && marks.some((mark) => mark.relation === 'aux:pass') && marks.some(({ text }) => text.toLowerCase() === 'had'); // prettier-ignore
}

function childrenOf(tokens: readonly Token[], heads: readonly number[], of: number): number[] {
  const children: number[] = [];
  for (let index = 0; index < tokens.length; index++)
    if (heads[index] === of && index !== of) children.push(index);
  return children;
}
