import { CHOICES, type Example } from './example.ts';

/** Sum of the weights of a row's answers: 1, or 0 where there is none. */
function massOf(weights: Float32Array, row: number): number {
  let mass = 0;
  for (let choice = 0; choice < CHOICES; choice++) mass += weights[row * CHOICES + choice] as number;
  return mass;
}

/**
 * Cross-entropy of the governors of one sentence, summed over its tokens. Writes how the loss changes with each
 * score, times `scale`, to `gradient` (rows × `stride`, from `at` on). A token never governs itself.
 */
export function arcLoss(
  example: Example,
  scores: Float32Array,
  stride: number,
  gradient: Float32Array,
  at: number,
  scale: number,
): number {
  const { rows, heads, headWeights } = example;
  let loss = 0;
  gradient.fill(0, at, at + stride * rows);
  for (let row = 1; row < rows; row++) {
    const base = row * stride;
    let top = -Infinity;
    for (let h = 0; h < rows; h++) if (h !== row) top = Math.max(top, scores[base + h] as number);
    let sum = 0;
    for (let h = 0; h < rows; h++) {
      if (h === row) continue;
      const e = Math.exp((scores[base + h] as number) - top);
      gradient[at + base + h] = e;
      sum += e;
    }
    const mass = massOf(headWeights, row);
    for (let h = 0; h < rows; h++) {
      gradient[at + base + h] = ((gradient[at + base + h] as number) / sum) * mass * scale;
    }
    for (let choice = row * CHOICES; choice < (row + 1) * CHOICES; choice++) {
      const [head, weight] = [heads[choice] as number, headWeights[choice] as number];
      if (head < 0) break;
      loss += weight * (Math.log(sum) + top - (scores[base + head] as number));
      gradient[at + base + head] = (gradient[at + base + head] as number) - weight * scale;
    }
  }
  return loss;
}

/**
 * Cross-entropy of the relations of one sentence. Turns its scores (rows × `columns`, from `at` on, of which the
 * first `count` columns are relations) into how the loss changes with them, times `scale`.
 */
export function relationLoss(
  example: Example,
  scores: Float32Array,
  at: number,
  columns: number,
  count: number,
  scale: number,
): number {
  const { rows, relations, relationWeights } = example;
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const base = at + row * columns;
    const mass = massOf(relationWeights, row);
    if (row === 0 || mass === 0) {
      scores.fill(0, base, base + columns);
      continue;
    }
    let top = -Infinity;
    for (let k = 0; k < count; k++) top = Math.max(top, scores[base + k] as number);
    let sum = 0;
    for (let k = 0; k < count; k++) sum += Math.exp((scores[base + k] as number) - top);
    for (let choice = row * CHOICES; choice < (row + 1) * CHOICES; choice++) {
      const weight = relationWeights[choice] as number;
      if (weight > 0) {
        loss += weight * (Math.log(sum) + top - (scores[base + (relations[choice] as number)] as number));
      }
    }
    for (let k = 0; k < columns; k++) {
      const e = k < count ? Math.exp((scores[base + k] as number) - top) : 0;
      scores[base + k] = (e / sum) * mass * scale;
    }
    for (let choice = row * CHOICES; choice < (row + 1) * CHOICES; choice++) {
      const weight = relationWeights[choice] as number;
      const place = base + (relations[choice] as number);
      if (weight > 0) scores[place] = (scores[place] as number) - weight * scale;
    }
  }
  return loss;
}
