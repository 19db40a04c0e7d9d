import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/** Words of which an expression of time is made. */
const TIMES = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|dawn|dusk|noon|midday|midnight|daybreak|nightfall|sunrise|sunset|morning|afternoon|evening|night|[12]\d{3}|yesterday|today)$/i; // prettier-ignore
const BEFORE = new Set(['on', 'in', 'at', 'by', 'since', 'before', 'after', 'until', 'from'].flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()])); // prettier-ignore

/**
 * "On Monday protesters stormed the house": without a comma behind it parsers take the day for a part of the noun, and the
 * noun for a time. The day is when it happens and the noun who does it.
 */
export function mendOpeningTimes(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length - 3; index++) {
    const preposition = tokens[index] as Token;
    if (preposition.relation !== 'case' || !BEFORE.has(preposition.text)) continue;
    if (!isAtStart(tokens, index)) continue;
    let last = index;
    while (TIMES.test(tokens[last + 1]?.text ?? '')) last++;
    // "In the Arvanian capital riot police fired gas": nor is the place a part of who did it.
    if (last === index) last = placeBehind(tokens, index);
    if (last === index) continue;
    const noun = nounOver(tokens, index, last);
    const verb = noun < 0 ? -1 : verbOf(tokens, noun, index);
    if (verb < 0) continue;
    const name = tokens[noun] as Token;
    const early = tokens[name.head];
    // "Before dawn on Tuesday squads raided …": the first time was taken for who raided.
    if (name.head !== verb && early !== undefined) Object.assign(early, { head: verb, relation: 'obl' });
    const passive = hasChild(tokens, verb, (relation) => relation === 'aux:pass');
    if ((tokens[verb] as Token).xpos === 'VBN' && !hasChild(tokens, verb, (relation) => relation.startsWith('aux'))) (tokens[verb] as Token).xpos = 'VBD'; // prettier-ignore
    Object.assign(name, { head: verb, relation: passive ? 'nsubj:pass' : 'nsubj' });
    Object.assign(tokens[last] as Token, { head: verb, relation: 'obl' });
    preposition.head = last;
    for (let at = index + 1; at < last; at++) {
      const inner = tokens[at] as Token;
      if (inner.head > last || inner.head < index || inner.head === noun) Object.assign(inner, { head: last, relation: inner.upos === 'DET' ? 'det' : inner.upos === 'ADJ' ? 'amod' : 'compound' }); // prettier-ignore
    }
  }
}

/** Places that take no other noun behind them. */
const PLACES = new Set(['capital', 'town', 'city', 'village', 'province', 'district', 'region', 'suburb', 'north', 'south', 'east', 'west', 'countryside', 'enclave']); // prettier-ignore

/** "in the northern capital": the place that stands behind a preposition and its article, where a noun follows; else the preposition. */
function placeBehind(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.text.toLowerCase() !== 'in' || tokens[index + 1]?.text !== 'the') return index;
  for (let at = index + 2; at < index + 6; at++) {
    const token = tokens[at];
    if (token === undefined || (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.upos !== 'PROPN')) return index; // prettier-ignore
    if (!PLACES.has(token.text)) continue;
    // "in the town hall", "in the city council"
    const next = tokens[at + 1];
    return next?.xpos === 'NNS' || tokens[at + 2]?.xpos === 'NNS' || tokens[at + 2]?.text === 'police' || next?.text === 'police' ? at : index; // prettier-ignore
  }
  return index;
}

/** At the beginning of a sentence or clause: nothing but adverbs and times stand before it, or a comma or "that". */
function isAtStart(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { upos, text } = tokens[at] as Token;
    if (text === ',' || text === 'that' || text === '--' || text === '-' || upos === 'PUNCT') return true;
    if (upos !== 'ADV' && upos !== 'ADP' && !TIMES.test(text) && !/^(?:the|just|shortly|early|late|soon|hours?|before|after)$/i.test(text)) return false; // prettier-ignore
  }
  return true;
}

/** The noun behind an expression of time that the parser has made it a part of; −1 where it stands for itself. */
function nounOver(tokens: readonly Token[], preposition: number, last: number): number {
  const above = [(tokens[last] as Token).head, (tokens[preposition] as Token).head];
  const noun = above.find((head) => head > last) ?? -1;
  const token = tokens[noun];
  if (token === undefined || (token.upos !== 'NOUN' && token.upos !== 'PROPN') || TIMES.test(token.text)) return -1; // prettier-ignore
  for (let at = last + 1; at < noun; at++) if (tokens[at]?.upos === 'PUNCT' && tokens[at]?.text !== '-') return -1; // prettier-ignore
  return noun;
}

/** The verb behind a noun that has no other subject; −1 for none. */
function verbOf(tokens: readonly Token[], noun: number, start: number): number {
  const { head, relation } = tokens[noun] as Token;
  const early = tokens[head];
  const isUnderTime = relation === 'nmod' && head < start && early !== undefined && TIMES.test(early.text) && /^(?:obl|nsubj)/.test(early.relation); // prettier-ignore
  const verb = isUnderTime ? early.head : head;
  const token = tokens[verb];
  if (token?.upos !== 'VERB' || verb < noun || !(isUnderTime || /^(?:obl|nsubj)/.test(relation))) return -1;
  if (token.xpos === 'VBG' || token.xpos === 'VB') {
    if (!hasChild(tokens, verb, (child) => child === 'aux')) return -1;
  } else if (token.xpos === 'VBN' && !hasChild(tokens, verb, (child) => child.startsWith('aux') || child === 'obj')) return -1; // prettier-ignore
  const isOther = tokens.some((one, at) => one.head === verb && at !== noun && at !== head && /^(?:nsubj|csubj|expl)/.test(one.relation)); // prettier-ignore
  return isOther ? -1 : verb;
}
