import type { Token } from '../../core/index.ts';
import { hasChild } from '../trees.ts';

const BEFORE = new Set(['with', 'between', 'against', 'from', 'to', 'and', ',']);
/** Verbs whose object is somebody: "received visiting Premier X" tells of a guest, "stopped visiting X" of no one. */
const TO_SOMEBODY = new Set(['meet', 'receive', 'tell', 'welcome', 'greet', 'host', 'urge', 'ask', 'assure', 'thank', 'inform', 'brief', 'invite', 'honor', 'honour']); // prettier-ignore
/** Words that say the one who is here is a person: one visits a country and is visited by its minister. */
const OFFICES = new Set(['president', 'minister', 'premier', 'king', 'queen', 'prince', 'princess', 'chancellor', 'secretary', 'leader', 'leaders', 'official', 'officials', 'ministers', 'envoy', 'envoys', 'delegation', 'delegations', 'counterpart', 'commander', 'general', 'admiral', 'chief', 'speaker', 'senator', 'senators', 'lawmakers', 'emir', 'sultan', 'diplomat', 'diplomats', 'ambassador', 'governor', 'mayor', 'executives', 'experts', 'team', 'journalists']); // prettier-ignore

/**
 * "held talks with visiting Premier X": agencies write of guests so, and parsers read a journey. The guest takes the
 * place of the "visiting" that stands before him and keeps it as his attribute.
 */
export function mendVisitors(tokens: readonly Token[]): void {
  for (let at = 1; at < tokens.length - 1; at++)
    if (tokens[at]?.text === 'visiting' && tokens[at]?.relation !== 'amod') mendAt(tokens, at);
}

function mendAt(tokens: readonly Token[], at: number): void {
  const visiting = tokens[at] as Token;
  const guest = tokens.findIndex(({ head, relation }) => head === at && relation === 'obj');
  const governor = tokens[visiting.head];
  if (guest < at || governor === undefined || visiting.head > at) return;
  const before = tokens[at - 1] as Token;
  if (!BEFORE.has(before.text.toLowerCase()) && !TO_SOMEBODY.has(before.lemma)) return;
  if (!tokens.slice(at + 1, guest + 1).some(({ text }) => OFFICES.has(text.toLowerCase()))) return;
  const marked = hasChild(tokens, at, (relation) => relation === 'mark' || relation === 'case'); // prettier-ignore
  const coordinated = visiting.relation === 'conj';
  const nominal = governor.upos !== 'VERB';
  const relation = coordinated ? 'conj' : nominal ? 'nmod' : marked ? 'obl' : 'obj';
  for (const [index, token] of tokens.entries()) {
    if (token.head !== at || index === guest) continue;
    token.head = index < at || index < guest ? guest : visiting.head;
    if (token.relation === 'mark') Object.assign(token, { upos: 'ADP', relation: 'case' });
  }
  Object.assign(tokens[guest] as Token, { head: visiting.head, relation });
  Object.assign(visiting, { head: guest, relation: 'amod' });
}
