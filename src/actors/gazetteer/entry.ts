import type { Day } from '../../core/index.ts';

/** What a gazetteer entry names. */
export type EntryKind =
  /** A state by its name, with or without former names. */
  | 'state'
  /** An adjective of nationality: "Danish". */
  | 'adjective'
  /** A person, or people, of a nationality: "Dane", "Danes". */
  | 'demonym'
  /** The seat of a government. */
  | 'capital'
  /** A place or house that stands for a government or one of its arms: "the Kremlin". */
  | 'metonym'
  /** The first half of a double adjective: "Sino-" in "Sino-Russian". */
  | 'prefix'
  | 'organisation'
  /** An armed group, a party or a movement. */
  | 'group'
  | 'company'
  /** A news agency, intelligence service or another body of a state known by its own name. */
  | 'agency'
  | 'city'
  /** A region, province or dependent place of a state: a place, and no actor by itself. */
  | 'region'
  /** A holder of an office, or another person in the news. */
  | 'person'
  /** A noun that tells the sector: "rebels". */
  | 'role'
  /** Words that look like an actor and are none: "Jordan River", "turkey". */
  | 'none';

/** An entry of a gazetteer: words, and what they mean for a stretch of time. */
export interface GazetteerEntry {
  kind: EntryKind;
  /** Canonical name. */
  name: string;
  /** ISO 3166-1 alpha-3, a special code, or `---` where the context must tell. */
  code: string;
  sector: string | null;
  /** First and last day on which the entry holds; null where it is open. */
  from: Day | null;
  to: Day | null;
  /** For persons the office; for cities `latitude,longitude`; else a note. */
  detail: string;
}
