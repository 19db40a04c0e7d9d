/** Something that `demarche doctor` found. */
export interface Finding {
  /** Stable, dotted, lower case: `segments.damaged`. */
  code: string;
  /** `fault`: something is lost or wrong, and waits for you. `note`: harmless, or mended by the next ingest. */
  level: 'fault' | 'note';
  message: string;
  advice: string;
}

export function fault(code: string, message: string, advice: string): Finding {
  return { code, level: 'fault', message, advice };
}

export function note(code: string, message: string, advice: string): Finding {
  return { code, level: 'note', message, advice };
}

/** What to do where the database can be made again. */
export const REBUILD =
  'Run demarche rebuild: it makes the database again from the segments and keeps the old file.';
