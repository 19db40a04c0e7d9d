import type { Token } from '../core/index.ts';
import { hasChild } from './trees.ts';

/** Verbs of two words with a hyphen, by their last word in the past: what stands before it. */
const VERBS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    raped: 'gang', bombed: 'carpet dive petrol fire cluster truck', gunned: 'machine', gassed: 'tear', charged: 'baton', flagged: 'red',
    whipped: 'pistol horse', sprayed: 'pepper', searched: 'strip', marched: 'frog route', boarded: 'water', dropped: 'air para', lifted: 'air sea',
    fed: 'force', stamped: 'rubber', lit: 'green', lighted: 'green', tracked: 'fast back', shouldered: 'cold', martialled: 'court', martialed: 'court',
    trapped: 'booby', ganged: 'press', fired: 'test live', fenced: 'ring', handled: 'man', listed: 'black', treated: 'ill mis', crossed: 'double',
    checked: 'fact', launched: 'test', cannoned: 'water', lynched: 'mob', walled: 'stone', lined: 'side', pedalled: 'back soft', pedaled: 'back soft',
    delivered: 'hand', sided: 'blind', capped: 'knee',
  }).map(([last, first]) => [last, new Set(first.split(' '))]),
); // prettier-ignore
/** Behind these the past form only tells more of the noun that follows: "the tear-gassed crowd". */
const BEFORE_ADJECTIVE = new Set(['DT', 'PRP$', 'JJ', 'IN', 'CD', 'POS', 'VBD', 'VBZ', 'VBG', 'VBN']);
const AUXILIARIES = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'has', 'have', 'had', 'having', 'get', 'got']); // prettier-ignore

/**
 * "Jets carpet-bombed the town": taggers take the last word of a verb with a hyphen for an adjective of the noun behind it.
 * Mends tags, before parsing.
 */
export function tagHyphenedVerbs(tokens: readonly Token[]): void {
  for (let index = 1; index < tokens.length - 1; index++) {
    if ((tokens[index] as Token).text !== '-' || !isHyphenedVerb(tokens, index + 1)) continue;
    const before = tokens[index - 2];
    if (before === undefined) continue;
    const isAuxiliary = AUXILIARIES.has(before.text.toLowerCase());
    if (!isAuxiliary && BEFORE_ADJECTIVE.has(before.xpos)) continue;
    Object.assign(tokens[index - 1] as Token, { upos: 'NOUN', xpos: 'NN' });
    Object.assign(tokens[index + 1] as Token, { upos: 'VERB', xpos: isAuxiliary ? 'VBN' : 'VBD' });
  }
}

/** What stands before the hyphen is part of the verb, and governs nothing. Mends trees. */
export function mendHyphenedVerbs(tokens: readonly Token[]): void {
  for (let verb = 2; verb < tokens.length; verb++) {
    const token = tokens[verb] as Token;
    if (token.upos !== 'VERB' || (tokens[verb - 1] as Token).text !== '-' || !isHyphenedVerb(tokens, verb)) continue; // prettier-ignore
    const first = tokens[verb - 2] as Token;
    if (token.xpos === 'VBD' && token.relation === 'amod' && token.head > verb) promote(tokens, verb);
    if (token.head === verb - 2) Object.assign(token, { head: first.head, relation: first.relation });
    for (const [index, other] of tokens.entries())
      if (other.head === verb - 2 && index !== verb) other.head = verb;
    Object.assign(first, { head: verb, relation: 'compound' });
    if (!hasChild(tokens, verb, (relation) => relation.startsWith('nsubj'))) nameSubject(tokens, verb);
  }
}

/** "auditors red-flagged payments": the verb governs the noun it was hung on, and what stands before it is its own. */
function promote(tokens: readonly Token[], verb: number): void {
  const token = tokens[verb] as Token;
  const noun = token.head;
  const { head, relation } = tokens[noun] as Token;
  for (const [index, other] of tokens.entries())
    if (other.head === noun && (index < verb || other.relation === 'punct')) other.head = verb;
  Object.assign(token, { head, relation });
  Object.assign(tokens[noun] as Token, { head: verb, relation: 'obj' });
}

/** The noun before the verb, taken for one more part of it, is who does it. */
function nameSubject(tokens: readonly Token[], verb: number): void {
  const subject = tokens.findLastIndex(({ head, relation, upos }, index) => index < verb - 2 && head === verb && relation === 'compound' && (upos === 'NOUN' || upos === 'PROPN')); // prettier-ignore
  const noun = tokens[subject];
  if (noun === undefined) return;
  for (const other of tokens.slice(0, subject))
    if (other.head === verb && INNER.has(other.relation)) other.head = subject;
  noun.relation = 'nsubj';
}

/** What belongs to the noun before which it stands. */
const INNER = new Set(['det', 'amod', 'nummod', 'compound', 'nmod:poss']);

function isHyphenedVerb(tokens: readonly Token[], last: number): boolean {
  const [first, hyphen, end] = [tokens[last - 2], tokens[last - 1], tokens[last]];
  if (first === undefined || hyphen === undefined || end === undefined) return false;
  return first.end === hyphen.start && hyphen.end === end.start && VERBS.get(end.text)?.has(first.text.toLowerCase()) === true; // prettier-ignore
}
