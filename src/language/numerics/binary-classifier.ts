/** A yes-or-no classifier: the sum of the weights of its hashed features, against zero. */
export interface BinaryClassifier {
  /** Length is a power of two; a feature's hash, cut to it, is its row. */
  weights: Int8Array | Float32Array;
}

/** Score of the first `count` features; above zero means yes. */
export function score(classifier: BinaryClassifier, features: Int32Array, count: number): number {
  const { weights } = classifier;
  const mask = weights.length - 1;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += weights[(features[index] as number) & mask] as number;
  return sum;
}
