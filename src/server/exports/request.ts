import type { Day, ExportFormat, Period } from '../../core/index.ts';

/** What is taken away. The same request gives the same bytes, from the command line and over HTTP. */
export interface ExportRequest {
  format: ExportFormat;
  /** Only between these two. */
  dyad?: readonly [string, string];
  from?: Day;
  to?: Day;
  /** Length of a period, for `tidy` (default month), `gexf` and `graphml` (default year). */
  by?: Period;
  /** Only events of this data set; `demarche` are those coded here. Default: all. */
  dataset?: string;
  /** Only what was known as of this day. */
  asOf?: Day;
  /** Only coded events at least this sure, 0–1. */
  minConfidence?: number;
}

/** A file to take away. */
export interface ExportFile {
  /** A name for it, such as `PAK-RUS.csv`. */
  name: string;
  /** Media type. */
  type: string;
  body: AsyncIterable<string | Uint8Array>;
}

/** Ending and media type of each form. */
export const FORMS: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  plover: ['jsonl', 'application/jsonl; charset=utf-8'],
  csv: ['events.csv', 'text/csv; charset=utf-8; header=present'],
  parquet: ['events.parquet', 'application/vnd.apache.parquet'],
  tidy: ['csv', 'text/csv; charset=utf-8; header=present'],
  'tidy-parquet': ['parquet', 'application/vnd.apache.parquet'],
  gexf: ['gexf', 'application/gexf+xml; charset=utf-8'],
  graphml: ['graphml', 'application/graphml+xml; charset=utf-8'],
  citation: ['txt', 'text/plain; charset=utf-8'],
  bibtex: ['bib', 'application/x-bibtex; charset=utf-8'],
  ris: ['ris', 'application/x-research-info-systems; charset=utf-8'],
  csl: ['csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
};
