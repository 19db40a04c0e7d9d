import type { Token } from '../../core/index.ts';

/** Behind an office and a hyphen these say that its holder is chosen and not yet in it; taggers know them as verbs. */
const CHOSEN = new Set(['elect', 'designate', 'select']);

/** "President-elect X met Y": "elect" is no verb of the sentence but tells what kind of president X is. */
export function tagOfficeMembers(tokens: readonly Token[]): void {
  for (let at = 2; at < tokens.length; at++)
    if (isMember(tokens, at)) Object.assign(tokens[at] as Token, { upos: 'ADJ', xpos: 'JJ' });
}

/**
 * Puts right the tree of an office with such a member: the name that follows stands for the whole in the sentence, or the
 * office where no name follows, and the member is an attribute.
 */
export function mendOfficeMembers(tokens: readonly Token[]): void {
  for (let at = 2; at < tokens.length; at++) if (isMember(tokens, at)) mendAt(tokens, at);
}

function mendAt(tokens: readonly Token[], at: number): void {
  const office = at - 2;
  const named = tokens[at + 1]?.upos === 'PROPN';
  const name = named ? lastOfName(tokens, at + 1) : office;
  const group = new Set([office, at - 1, at, name]);
  const top = [name, office, at].find((index) => !group.has((tokens[index] as Token).head));
  if (top === undefined || (tokens[top] as Token).head < 0) return;
  const { head, relation } = tokens[top] as Token;
  for (const [index, token] of tokens.entries())
    if ((token.head === office || token.head === at) && !group.has(index) && token.head !== name) token.head = index < office && !named ? office : name; // prettier-ignore
  Object.assign(tokens[name] as Token, { head, relation });
  if (named) Object.assign(tokens[office] as Token, { head: name, relation: 'nmod:desc' });
  Object.assign(tokens[at] as Token, { head: office, relation: 'amod' });
  Object.assign(tokens[at - 1] as Token, { head: at, relation: 'punct' });
}

/** The head of a name: parsers hang the first name on the last as often as the last on the first. */
function lastOfName(tokens: readonly Token[], first: number): number {
  const next = first + 1;
  return tokens[first]?.head === next && tokens[next]?.upos === 'PROPN' ? lastOfName(tokens, next) : first;
}

/** "elect" behind a hyphen without spaces around it. */
function isMember(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, member] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (hyphen?.text !== '-' || member === undefined || before?.end !== hyphen.start) return false;
  return member.start === hyphen.end && CHOSEN.has(member.text.toLowerCase());
}
