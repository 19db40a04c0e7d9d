import type { Token } from '../../core/index.ts';
import { NO_FEATURE, ROOT_FEATURE, type Vocabulary } from './features.ts';
import { createKernels, type IntegerWeights, type Kernels } from './kernels/index.ts';
import type { ParserModel } from './model.ts';
import { type NetworkShape, paddedRelations } from './shape.ts';

/** The embedding table as it is stored: whole numbers, one scale for each row. */
export interface QuantisedTable {
  values: Int8Array;
  scales: Float32Array;
}

/** Scores of one sentence: who governs whom. */
export interface ArcScores {
  /** `scores[d * stride + h]`, node 0 being the artificial root. */
  scores: Float32Array;
  stride: number;
}

const CACHE_ROWS = 16_384;

/** Sums of embedding rows, remembered by a key since words and tags repeat. Bounded: starts anew when full. */
class SumCache {
  private readonly sums: Float32Array;
  private readonly places = new Map<string, number>();
  private readonly width: number;

  constructor(width: number, rows: number) {
    this.width = width;
    this.sums = new Float32Array(width * rows);
  }

  /** Adds the sum for `key` to `target` at `at`; `rowsOf` says which rows it sums where it is not remembered. */
  addTo(
    target: Float32Array,
    at: number,
    key: string,
    table: QuantisedTable,
    rowsOf: (key: string) => ArrayLike<number>,
  ): void {
    const { width, sums } = this;
    let place = this.places.get(key);
    if (place === undefined) {
      if ((this.places.size + 1) * width > sums.length) this.places.clear();
      place = this.places.size * width;
      this.places.set(key, place);
      sums.fill(0, place, place + width);
      const rows = rowsOf(key);
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as number;
        if (row === NO_FEATURE) continue;
        const scale = table.scales[row] as number;
        const from = row * width;
        for (let c = 0; c < width; c++)
          sums[place + c] = (sums[place + c] as number) + scale * (table.values[from + c] as number);
      }
    }
    for (let c = 0; c < width; c++) target[at + c] = (target[at + c] as number) + (sums[place + c] as number);
  }
}

/** The trained network, for one sentence at a time. */
export class Network {
  readonly shape: NetworkShape;
  private readonly kernels: Kernels;
  private readonly vocabulary: Vocabulary;
  private readonly table: QuantisedTable;
  private readonly at: Record<string, number> = {};
  private readonly maps: Record<string, IntegerWeights> = {};
  private readonly places: Record<string, number> = {};
  private readonly forms: SumCache;
  private readonly tags: SumCache;
  private readonly longest: number;
  private readonly formRows: (form: string) => ArrayLike<number>;

  /** For sentences of at most `longest` tokens. */
  constructor(model: ParserModel, vocabulary: Vocabulary, longest: number) {
    const { shape } = model;
    this.shape = shape;
    this.vocabulary = vocabulary;
    this.table = model.embeddings;
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
    this.forms = new SumCache(width, CACHE_ROWS);
    this.tags = new SumCache(width, 512);
    this.formRows = (form) => vocabulary.rowsOfForm(form);
  }

  private affine(
    rows: number,
    n: number,
    k: number,
    x: number,
    strideX: number,
    name: string,
    y: number,
  ): void {
    const floats = this.kernels.floats();
    const bias = this.at[`${name}.bias`] as number;
    for (let row = 0; row < rows; row++) floats.copyWithin(y + row * n, bias, bias + n);
    this.kernels.multiply(rows, n, k, x, strideX, this.at[`${name}.weights`] as number, n, y, n);
  }

  /** Reads a sentence and scores its arcs. The result is overwritten by the next sentence. */
  scoreArcs(tokens: readonly Token[]): ArcScores {
    if (tokens.length > this.longest)
      throw new RangeError('the sentence is longer than the network was made for');
    const { units, layers, arc, relation } = this.shape;
    const rows = tokens.length + 1;
    const place = (name: string): number => this.places[name] as number;
    this.embed(tokens);
    for (let layer = 0; layer < layers; layer++) {
      const x = place(`x${layer}`);
      this.kernels.affine(rows, x, this.maps[`layer${layer}`] as IntegerWeights, place('u'));
      for (let direction = 0; direction < 2; direction++) {
        const column = direction * units;
        const peephole = (this.at[`layer${layer}.peephole`] as number) + 2 * column;
        const [y, c, u] = [place(`x${layer + 1}`) + column, place('c') + column, place('u') + 3 * column];
        this.kernels.recur(rows, units, { x: x + column, y, c, u, peephole }, direction === 1);
      }
    }
    const projected = 2 * arc + 2 * relation;
    const p = place('p');
    this.kernels.affine(rows, place(`x${layers}`), this.maps['project'] as IntegerWeights, p);
    const floats = this.kernels.floats();
    for (let row = 0; row < rows; row++) {
      const from = p + row * projected;
      for (let c = from; c < from + 2 * arc; c++)
        if ((floats[c] as number) < 0) floats[c] = 0.1 * (floats[c] as number);
    }
    this.affine(rows, arc, arc, p, projected, 'arc', place('q'));
    const stride = Math.ceil(rows / 8) * 8;
    const turned = place('turned');
    for (let k = 0; k < arc; k++) {
      for (let row = 0; row < rows; row++)
        floats[turned + k * stride + row] = floats[p + row * projected + arc + k] as number;
      floats.fill(0, turned + k * stride + rows, turned + (k + 1) * stride);
    }
    const scores = place('scores');
    floats.fill(0, scores, scores + rows * stride);
    this.kernels.multiply(rows, stride, arc, place('q'), arc, turned, stride, scores, stride);
    return { scores: floats.subarray(scores, scores + rows * stride), stride };
  }

  private embed(tokens: readonly Token[]): void {
    const width = 2 * this.shape.units;
    const floats = this.kernels.floats();
    const x = this.places['x0'] as number;
    floats.fill(0, x, x + (tokens.length + 1) * width);
    this.tags.addTo(floats, x, ROOT_FEATURE, this.table, () => [this.vocabulary.row(ROOT_FEATURE)]);
    for (let index = 0; index < tokens.length; index++) {
      const { text, upos, xpos } = tokens[index] as Token;
      const at = x + (index + 1) * width;
      this.forms.addTo(floats, at, text, this.table, this.formRows);
      this.tags.addTo(floats, at, `${upos} ${xpos}`, this.table, () =>
        this.vocabulary.rowsOfTags(upos, xpos),
      );
    }
  }

  /** Scores of every relation of the sentence last read, for these governors: one row for each node. */
  scoreRelations(heads: Int32Array, rows: number): Float32Array {
    const { arc, relation } = this.shape;
    const projected = 2 * arc + 2 * relation;
    const floats = this.kernels.floats();
    const [p, z, logits] = [
      (this.places['p'] as number) + 2 * arc,
      this.places['z'] as number,
      this.places['logits'] as number,
    ];
    for (let row = 0; row < rows; row++) {
      const own = p + row * projected;
      const head = p + Math.max(heads[row] as number, 0) * projected + relation;
      for (let k = 0; k < relation; k++) {
        const sum = (floats[own + k] as number) + (floats[head + k] as number);
        floats[z + row * relation + k] = sum > 0 ? sum : 0;
      }
    }
    const padded = paddedRelations(this.shape);
    this.affine(rows, padded, relation, z, relation, 'relation', logits);
    return floats.subarray(logits, logits + rows * padded);
  }
}
