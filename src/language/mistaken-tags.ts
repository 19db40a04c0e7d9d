import type { Token } from '../core/index.ts';
import { fixTags } from './fixed-tags.ts';
import { tagHyphenedVerbs } from './hyphened-verbs.ts';
import { mendInfinitives } from './infinitives.ts';

/** Adjectives that are verbs behind "to": "called on both sides to free prisoners". */
const ALSO_VERBS = new Set(['open', 'free', 'clear', 'secure', 'empty', 'welcome', 'lower']);
/** Verbs whose infinitive may stand behind somebody they address. */
const ASKING = new Set(['call', 'called', 'calls', 'calling', 'appeal', 'appealed', 'appeals', 'appealing', 'urge', 'urged', 'press', 'pressed', 'plead', 'pleaded']); // prettier-ignore
/** Verbs right before the infinitive; "agreed to free trade" is about trade. */
const DECIDING = new Set(['agreed', 'agrees', 'refused', 'refuses', 'promised', 'pledged', 'vowed', 'offered', 'decided', 'threatened', 'failed', 'voted', 'ordered', 'helped', 'managed']); // prettier-ignore
/** What is free or open by itself. */
const CALLED_SO = new Set(['trade', 'speech', 'election', 'elections', 'market', 'markets', 'movement', 'access', 'passage', 'debate', 'seas']); // prettier-ignore
/** Behind these a verb "fired" is told of its subject, not done to it. */
const TARGETS = new Set(['at', 'on', 'into', 'upon']);
/** What begins the words for those whom somebody shoots. */
const WHOM = new Set(['CD', 'DT', 'PRP', 'PRP$', 'NNP']);
const HANDING = new Set(['over', 'back']);
const SUBJECTS = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'PRP']);

/**
 * Puts right, before parsing, tags that taggers often get wrong in news of conflicts: "and shot dead two men" is no noun,
 * "called on them to free prisoners" no adjective, and in "gunmen fired at the bus" nobody is dismissed.
 */
export function mendTags(tokens: readonly Token[]): void {
  mendInfinitives(tokens);
  fixTags(tokens);
  tagHyphenedVerbs(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.xpos === 'NN') {
      if (token.text === 'shot' && (tokens[index + 1]?.text === 'dead' || isJoinedVerb(tokens, index))) retag(token, 'VBD');
      // "begged that the gangs hand back the nuns"
      else if (token.text === 'hand' && HANDING.has(tokens[index + 1]?.text ?? '') && /^(?:NNS|NNP|NNPS)$/.test(tokens[index - 1]?.xpos ?? '')) retag(token, 'VB'); // prettier-ignore
      // "refused to hand over a suspect"
      else if (token.text === 'hand' && tokens[index - 1]?.text === 'to' && HANDING.has(tokens[index + 1]?.text ?? '')) retagInfinitive(tokens, index); // prettier-ignore
    } else if (token.xpos === 'VBN') {
      if (token.text === 'fired' && isShooting(tokens, index)) retag(token, 'VBD');
    } else if (token.xpos === 'VB') {
      if (token.text === 'let' && SUBJECTS.has(tokens[index - 1]?.xpos ?? '')) retag(token, 'VBD');
    } else if (token.xpos === 'JJ' && ALSO_VERBS.has(token.text) && isInfinitive(tokens, index)) {
      retagInfinitive(tokens, index);
    }
  }
}

function retag(token: Token, xpos: string): void {
  Object.assign(token, { upos: 'VERB', xpos });
}

function retagInfinitive(tokens: readonly Token[], index: number): void {
  retag(tokens[index] as Token, 'VB');
  Object.assign(tokens[index - 1] as Token, { upos: 'PART', xpos: 'TO' });
}

/** "stormed the deck and shot nine men": a noun would need an article. */
function isJoinedVerb(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.text;
  return (before === 'and' || before === 'then') && WHOM.has(tokens[index + 1]?.xpos ?? '');
}

/** "soldiers fired at the crowd": behind its subject and before a target. */
function isShooting(tokens: readonly Token[], index: number): boolean {
  return TARGETS.has(tokens[index + 1]?.text ?? '') && SUBJECTS.has(tokens[index - 1]?.xpos ?? '');
}

/** "to free 20 hostages", "called on both sides to open roads", "agreed to free prisoners". */
function isInfinitive(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.text !== 'to') return false;
  const next = tokens[index + 1];
  if (next === undefined || CALLED_SO.has(next.text)) return false;
  if (next.xpos === 'CD' || next.xpos === 'DT' || next.xpos === 'PRP$') return true;
  if (next.upos !== 'NOUN' && next.upos !== 'ADJ' && next.upos !== 'PROPN') return false;
  if (DECIDING.has(tokens[index - 2]?.text ?? '')) return true;
  for (let at = index - 3; at >= 0 && at > index - 14; at--) if (ASKING.has(tokens[at]?.text ?? '')) return true; // prettier-ignore
  return false;
}
