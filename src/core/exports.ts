/** The forms in which data can be taken away, as `demarche export --format` has them. */
export const EXPORT_FORMATS = [
  'plover',
  'csv',
  'parquet',
  'tidy',
  'tidy-parquet',
  'gexf',
  'graphml',
  'citation',
  'bibtex',
  'ris',
  'csl',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
