import type { Token } from '../../core/index.ts';
import { createKernels, type IntegerWeights, type Kernels } from './kernels/index.ts';
import type { ParserModel } from './model.ts';
import { type NetworkShape, paddedRelations } from './shape.ts';
import { WordTable } from './words.ts';

/** Scores of one sentence: who governs whom. */
export interface ArcScores {
  /** `scores[d * stride + h]`, node 0 being the artificial root. */
  scores: Float32Array;
  stride: number;
}

/** The trained network, for one sentence at a time. */
export class Network {
  readonly shape: NetworkShape;
  readonly kernels: Kernels;
  private readonly at: Record<string, number> = {};
  private readonly maps: Record<string, IntegerWeights> = {};
  private readonly inputs: Record<string, number>;
  private readonly columns: Record<string, number>;
  private readonly places: Record<string, number> = {};
  private readonly words: WordTable;
  private readonly longest: number;

  /** For sentences of at most `longest` tokens. */
  constructor(model: ParserModel, longest: number) {
    const { shape } = model;
    this.shape = shape;
    this.longest = longest;
    this.kernels = createKernels();
    const { units, layers, arc, relation } = shape;
    const width = 2 * units;
    for (const [name, matrix] of model.matrices) {
      this.at[name] = this.kernels.reserve(matrix.length);
      this.kernels.floats().set(matrix, this.at[name]);
    }
    for (const [name, packed] of model.packed) {
      const map = name.replace('.weights', '');
      this.maps[map] = this.kernels.storeIntegers(packed, model.matrices.get(`${map}.bias`) as Float32Array);
    }
    this.inputs = { arc, relation };
    this.columns = { arc, relation: paddedRelations(shape) };
    this.kernels.reserveIntegers(longest + 1, width);
    const rows = longest + 1;
    const stride = Math.ceil(rows / 8) * 8;
    const reserve = (name: string, size: number): void => {
      this.places[name] = this.kernels.reserve(size);
    };
    for (let layer = 0; layer <= layers; layer++) reserve(`x${layer}`, rows * width);
    reserve('u', rows * 3 * width);
    reserve('c', rows * width);
    reserve('p', rows * (2 * arc + 2 * relation));
    reserve('q', rows * arc);
    reserve('turned', stride * arc);
    reserve('scores', rows * stride);
    reserve('z', rows * relation);
    reserve('logits', rows * paddedRelations(shape));
    // Stays zero: what the scores of arcs start from.
    reserve('zeros', stride);
    for (const name of ['vectors', 'outputs', 'governors']) reserve(name, rows);
    const first = this.maps['layer0'] as IntegerWeights;
    this.words = new WordTable(this.kernels, model.vocabulary, model.embeddings, first);
  }

  private place(name: string): number {
    return this.places[name] as number;
  }

  /** Y = X·W + b with the weights of a small matrix, rows of X standing `strideX` floats apart. */
  private affine(rows: number, x: number, strideX: number, name: string, y: number): void {
    const weights = this.at[`${name}.weights`] as number;
    const start = { at: this.at[`${name}.bias`] as number, stride: 0 };
    const n = this.columns[name] as number;
    this.kernels.multiply(rows, n, this.inputs[name] as number, x, strideX, weights, n, y, n, start);
  }

  /** Reads a sentence and scores its arcs. The result is overwritten by the next sentence. */
  scoreArcs(tokens: readonly Token[]): ArcScores {
    if (tokens.length > this.longest)
      throw new RangeError('the sentence is longer than the network was made for');
    const { units, layers, arc, relation } = this.shape;
    const rows = tokens.length + 1;
    this.words.read(tokens, this.place('vectors'), this.place('outputs'));
    this.kernels.gather(rows, 2 * units, this.place('vectors'), this.place('x0'));
    this.kernels.gather(rows, 6 * units, this.place('outputs'), this.place('u'));
    for (let layer = 0; layer < layers; layer++) {
      const x = this.place(`x${layer}`);
      // What the first layer makes of a word is remembered with it.
      if (layer > 0)
        this.kernels.affine(rows, x, this.maps[`layer${layer}`] as IntegerWeights, this.place('u'));
      for (let direction = 0; direction < 2; direction++) {
        const column = direction * units;
        const peephole = (this.at[`layer${layer}.peephole`] as number) + 2 * column;
        const y = this.place(`x${layer + 1}`) + column;
        const [c, u] = [this.place('c') + column, this.place('u') + 3 * column];
        this.kernels.recur(rows, units, { x: x + column, y, c, u, peephole }, direction === 1);
      }
    }
    const projected = 2 * arc + 2 * relation;
    const p = this.place('p');
    this.kernels.affine(rows, this.place(`x${layers}`), this.maps['project'] as IntegerWeights, p);
    this.kernels.leak(rows, 2 * arc, p, projected);
    this.affine(rows, p, projected, 'arc', this.place('q'));
    const stride = Math.ceil(rows / 8) * 8;
    const [q, turned, scores] = [this.place('q'), this.place('turned'), this.place('scores')];
    // Columns beyond the last row hold what an earlier sentence left; nobody reads their scores.
    this.kernels.turn(rows, arc, p + arc, projected, turned, stride);
    const start = { at: this.place('zeros'), stride: 0 };
    this.kernels.multiply(rows, stride, arc, q, arc, turned, stride, scores, stride, start);
    return { scores: this.kernels.floats().subarray(scores, scores + rows * stride), stride };
  }

  /** Scores of every relation of the sentence last read, for these governors: one row for each node. */
  scoreRelations(heads: Int32Array, rows: number): Float32Array {
    const { arc, relation } = this.shape;
    const projected = 2 * arc + 2 * relation;
    const own = this.place('p') + 2 * arc;
    const [governors, z, logits] = [this.place('governors'), this.place('z'), this.place('logits')];
    const integers = this.kernels.integers();
    for (let row = 0; row < rows; row++) {
      const head = Math.max(heads[row] as number, 0);
      integers[governors + row] = (own + relation + head * projected) * 4;
    }
    this.kernels.join(rows, relation, own, projected, governors, z);
    this.affine(rows, z, relation, 'relation', logits);
    return this.kernels.floats().subarray(logits, logits + rows * paddedRelations(this.shape));
  }
}
