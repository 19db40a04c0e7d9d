/**
 * An error that tells the user what to do: a stable code, what was wrong, and the way out. Everything thrown
 * on purpose is one of these; any other error is a bug in Demarche.
 */
export class DemarcheError extends Error {
  /** Stable, dotted, lower case: `store.newer-version`. */
  readonly code: string;
  /** What the user can do about it, as a full sentence. */
  readonly advice: string;
  /** 1: the work failed; 2: the call was wrong. The exit status of the command line. */
  readonly exitCode: 1 | 2;

  constructor(
    code: string,
    message: string,
    advice: string,
    options: { exitCode?: 1 | 2; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DemarcheError';
    this.code = code;
    this.advice = advice;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** A call that was wrong (exit status 2): an unknown country, an option out of range. */
export function usageError(code: string, message: string, advice: string): DemarcheError {
  return new DemarcheError(code, message, advice, { exitCode: 2 });
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
