import type { Token } from '../../core/index.ts';

/** How long something takes or how long ago it was. */
const SPANS = new Set(['decade', 'year', 'month', 'week', 'day', 'hour', 'minute', 'century', 'generation', 'time']); // prettier-ignore
/** With, against, from or by whom something is done is never told of a span of time. */
const PARTY = new Set(['with', 'against', 'from', 'by', 'near', 'alongside']);

/**
 * "will hold its largest drills in a decade with B": parsers hang B on the decade. It is told of what is done in it.
 */
export function mendBehindTimes(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.relation !== 'case' || !PARTY.has(token.text)) continue;
    const party = tokens[token.head];
    if (party?.relation !== 'nmod') continue;
    const span = tokens[party.head];
    if (span === undefined || !SPANS.has(span.lemma) || !span.relation.startsWith('obl') || span.head < 0)
      continue;
    Object.assign(party, { head: span.head, relation: 'obl' });
  }
  partFromNames(tokens);
}

/** "flew to Moscow days after the vote": parsers take the city for a part of the days. */
function partFromNames(tokens: readonly Token[]): void {
  for (let at = 1; at < tokens.length - 1; at++) {
    const span = tokens[at] as Token;
    const name = tokens[at - 1] as Token;
    if (name.upos !== 'PROPN' || name.relation !== 'compound' || name.head !== at) continue;
    if (!SPANS.has(span.lemma) || span.xpos !== 'NNS' || !APART.has(tokens[at + 1]?.text ?? '')) continue;
    for (let before = 0; before < at - 1; before++) {
      const word = tokens[before] as Token;
      if (word.head === at) word.head = at - 1;
    }
    Object.assign(name, { head: span.head, relation: span.relation });
    span.relation = 'obl:tmod';
  }
}

/** What stands behind how long it was between two acts. */
const APART = new Set(['after', 'before', 'later', 'earlier', 'ago', 'ahead']);
