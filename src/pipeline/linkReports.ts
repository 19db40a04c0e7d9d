import { keysOf, pairReports, reportOf, type Keyed } from '../events/index.ts';
import type { ActLinks, Store, UnlinkedDocument } from '../store/index.ts';

/** Documents of an earlier version that are linked in one transaction. */
const AT_ONCE = 64;

/**
 * Which events of new documents report an act that another of them or a stored one reports. One look-up in the
 * database for all of them; what is compared are events that share a month, states and a family of types.
 */
export async function linkReports(
  documents: readonly Pick<UnlinkedDocument, 'article' | 'events'>[],
  store: Pick<Store, 'reportsAt'>,
): Promise<ActLinks> {
  const fresh = new Map<string, Keyed>();
  for (const { article, events } of documents)
    for (const { event } of events) {
      const report = reportOf(event, article);
      fresh.set(event.id, { report, keys: keysOf(report) });
    }
  const keys = [...fresh].flatMap(([id, one]) => one.keys.map((key): [string, string] => [key, id]));
  const stored = await store.reportsAt([...new Set(keys.map(([key]) => key))]);
  const known = stored.map(({ event, keys: theirs, title, text }) => ({
    report: reportOf(event, { title, text }),
    keys: theirs,
  }));
  return { keys, pairs: pairReports([...fresh.values()], known) };
}

/** Links what an earlier version stored and did not link; nothing to do in a database of this version. */
export async function linkEarlier(store: Store): Promise<void> {
  for (;;) {
    const documents = await store.unlinkedDocuments(AT_ONCE);
    if (documents.length === 0) return;
    await store.linkEarlier(
      documents.map(({ id }) => id),
      await linkReports(documents, store),
    );
  }
}
