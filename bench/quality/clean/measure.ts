/** Shares of the shingles of two texts: correct, only in the extract, only in the reference; they sum to 1. */
export interface ShingleMatch {
  correct: number;
  extra: number;
  missing: number;
}

/** Compares two texts by their runs of `size` words, counted with repetition. */
export function matchShingles(expected: string, found: string, size: number): ShingleMatch {
  const wanted = countShingles(expected, size);
  const given = countShingles(found, size);
  let correct = 0;
  let extra = 0;
  let missing = 0;
  for (const key of new Set([...wanted.keys(), ...given.keys()])) {
    const inExpected = wanted.get(key) ?? 0;
    const inFound = given.get(key) ?? 0;
    correct += Math.min(inExpected, inFound);
    extra += Math.max(0, inFound - inExpected);
    missing += Math.max(0, inExpected - inFound);
  }
  const sum = correct + extra + missing;
  return sum === 0
    ? { correct: 0, extra: 0, missing: 0 }
    : { correct: correct / sum, extra: extra / sum, missing: missing / sum };
}

function countShingles(text: string, size: number): Map<string, number> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const length = Math.min(size, Math.max(1, words.length));
  for (let i = 0; i + length <= words.length; i++) {
    const shingle = words.slice(i, i + length).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision, recall and F1 over pages, each page weighing the same. */
export function scoresOf(matches: readonly ShingleMatch[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  let correct = 0;
  let extra = 0;
  let missing = 0;
  for (const match of matches) {
    correct += match.correct;
    extra += match.extra;
    missing += match.missing;
  }
  const precision = correct / Math.max(1e-9, correct + extra);
  const recall = correct / Math.max(1e-9, correct + missing);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** F1 of one page. */
export function pageF1({ correct, extra, missing }: ShingleMatch): number {
  return correct === 0 ? 0 : (2 * correct) / (2 * correct + extra + missing);
}
