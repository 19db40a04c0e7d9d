import type { ImportForm, Rejection } from '../../core/index.ts';

/** How the files of an import are written; all files of one request alike. */
export interface FileForm {
  name: ImportForm;
  /** Between two columns; '' where each line is one value (JSON Lines). */
  delimiter: string;
  /** Around a text that holds delimiters; '' where there is none. */
  quote: string;
  /** Lines of heading, which are passed over. */
  headings: number;
  /** Names of the columns, in the order of the file. */
  columns: readonly string[];
  /** How days are written, in the letters of `strptime`: `%Y%m%d`. */
  dayFormat: string;
  /** Whether rows may lack their last columns. Default: a row that does is malformed. */
  padded?: true;
}

/** One file to import. */
export interface ImportFile {
  /** As the user knows it. */
  path: string;
  /** Where it lies unpacked, or compressed with gzip; one of the readable paths with which the store was opened. */
  readable: string;
  /**
   * SHA-256 of the file as the user has it: what was imported once is not imported again.
   * It may still be taken while the file is read.
   */
  digest: Promise<string>;
  bytes: number;
}

/** Files of one form that are imported together: all of them or, after a crash, none. */
export interface ImportRequest {
  /** `gdelt`, `icews` … */
  dataset: string;
  form: FileForm;
  files: readonly ImportFile[];
  /** Id of the run, from `startRun`. */
  run: string;
}

/** What became of the lines of one file: lines = kept + known + rejected. */
export interface FileResult {
  path: string;
  lines: number;
  /** Rows stored, statements and repeats of an act among them. */
  kept: number;
  /** Acts that are new, each counted once however many rows report it. */
  acts: number;
  /** Rows that were stored before, by their id. */
  known: number;
  /** Rows of mere statements, which are no events in PLOVER: kept, not counted. */
  statements: number;
  rejected: number;
  /** Rows by what the mapping lost of them, by the code of the loss. */
  lost: Record<string, number>;
  rejections: Rejection[];
}
