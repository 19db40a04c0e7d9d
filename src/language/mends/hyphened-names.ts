import type { Token } from '../../core/index.ts';

/** The small words inside a name: "Port-au-Selm". */
const INNER = new Set(['i', 'e', 'a', 'y', 'au', 'aux', 'de', 'du', 'des', 'la', 'le', 'les', 'sur', 'sous', 'en', 'el', 'al', 'ul', 'ur', 'us', 'upon', 'on', 'in', 'by', 'the', 'and', 'et', 'al', 'ye', 'da', 'do']); // prettier-ignore

/**
 * "Port-au-Selm", "Selm-i-Karsk": three words with hyphens between and a small one in the middle are one name, whose
 * second half parsers hang anywhere.
 */
export function mendHyphenedNames(tokens: readonly Token[]): void {
  for (let first = 0; first + 4 < tokens.length; first++) {
    if (!isHyphened(tokens, first)) continue;
    const last = first + 4;
    const outside = [first, first + 2, last].map((at) => (tokens[at] as Token).head).find((head) => head < first || head > last); // prettier-ignore
    const head = (tokens[first] as Token).head;
    // Where the name is only known from its second half, the first takes that one's place.
    if (head >= first && head <= last && outside !== undefined) {
      const top = [first + 2, last].map((at) => tokens[at] as Token).find((token) => token.head === outside);
      if (top !== undefined) Object.assign(tokens[first] as Token, { head: outside, relation: top.relation });
    }
    for (let at = first + 1; at <= last; at++) {
      const token = tokens[at] as Token;
      const isHyphen = (at - first) % 2 === 1;
      Object.assign(token, { head: first, relation: isHyphen ? 'punct' : 'flat' });
      if (!isHyphen) Object.assign(token, { upos: 'PROPN', xpos: 'NNP' });
    }
    for (const [index, token] of tokens.entries())
      if ((index < first || index > last) && token.head > first && token.head <= last) token.head = first;
  }
}

function isHyphened(tokens: readonly Token[], first: number): boolean {
  if (tokens[first + 1]?.text !== '-' || tokens[first + 3]?.text !== '-') return false;
  const parts = tokens.slice(first, first + 5);
  const [start, , inner, , end] = parts as [Token, Token, Token, Token, Token];
  if (!INNER.has(inner.text)) return false;
  const joined = parts.every((token, at) => at === 0 || token.start === (parts[at - 1] as Token).end);
  return joined && /^\p{Lu}/u.test(start.text) && /^\p{Lu}/u.test(end.text);
}
