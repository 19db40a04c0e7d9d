import type { Token } from '../../core/index.ts';

const BEHIND = new Set(['to', 'from', 'for', 'with', 'by', 'in', 'on', 'against']);

/**
 * "sent tanks worth two million dollars to B", "halted exports to B worth two million": parsers hang B on the money or on
 * "worth". Here the money says what the goods are worth, and B belongs to the goods.
 */
export function mendWorth(tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    if (token.text !== 'worth' || (token.upos !== 'ADJ' && token.upos !== 'ADP') || token.head < 0) continue;
    if (token.head > index) hangOnGoods(tokens, index);
    const goods = (tokens[index] as Token).head;
    if (goods < 0 || goods > index || tokens[goods]?.upos !== 'NOUN') continue;
    token.relation = 'amod';
    for (const [at, other] of tokens.entries()) {
      const isMoney = other.head > index && tokens[other.head]?.head === index;
      if (at > index && isMoney && other.relation === 'nmod' && isBehindPreposition(tokens, at)) other.head = goods; // prettier-ignore
    }
  }
}

/** Where the money governs "worth": the noun before both does, and what stands between is the noun's. */
function hangOnGoods(tokens: readonly Token[], index: number): void {
  const worth = tokens[index] as Token;
  const money = worth.head;
  const { head: goods, relation } = tokens[money] as Token;
  if (goods < 0 || goods > index || tokens[goods]?.upos !== 'NOUN' || relation !== 'nmod') return;
  for (const [at, other] of tokens.entries())
    if (other.head === index && at < index) Object.assign(other, { head: goods, relation: 'nmod' });
  Object.assign(worth, { head: goods, relation: 'amod' });
  Object.assign(tokens[money] as Token, { head: index, relation: 'obj' });
}

function isBehindPreposition(tokens: readonly Token[], at: number): boolean {
  return tokens.some(({ head, relation, text }) => head === at && relation === 'case' && BEHIND.has(text));
}
