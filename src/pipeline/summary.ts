import { DemarcheError } from '../core/index.ts';
import type { Rejection } from '../core/index.ts';

/** What became of all that came in. `in` = `stored` + both kinds of duplicates + `rejected`, always. */
export interface IngestSummary {
  /** Documents (and pieces of input that could not be read as one). */
  in: number;
  stored: number;
  duplicates: {
    /** Stored already, with the same bytes. */
    exact: number;
    /** Stored as copies of another story; they count as its sources. */
    near: number;
  };
  rejected: number;
  /** Rejected documents by reason, `code` → number. */
  reasons: Record<string, number>;
  events: number;
  sentences: number;
  seconds: number;
  /** Whether it was stopped before the end; the same call goes on from there. */
  stopped: boolean;
}

export function emptySummary(): IngestSummary {
  return {
    in: 0,
    stored: 0,
    duplicates: { exact: 0, near: 0 },
    rejected: 0,
    reasons: {},
    events: 0,
    sentences: 0,
    seconds: 0,
    stopped: false,
  };
}

export function countRejection(summary: IngestSummary, { code }: Rejection): void {
  summary.rejected++;
  summary.reasons[code] = (summary.reasons[code] ?? 0) + 1;
}

/** Checks that of `taken` documents each came to something. @throws DemarcheError when a document was lost on the way: a mistake in Demarche that must not pass unseen. */
export function assertBalanced(summary: IngestSummary, taken: number): void {
  const { stored, duplicates, rejected } = summary;
  const found = stored + duplicates.exact + duplicates.near + rejected;
  if (summary.in === taken && found === taken) return;
  throw new DemarcheError(
    'pipeline.unbalanced',
    `Of ${taken} documents, ${stored} were stored, ${duplicates.exact + duplicates.near} were duplicates and ${rejected} were rejected, which does not add up.`,
    'This is a mistake in Demarche; please report it. What is stored is whole.',
  );
}
