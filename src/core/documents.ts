import type { Day } from './days.ts';

/** A document as it came in, before any judgement about its content. The output of `acquire`. */
export interface RawDocument {
  /** The id the source gave, or the SHA-256 of the document's bytes (64 hexadecimal digits). */
  id: string;
  /** SHA-256 of the bytes the document was made from. */
  digest: string;
  /** Where it came from: a path, a URL, or `-` for standard input. */
  source: string;
  /** Where inside the source, when it holds several: `line 17`, `item 3`, `record at byte 2048`. */
  position?: string;
  content:
    | { kind: 'html'; html: string }
    | { kind: 'text'; text: string }
    /** Sentences that the source had already split, to be kept as they are. */
    | { kind: 'sentences'; sentences: string[] };
  /** What the source said beside the content (feed item, JSON fields, HTTP headers). */
  given: {
    title?: string;
    /** Publication day as stated by the source. */
    date?: Day;
    url?: string;
    publisher?: string;
    byline?: string;
    /** ISO 639-1. */
    language?: string;
    /** When the bytes were fetched, if known (WARC-Date, HTTP Date). */
    fetched?: Day;
  };
}

/** How a publication date is known; a date is never given without one. */
export type DateBasis =
  | 'given'
  | 'metadata'
  | 'structured-data'
  | 'time-element'
  | 'byline'
  | 'url'
  | 'dateline'
  | 'text'
  | 'page-header'
  | 'office-holders'
  | 'fetched';

/** A publication date, how it is known, and the window in which it must lie. */
export interface Published {
  /** Best single day, or null when the page does not tell. */
  date: Day | null;
  basis: DateBasis | null;
  /** The words or the field the date rests on. */
  evidence?: string;
  earliest: Day | null;
  latest: Day | null;
  /** Probability (0–1) that `date` is the day of publication. */
  confidence: number;
  /** A caution, when a date on the page cannot be true or is only the day of a visit. */
  note?: string;
}

/** The cleaned article: the output of `clean` and of `demarche read`. */
export interface Article {
  id: string;
  digest: string;
  source: string;
  position?: string;
  url: string | null;
  title: string | null;
  byline: string | null;
  /** The outlet the text was taken over from: "Courtesy Asia Times" → "Asia Times". */
  credit: string | null;
  publisher: string | null;
  published: Published;
  /** ISO 639-1, `und` when too short to tell. */
  language: string;
  /** Main text; paragraphs are separated by a blank line. All offsets count UTF-16 units of this text. */
  text: string;
  /** Present when the source had already split its sentences; joined with blank lines they make `text`. */
  sentences?: string[];
  /** Id of the earlier article that this one repeats (exactly or nearly); copies count as sources only. */
  duplicateOf?: string;
}
