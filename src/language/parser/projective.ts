import type { Kernels } from './kernels/index.ts';
import { SPAN_MARGIN, SPAN_MATRICES, type SpanMatrix } from './kernels/spans.ts';

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

/** Finds trees without crossing arcs: the algorithm of Eisner (1996). */
export class ProjectiveParser {
  private readonly kernels: Kernels;
  private readonly matrices: number;

  /** For scores in the memory of these kernels, of at most `longest` nodes, the root counted. */
  constructor(kernels: Kernels, longest: number) {
    this.kernels = kernels;
    this.matrices = kernels.reserve(SPAN_MATRICES.length * longest * (longest + SPAN_MARGIN));
  }

  /**
   * The best tree without crossing arcs, with one root. `scores[d * stride + h]`, part of the kernels' memory, is the
   * score of node h governing node d. Writes the governors to `heads`. Time grows with rows³.
   */
  parse(scores: Float32Array, stride: number, rows: number, heads: Int32Array): void {
    const width = rows + SPAN_MARGIN;
    const size = rows * width;
    const floats = this.kernels.floats();
    const spans = new Spans(
      floats.subarray(this.matrices, this.matrices + SPAN_MATRICES.length * size),
      width,
    );
    spans.begin(rows);
    this.kernels.spans(rows, scores.byteOffset / 4, stride, this.matrices, width, size);
    const last = rows - 1;
    let [root, best] = [1, -Infinity];
    for (let node = 1; node < rows; node++) {
      const total =
        (scores[node * stride] as number) +
        spans.entry('headedRight', 1, node) +
        spans.entry('headedLeft', node, last);
      if (total > best) [root, best] = [node, total];
    }
    heads[0] = -1;
    heads[root] = 0;
    spans.readRightHeaded(1, root, heads);
    spans.readLeftHeaded(root, last, heads);
  }
}

/** The best spans of a sentence; which parts they are made of is found again where a tree is read off. */
class Spans {
  private readonly floats: Float32Array;
  private readonly width: number;
  private readonly size: number;

  constructor(floats: Float32Array, width: number) {
    this.floats = floats;
    this.width = width;
    this.size = floats.length / SPAN_MATRICES.length;
  }

  /** Spans of one node are worth nothing; all others are not known yet. */
  begin(rows: number): void {
    this.floats.fill(-Infinity);
    for (const matrix of COMPLETE)
      for (let node = 0; node < rows; node++) this.floats[this.at(matrix, node, node)] = 0;
  }

  entry(matrix: SpanMatrix, row: number, column: number): number {
    return this.floats[this.at(matrix, row, column)] as number;
  }

  private at(matrix: SpanMatrix, row: number, column: number): number {
    return SPAN_MATRICES.indexOf(matrix) * this.size + row * this.width + column;
  }

  /** Where from 0 to `length` the sum of entries side by side is highest; of equals the first. */
  private split(first: number, second: number, length: number): number {
    let [best, found] = [-Infinity, 0];
    for (let k = 0; k < length; k++) {
      const sum = Math.fround((this.floats[first + k] as number) + (this.floats[second + k] as number));
      if (sum > best) [best, found] = [sum, k];
    }
    return found;
  }

  /** Writes the arcs of the complete span from i to j that is headed at j. */
  readRightHeaded(i: number, j: number, heads: Int32Array): void {
    if (i === j) return;
    const [first, second] = [this.at('headedRight', i, i), this.at('pointsLeftByEnd', j, i)];
    const outer = i + this.split(first, second, j - i);
    heads[outer] = j;
    this.readInside(outer, j, heads);
    this.readRightHeaded(i, outer, heads);
  }

  /** Writes the arcs of the complete span from i to j that is headed at i. */
  readLeftHeaded(i: number, j: number, heads: Int32Array): void {
    if (i === j) return;
    const [first, second] = [this.at('pointsRight', i, i + 1), this.at('headedLeftByEnd', j, i + 1)];
    const outer = i + 1 + this.split(first, second, j - i);
    heads[outer] = i;
    this.readInside(i, outer, heads);
    this.readLeftHeaded(outer, j, heads);
  }

  /** Writes the arcs of the two spans below an arc between i and j. */
  private readInside(i: number, j: number, heads: Int32Array): void {
    const [first, second] = [this.at('headedLeft', i, i), this.at('headedRightByEnd', j, i + 1)];
    const middle = i + this.split(first, second, j - i);
    this.readLeftHeaded(i, middle, heads);
    this.readRightHeaded(middle + 1, j, heads);
  }
}

const COMPLETE: readonly SpanMatrix[] = ['headedRight', 'headedRightByEnd', 'headedLeft', 'headedLeftByEnd'];
