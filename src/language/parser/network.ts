import type { Token } from '../../core/index.ts';
import { createKernels, type IntegerWeights, type Kernels } from './kernels/index.ts';
import type { PackedWeights } from './kernels/integers.ts';
import type { ParserModel } from './model.ts';
import { type NetworkShape, paddedRelations } from './shape.ts';
import { WordTable } from './words.ts';

/** Scores of one sentence: who governs whom. */
export interface ArcScores {
  /** `scores[d * stride + h]`, node 0 being the artificial root. */
  scores: Float32Array;
  stride: number;
}

/** A recurrent layer: its weights, and where its input and its output stand. */
interface Layer {
  weights: IntegerWeights;
  peephole: number;
  x: number;
  y: number;
}

/** A small affine map in floats. */
interface SmallMap {
  inputs: number;
  outputs: number;
  weights: number;
  bias: number;
}

/** The trained network, for one sentence at a time. */
export class Network {
  readonly shape: NetworkShape;
  readonly kernels: Kernels;
  private readonly layers: readonly Layer[];
  private readonly project: IntegerWeights;
  private readonly arcs: SmallMap;
  private readonly relations: SmallMap;
  /** What the last layer makes of a sentence. */
  private readonly top: number;
  private readonly places: Readonly<
    Record<
      | 'u'
      | 'c'
      | 'p'
      | 'q'
      | 'turned'
      | 'scores'
      | 'z'
      | 'logits'
      | 'zeros'
      | 'vectors'
      | 'outputs'
      | 'governors',
      number
    >
  >;
  private readonly words: WordTable;
  private readonly longest: number;

  /** For sentences of at most `longest` tokens. */
  constructor(model: ParserModel, longest: number) {
    const { shape } = model;
    this.shape = shape;
    this.longest = longest;
    this.kernels = createKernels();
    const { kernels } = this;
    const { units, arc, relation } = shape;
    const width = 2 * units;
    const matrixOf = (name: string): Float32Array => model.matrices.get(name) as Float32Array;
    const store = (name: string): number => {
      const matrix = matrixOf(name);
      const at = kernels.reserve(matrix.length);
      kernels.floats().set(matrix, at);
      return at;
    };
    const storePacked = (name: string): IntegerWeights =>
      kernels.storeIntegers(model.packed.get(`${name}.weights`) as PackedWeights, matrixOf(`${name}.bias`));
    const storeSmall = (name: string, inputs: number, outputs: number): SmallMap => ({
      inputs,
      outputs,
      weights: store(`${name}.weights`),
      bias: store(`${name}.bias`),
    });
    kernels.reserveIntegers(longest + 1, width);
    const rows = longest + 1;
    const stride = Math.ceil(rows / 8) * 8;
    const first = kernels.reserve(rows * width);
    let x = first;
    this.layers = Array.from({ length: shape.layers }, (_, index) => {
      const name = `layer${index}`;
      const layer = {
        weights: storePacked(name),
        peephole: store(`${name}.peephole`),
        x,
        y: kernels.reserve(rows * width),
      };
      x = layer.y;
      return layer;
    });
    this.top = x;
    this.project = storePacked('project');
    this.arcs = storeSmall('arc', arc, arc);
    this.relations = storeSmall('relation', relation, paddedRelations(shape));
    this.places = {
      u: kernels.reserve(rows * 3 * width),
      c: kernels.reserve(rows * width),
      p: kernels.reserve(rows * this.project.outputs),
      q: kernels.reserve(rows * arc),
      turned: kernels.reserve(stride * arc),
      scores: kernels.reserve(rows * stride),
      z: kernels.reserve(rows * relation),
      logits: kernels.reserve(rows * this.relations.outputs),
      // Stays zero: what the scores of arcs start from.
      zeros: kernels.reserve(stride),
      vectors: kernels.reserve(rows),
      outputs: kernels.reserve(rows),
      governors: kernels.reserve(rows),
    };
    const { weights } = this.layers[0] as Layer;
    this.words = new WordTable(kernels, model.vocabulary, model.embeddings, weights);
  }

  /** Y = X·W + b with a small matrix, rows of X standing `strideX` floats apart. */
  private affine(rows: number, x: number, strideX: number, map: SmallMap, y: number): void {
    const { inputs, outputs, weights, bias } = map;
    const start = { at: bias, stride: 0 };
    this.kernels.multiply(rows, outputs, inputs, x, strideX, weights, outputs, y, outputs, start);
  }

  /** Reads a sentence and scores its arcs. The result is overwritten by the next sentence. */
  scoreArcs(tokens: readonly Token[]): ArcScores {
    if (tokens.length > this.longest)
      throw new RangeError('the sentence is longer than the network was made for');
    const { kernels, layers } = this;
    const { units, arc } = this.shape;
    const { u, c, p, q, turned, scores, zeros, vectors, outputs } = this.places;
    const rows = tokens.length + 1;
    this.words.read(tokens, vectors, outputs);
    kernels.gather(rows, 2 * units, vectors, (layers[0] as Layer).x);
    kernels.gather(rows, 6 * units, outputs, u);
    for (let index = 0; index < layers.length; index++) {
      const { weights, peephole, x, y } = layers[index] as Layer;
      // What the first layer makes of a word is remembered with it.
      if (index > 0) kernels.affine(rows, x, weights, u);
      for (let column = 0; column <= units; column += units) {
        const places = {
          x: x + column,
          y: y + column,
          c: c + column,
          u: u + 3 * column,
          peephole: peephole + 2 * column,
        };
        kernels.recur(rows, units, places, column > 0);
      }
    }
    const projected = this.project.outputs;
    kernels.affine(rows, this.top, this.project, p);
    kernels.leak(rows, 2 * arc, p, projected);
    this.affine(rows, p, projected, this.arcs, q);
    const stride = Math.ceil(rows / 8) * 8;
    // Columns beyond the last row hold what an earlier sentence left; nobody reads their scores.
    kernels.turn(rows, arc, p + arc, projected, turned, stride);
    const start = { at: zeros, stride: 0 };
    kernels.multiply(rows, stride, arc, q, arc, turned, stride, scores, stride, start);
    return { scores: kernels.floats().subarray(scores, scores + rows * stride), stride };
  }

  /** Scores of every relation of the sentence last read, for these governors: one row for each node. */
  scoreRelations(heads: Int32Array, rows: number): Float32Array {
    const { arc, relation } = this.shape;
    const { p, governors, z, logits } = this.places;
    const projected = this.project.outputs;
    const own = p + 2 * arc;
    const integers = this.kernels.integers();
    for (let row = 0; row < rows; row++) {
      const head = Math.max(heads[row] as number, 0);
      integers[governors + row] = (own + relation + head * projected) * 4;
    }
    this.kernels.join(rows, relation, own, projected, governors, z);
    this.affine(rows, z, relation, this.relations, logits);
    return this.kernels.floats().subarray(logits, logits + rows * this.relations.outputs);
  }
}
