import type { Kernels } from './kernels/index.ts';
import type { ArcScores } from './network.ts';
import { isProjective, ProjectiveParser } from './projective.ts';
import { bestGovernors, bestTree, scoreOf } from './tree.ts';

/** English arcs rarely cross: a tree with crossing arcs must score this much more than the best one without. */
const CROSSING_MARGIN = 3;

/** Chooses every node's governor from the scores of arcs. */
export class Attacher {
  private readonly heads: Int32Array;
  private readonly planar: Int32Array;
  private readonly projective: ProjectiveParser;

  /** For sentences of at most `longest` nodes, the root counted, scored in the memory of these kernels. */
  constructor(kernels: Kernels, longest: number) {
    this.heads = new Int32Array(longest);
    this.planar = new Int32Array(longest);
    this.projective = new ProjectiveParser(kernels, longest);
  }

  /** The governors of a sentence's nodes, −1 for node 0; overwritten by the next sentence. */
  attach({ scores, stride }: ArcScores, rows: number): Int32Array {
    const { heads, planar } = this;
    if (bestGovernors(scores, stride, rows, heads) && isProjective(heads, rows)) return heads;
    // No tree scores more than every node's own best governor.
    const most = scoreOf(heads, scores, stride, rows);
    this.projective.parse(scores, stride, rows, planar);
    const enough = scoreOf(planar, scores, stride, rows) + CROSSING_MARGIN;
    if (most <= enough) return planar;
    return bestTree(scores, stride, rows, heads, enough) ? heads : planar;
  }
}
