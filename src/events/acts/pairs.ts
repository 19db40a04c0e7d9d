import type { Report } from './report.ts';
import { evidenceOf, thresholdOf } from './sameAct.ts';

/**
 * Pairs of reports that tell of one act, one from `fresh` and the other from `fresh` or `known`. Between any two
 * documents each report takes part in one pair at most, the best first: two acts of one article are not drawn
 * together by one act of another. Which pairs there are rests on the two documents alone, so that it is all one
 * which came first, as long as reports that share a key are handed in together.
 */
export function pairReports(fresh: readonly Keyed[], known: readonly Keyed[]): [string, string][] {
  const byKey = new Map<string, Report[]>();
  for (const { report, keys } of known) for (const key of keys) add(byKey, key, report);
  const candidates = new Map<string, Candidate[]>();
  for (const { report, keys } of fresh) {
    const asked = new Set<Report>();
    for (const key of keys)
      for (const other of byKey.get(key) ?? []) {
        if (asked.has(other) || other.id === report.id) continue;
        asked.add(other);
        const evidence = evidenceOf(report, other);
        if (evidence === null || evidence < thresholdOf(report, other)) continue;
        const pair: Candidate['pair'] = report.id < other.id ? [report.id, other.id] : [other.id, report.id];
        add(candidates, [report.document, other.document].toSorted().join(' '), { pair, evidence });
      }
    for (const key of keys) add(byKey, key, report);
  }
  return [...candidates.values()].flatMap(best);
}

/** A report with the keys it is found by. */
export interface Keyed {
  report: Report;
  keys: readonly string[];
}

interface Candidate {
  pair: [string, string];
  evidence: number;
}

/** Of the candidates between two documents, the best ones that share no report. */
function best(candidates: readonly Candidate[]): [string, string][] {
  const used = new Set<string>();
  const pairs: [string, string][] = [];
  const order = (a: Candidate, b: Candidate) => b.evidence - a.evidence || (a.pair.join() < b.pair.join() ? -1 : 1); // prettier-ignore
  for (const { pair } of candidates.toSorted(order)) {
    if (used.has(pair[0]) || used.has(pair[1])) continue;
    used.add(pair[0]).add(pair[1]);
    pairs.push(pair);
  }
  return pairs;
}

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
