/** A series with the changes that each annotator marked: the first index of each new segment. */
export interface AnnotatedSeries {
  name: string;
  length: number;
  annotations: Readonly<Record<string, readonly number[]>>;
}

/** Agreement with the annotators, 0–1. */
export interface TurningPointScore {
  f1: number;
  precision: number;
  recall: number;
  covering: number;
}

/** How far a prediction may lie from the date that was marked. */
const MARGIN = 5;

const ascending = (numbers: Iterable<number>): number[] =>
  [...new Set(numbers)].toSorted((one, other) => one - other);

/** How many of the marked dates have a prediction of their own within the margin; each takes the nearest unused one. */
function matched(marked: readonly number[], predicted: readonly number[]): number {
  const unused = new Set(predicted);
  let count = 0;
  for (const date of marked) {
    const [nearest] = [...unused]
      .filter((other) => Math.abs(other - date) <= MARGIN)
      .toSorted((one, other) => Math.abs(one - date) - Math.abs(other - date) || one - other);
    if (nearest === undefined) continue;
    unused.delete(nearest);
    count += 1;
  }
  return count;
}

/** The segments between changes, as first index and one past the last. */
function segments(changes: readonly number[], length: number): [number, number][] {
  const bounds = [0, ...ascending(changes).filter((change) => change > 0 && change < length), length];
  return bounds.slice(1).map((end, place) => [bounds[place] as number, end]);
}

/** How well the predicted segments cover one annotator's: the best overlap (Jaccard) of each, weighed by length. */
function covered(marked: readonly number[], predicted: readonly number[], length: number): number {
  const found = segments(predicted, length);
  return segments(marked, length).reduce((sum, [start, end]) => {
    const overlaps = found.map(([first, last]) => {
      const common = Math.max(0, Math.min(end, last) - Math.max(start, first));
      return common / (end - start + (last - first) - common);
    });
    return sum + ((end - start) / length) * Math.max(...overlaps);
  }, 0);
}

/**
 * F1 with a margin of five and covering, as the Turing Change Point Dataset scores them: predictions are cleaned to
 * 1 ≤ x < length − 1; index 0 counts as marked and predicted; precision is taken against the dates of all annotators
 * together, recall and covering are averaged over annotators.
 *
 * Source: van den Burg & Williams, "An evaluation of change point detection algorithms" (2020), arXiv:2003.06222.
 */
export function scoreTurningPoints(
  { length, annotations }: AnnotatedSeries,
  predictions: readonly number[],
): TurningPointScore {
  const predicted = ascending(predictions.filter((date) => date >= 1 && date < length - 1));
  const withStart = [0, ...predicted];
  const annotators = Object.values(annotations);
  const everyone = ascending([0, ...annotators.flat()]);
  const average = (figures: readonly number[]): number =>
    figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const precision = matched(everyone, withStart) / withStart.length;
  const recall = average(
    annotators.map((dates) => {
      const marked = ascending([0, ...dates]);
      return matched(marked, withStart) / marked.length;
    }),
  );
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    covering: average(annotators.map((dates) => covered(dates, predicted, length))),
  };
}
