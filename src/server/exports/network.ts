import type { Period } from '../../core/index.ts';
import { periodEnd } from '../../core/index.ts';
import type { Edge, Node, Spell } from '../../exchange/index.ts';
import { joinSpells } from '../../exchange/index.ts';
import { countryName } from '../../ontology/index.ts';
import type { PeriodCounts } from '../../store/index.ts';
import { byPair, eventsOf, rounded } from './tidyRows.ts';

/** Directed edges with what happened in each period. */
export async function* networkEdges(counts: AsyncIterable<PeriodCounts>, by: Period): AsyncGenerator<Edge> {
  for await (const group of byPair(counts)) {
    const periods = group.map((row) => ({
      start: row.start,
      end: periodEnd(row.start, by),
      quad: row.quad,
      meanScore: rounded(row.scoreSum / eventsOf(row)),
    }));
    yield { source: group[0]?.source ?? '', target: group[0]?.target ?? '', periods };
  }
}

/** The states of a network in order of their codes, each with the time in which it has an edge. */
export async function networkNodes(edges: AsyncIterable<Edge>): Promise<Node[]> {
  const spells = new Map<string, Spell[]>();
  for await (const { source, target, periods } of edges)
    for (const code of [source, target])
      spells.set(
        code,
        joinSpells([...(spells.get(code) ?? []), ...periods.map(({ start, end }) => ({ start, end }))]),
      );
  return [...spells]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, stretches]) => ({ code, name: countryName(code), spells: stretches }));
}
