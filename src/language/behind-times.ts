import type { Token } from '../core/index.ts';

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
}
