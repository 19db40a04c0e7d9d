import type { Day } from '../../core/index.ts';
import { counted } from '../../core/index.ts';

/** What a citation names: exactly this data, so that who follows it finds the same numbers or learns that they changed. */
export interface Cited {
  /** "Pakistan – Russia"; null for all states. */
  relation: string | null;
  /** First and last day of the events that are cited. */
  from: Day | null;
  to: Day | null;
  /** How sure the events are at least, 0–1; null where all are taken. */
  minConfidence: number | null;
  /** Digest of events and articles. */
  version: string;
  /** Coders and models that made the events. */
  models: readonly string[];
  events: number;
  documents: number;
  /** The day up to which the data was known. */
  asOf: Day | null;
  /** Where the events come from when not only from news read by Demarche: names of datasets. */
  datasets: readonly string[];
}

/** "Events between Pakistan and Russia, 2001-07-17 to 2024-12-19" */
export function citedTitle({ relation, from, to }: Cited): string {
  const span = from === null || to === null ? '' : `, ${from} to ${to}`;
  return `${relation === null ? 'Events between states' : `Events, ${relation}`}${span}`;
}

/** What pins the data, in words. */
export function citedVersion({
  version,
  models,
  events,
  documents,
  asOf,
  datasets,
  minConfidence,
}: Cited): string {
  const parts = [
    `Data version ${version} of ${counted(events, 'event')} from ${counted(documents, 'article')}`,
    ...(minConfidence === null ? [] : [`of a confidence of ${minConfidence} or more`]),
    ...(datasets.length === 0 ? [] : [`with ${datasets.join(', ')}`]),
    ...(models.length === 0 ? [] : [`made by ${models.join(' and ')}`]),
    ...(asOf === null ? [] : [`as of ${asOf}`]),
  ];
  return parts.join('; ');
}

/** Year of the data; "n.d." where nothing was stored yet. */
export function citedYear({ asOf }: Cited): string {
  return asOf?.slice(0, 4) ?? 'n.d.';
}

/** A citation in one paragraph. */
export function citationText(cited: Cited): string {
  return `Demarche (${citedYear(cited)}). ${citedTitle(cited)} [data set]. ${citedVersion(cited)}.\n`;
}
