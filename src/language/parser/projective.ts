/** Whether no two arcs cross when all are drawn above the sentence. Node 0 is the artificial root. */
export function isProjective(heads: Int32Array, rows: number): boolean {
  for (let child = 1; child < rows; child++) {
    const head = heads[child] as number;
    const [left, right] = head < child ? [head, child] : [child, head];
    for (let inside = left + 1; inside < right; inside++) {
      const other = heads[inside] as number;
      if (other < left || other > right) return false;
    }
  }
  return true;
}

/** Working space for sentences of at most `longest` nodes, the root counted. */
export class ProjectiveParser {
  private readonly complete: readonly [Float64Array, Float64Array];
  private readonly incomplete: Float64Array;
  private readonly completeSplit: readonly [Int32Array, Int32Array];
  private readonly incompleteSplit: Int32Array;

  constructor(longest: number) {
    const size = longest * longest;
    this.complete = [new Float64Array(size), new Float64Array(size)];
    this.incomplete = new Float64Array(size);
    this.completeSplit = [new Int32Array(size), new Int32Array(size)];
    this.incompleteSplit = new Int32Array(size);
  }

  /**
   * The best tree without crossing arcs, with one root: the algorithm of Eisner (1996). `scores[d * stride + h]` is
   * the score of node h governing node d. Writes the governors to `heads`. Time grows with rows³.
   */
  parse(scores: Float32Array, stride: number, rows: number, heads: Int32Array): void {
    this.fill(scores, stride, rows);
    const [left, right] = this.complete;
    const last = rows - 1;
    let [root, best] = [1, -Infinity];
    for (let node = 1; node < rows; node++) {
      const total =
        (scores[node * stride] as number) +
        (left[rows + node] as number) +
        (right[node * rows + last] as number);
      if (total > best) [root, best] = [node, total];
    }
    heads[0] = -1;
    heads[root] = 0;
    this.readOff(0, 1, root, rows, heads);
    this.readOff(1, root, last, rows, heads);
  }

  /**
   * Best spans from i to j, both included. Complete ones are headed at their right end (0) or left end (1) and lack
   * nothing on the other side; incomplete ones await what lies beyond the far end of the arc between i and j. Both
   * directions of that arc split the span at the same place.
   */
  private fill(scores: Float32Array, stride: number, rows: number): void {
    const [left, right] = this.complete;
    const [leftSplit, rightSplit] = this.completeSplit;
    const { incomplete, incompleteSplit } = this;
    for (let node = 0; node < rows; node++) {
      left[node * rows + node] = 0;
      right[node * rows + node] = 0;
    }
    for (let span = 1; span < rows; span++) {
      for (let i = 1, j = 1 + span; j < rows; i++, j++) {
        const at = i * rows + j;
        let [best, split] = [-Infinity, i];
        for (let k = i; k < j; k++) {
          const sum = (right[i * rows + k] as number) + (left[(k + 1) * rows + j] as number);
          if (sum > best) {
            best = sum;
            split = k;
          }
        }
        incompleteSplit[at] = split;
        // Below the diagonal stand the spans whose arc points to the right.
        incomplete[at] = best + (scores[i * stride + j] as number);
        incomplete[j * rows + i] = best + (scores[j * stride + i] as number);
        best = -Infinity;
        for (let k = i; k < j; k++) {
          const sum = (left[i * rows + k] as number) + (incomplete[k * rows + j] as number);
          if (sum > best) {
            best = sum;
            split = k;
          }
        }
        left[at] = best;
        leftSplit[at] = split;
        best = -Infinity;
        for (let k = i + 1; k <= j; k++) {
          const sum = (incomplete[k * rows + i] as number) + (right[k * rows + j] as number);
          if (sum > best) {
            best = sum;
            split = k;
          }
        }
        right[at] = best;
        rightSplit[at] = split;
      }
    }
  }

  /** Writes the arcs of a complete span: headed at its right end (0) or at its left end (1). */
  private readOff(direction: 0 | 1, i: number, j: number, rows: number, heads: Int32Array): void {
    if (i === j) return;
    const split = this.completeSplit[direction][i * rows + j] as number;
    // The outer arc of the span, and the ends that it joins.
    const [from, to] = direction === 0 ? [split, j] : [i, split];
    if (direction === 0) heads[split] = j;
    else heads[split] = i;
    const middle = this.incompleteSplit[from * rows + to] as number;
    this.readOff(1, from, middle, rows, heads);
    this.readOff(0, middle + 1, to, rows, heads);
    if (direction === 0) this.readOff(0, i, split, rows, heads);
    else this.readOff(1, split, j, rows, heads);
  }
}
