import type { GazetteerEntry } from './entry.ts';

const labels = new WeakMap<GazetteerEntry, string>();

/** An entry as mentions name what told them: "state: Arvania", "role: minister". The same string each time. */
export function labelOf(entry: GazetteerEntry): string {
  let label = labels.get(entry);
  if (label === undefined) labels.set(entry, (label = `${entry.kind}: ${entry.name}`));
  return label;
}
