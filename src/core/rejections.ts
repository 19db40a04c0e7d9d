/** The rooms that a document passes through, in order. */
export type Stage =
  'acquire' | 'clean' | 'language' | 'actors' | 'events' | 'initiatives' | 'exchange' | 'store';

/**
 * Input that could not be used, kept with its reason so that nothing disappears silently: for every room,
 * what came in equals what went out plus what was rejected.
 */
export interface Rejection {
  stage: Stage;
  /** Where the input came from: a file path, a URL, `-` for standard input, or a document id. */
  source: string;
  /** Where inside the source: `line 17`, `record at byte 2048`, `item 3`. */
  position?: string;
  /** Stable, dotted, lower case: `json.malformed`, `page.empty`, `language.unsupported`. */
  code: string;
  /** What was wrong, in one sentence. */
  reason: string;
  /** What the user can do, in one sentence. */
  advice?: string;
}
