import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

/** Nouns of what is done to somebody, whom parsers hang on the place between: "the arrest in Ostrevik of a banker". */
const ACTS = new Set(['arrest', 'detention', 'killing', 'murder', 'assassination', 'death', 'abduction', 'kidnapping', 'trial', 'sentencing', 'shooting', 'release', 'poisoning', 'beating', 'bombing', 'shelling', 'expulsion', 'imprisonment', 'conviction', 'execution', 'seizure', 'capture', 'disappearance', 'burial', 'visit', 'arrival', 'signing', 'opening', 'meeting', 'inauguration', 'deployment']); // prettier-ignore
/** Participles that say what talks or a plan are for, and nothing of the place where they are held. */
const MEANT = new Set(['aimed', 'designed', 'intended', 'meant', 'geared', 'targeted']);
const PLACING = new Set(['in', 'at', 'near', 'outside']);

/**
 * "the arrest in Ostrevik of a banker", "talks in Ostrevik aimed at halting the war", "treats the sick alongside doctors
 * from Belmark": what parsers hang on a place or an object and what belongs to the noun or the verb before it.
 */
export function mendBehindPlaces(tokens: readonly Token[]): void {
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.relation === 'case' && token.text === 'of') toAct(tokens, token.head);
    else if (token.relation === 'case' && token.text === 'alongside') toVerb(tokens, token.head);
    else if ((token.xpos === 'VBD' || token.xpos === 'VBN') && MEANT.has(token.text)) toTalks(tokens, at);
  }
}

/** Whose arrest it was hangs on the arrest. */
function toAct(tokens: readonly Token[], whom: number): void {
  const phrase = tokens[whom];
  const place = tokens[phrase?.head ?? -1];
  if (phrase?.relation !== 'nmod' || place?.upos !== 'PROPN' || place.relation !== 'nmod') return;
  if (
    !PLACING.has(caseOf(tokens, phrase.head)) ||
    hasChild(tokens, phrase.head, (relation) => relation === 'det')
  )
    return;
  if (ACTS.has(tokens[place.head]?.lemma ?? '')) phrase.head = place.head;
}

/** With whom something is done hangs on what is done. */
function toVerb(tokens: readonly Token[], whom: number): void {
  const phrase = tokens[whom];
  const object = tokens[phrase?.head ?? -1];
  if (phrase?.relation !== 'nmod' || object?.relation !== 'obj' || tokens[object.head]?.upos !== 'VERB') return; // prettier-ignore
  Object.assign(phrase, { head: object.head, relation: 'obl' });
}

/** What talks are for hangs on the talks, and the town that parsers make its subject on the town before. */
function toTalks(tokens: readonly Token[], participle: number): void {
  const token = tokens[participle] as Token;
  const name = participle - 1;
  const place = tokens[name] as Token;
  if (place.upos !== 'PROPN') return;
  let before = name;
  while (before > 0 && /^(?:PROPN|CCONJ|PUNCT)$/.test(tokens[before]?.upos ?? '')) before--;
  const noun = tokens[before - 1];
  if (!PLACING.has(tokens[before]?.text ?? '') || noun?.upos !== 'NOUN') return;
  const first = tokens[before]?.head ?? -1;
  if (place.head === participle && first !== name) Object.assign(place, { head: first, relation: 'conj' });
  Object.assign(token, { head: before - 1, relation: 'acl', xpos: 'VBN' });
}

function caseOf(tokens: readonly Token[], noun: number): string {
  return tokens.find(({ head, relation }) => head === noun && relation === 'case')?.text ?? '';
}
