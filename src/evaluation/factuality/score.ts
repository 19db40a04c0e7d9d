/** A predicate whose factuality people judged: below zero it did not or may not happen. */
export interface FactualityCase {
  id: string;
  /** −3 … 3. */
  factuality: number;
  /** Whether the coder took it as negated, hypothetical or ahead. */
  flagged: boolean;
}

/** Agreement of flag and sign; shares are 0–1. */
export interface FactualityScore {
  cases: number;
  accuracy: number;
  /** Of the predicates flagged, those judged below zero; of those judged below zero, those flagged. */
  precision: number;
  recall: number;
  wrong: FactualityCase[];
}

/** Compares flags with the sign of the judgement; judgements of exactly zero are left out. */
export function scoreFactuality(all: readonly FactualityCase[]): FactualityScore {
  const cases = all.filter((entry) => entry.factuality !== 0);
  const wrong = cases.filter((entry) => entry.flagged !== entry.factuality < 0);
  const flagged = cases.filter((entry) => entry.flagged);
  const negative = cases.filter((entry) => entry.factuality < 0);
  const both = flagged.filter((entry) => entry.factuality < 0).length;
  return {
    cases: cases.length,
    accuracy: cases.length === 0 ? 0 : 1 - wrong.length / cases.length,
    precision: flagged.length === 0 ? 0 : both / flagged.length,
    recall: negative.length === 0 ? 0 : both / negative.length,
    wrong,
  };
}
