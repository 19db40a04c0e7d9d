import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

const OPENING = new Set(['"', '“', "'", '‘', '``']);

/**
 * "May met her counterpart": at the head of a sentence the auxiliary stands before a subject ("May they …"); before a
 * verb May is somebody's name, and the verb behind a name is told as past.
 */
export function tagMay(tokens: readonly Token[]): void {
  const at = OPENING.has(tokens[0]?.text ?? '') ? 1 : 0;
  const may = tokens[at];
  if (may?.text !== 'May') return;
  const next = tokens[at + 1]?.upos === 'ADV' ? at + 2 : at + 1;
  const verb = tokens[next];
  if (verb?.upos !== 'VERB' && verb?.upos !== 'AUX') return;
  Object.assign(may, { upos: 'PROPN', xpos: 'NNP' });
  if (verb.upos === 'VERB' && (verb.xpos === 'VBN' || verb.xpos === 'VB')) verb.xpos = 'VBD';
}

/** Puts a May that was tagged as a name and hung up as an auxiliary in its place: the subject, or the end of a name. */
export function mendMay(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.text !== 'May' || token.upos !== 'PROPN' || token.relation !== 'aux') continue;
    const before = tokens[index - 1];
    if (before?.upos === 'PROPN') Object.assign(token, { head: index - 1, relation: 'flat' });
    else if (!hasChild(tokens, token.head, (relation) => relation.startsWith('nsubj'))) token.relation = 'nsubj'; // prettier-ignore
  }
}
