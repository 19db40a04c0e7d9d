import type { Exported } from '../../src/language/numerics/assembler.ts';
import { createKernels, type Kernels } from '../../src/language/parser/kernels/index.ts';
import { type NetworkShape, paddedRelations, tensorsOf } from '../../src/language/parser/shape.ts';
import type { Random } from '../random.ts';
import { LEARNING_KERNELS } from './kernels.ts';

/** A matrix of weights: where it, its gradient and the running means of that and of its square lie. */
export interface Tensor {
  rows: number;
  columns: number;
  at: number;
  gradient: number;
  first: number;
  second: number;
}

/** Longest sentence of a batch, in rows, rounded up to a multiple of 8. */
const LONGEST = 520;

/** The memory of a network in training: its weights, and places for the values and gradients of one batch. */
export class Workspace {
  readonly kernels: Kernels;
  readonly tensors: Readonly<Record<string, Tensor>>;
  /** Rows of the largest batch. */
  readonly capacity: number;
  private readonly places: Record<string, number> = {};
  private readonly addBytes: Exported;
  private readonly scaleBytes: Exported;

  constructor(shape: NetworkShape, capacity: number, random: Random) {
    this.kernels = createKernels(LEARNING_KERNELS);
    this.addBytes = this.kernels.more('add');
    this.scaleBytes = this.kernels.more('scale');
    this.capacity = capacity;
    const reserve = (size: number): number => this.kernels.reserve(size);
    this.tensors = Object.fromEntries(
      tensorsOf(shape).map(({ name, rows, columns }) => {
        const [at, gradient] = [reserve(rows * columns), reserve(rows * columns)];
        const [first, second] = [reserve(rows * columns), reserve(rows * columns)];
        return [name, { rows, columns, at, gradient, first, second }];
      }),
    );
    this.reservePlaces(shape);
    this.initialise(random);
  }

  private reservePlaces({ units, layers, arc, relation, relations }: NetworkShape): void {
    const width = 2 * units;
    const projected = 2 * arc + 2 * relation;
    const rows = this.capacity + 8;
    const sizes: Record<string, number> = {
      top: rows * width,
      projected: rows * projected,
      dprojected: rows * projected,
      q: rows * arc,
      dq: rows * arc,
      hidden: rows * relation,
      dhidden: rows * relation,
      logits: rows * paddedRelations({ relations }),
      dx: rows * width,
      din: rows * width,
      du: rows * 3 * width,
      carry: width,
      settings: 8,
      masks: (layers + 2) * this.capacity * width,
      scores: LONGEST * LONGEST,
      dscores: LONGEST * LONGEST,
      governors: LONGEST * arc,
      transposed: Math.max(rows * Math.max(width, projected), 3 * width * width, width * projected),
      [`x${layers}`]: rows * width,
    };
    for (let layer = 0; layer < layers; layer++) {
      for (const name of ['x', 'in', 'c']) sizes[`${name}${layer}`] = rows * width;
      sizes[`u${layer}`] = rows * 3 * width;
    }
    for (const [name, size] of Object.entries(sizes)) this.places[name] = this.kernels.reserve(size);
  }

  private initialise(random: Random): void {
    const { floats } = this;
    for (const [name, { at, rows, columns }] of Object.entries(this.tensors)) {
      const scale = name === 'embeddings' ? 0.12 : Math.sqrt(3 / rows);
      if (/bias$|peephole$|^relation\.weights$|^arc\.weights$/.test(name)) continue;
      for (let i = 0; i < rows * columns; i++) floats[at + i] = (random.next() * 2 - 1) * scale;
    }
    const arc = this.tensor('arc.weights');
    for (let i = 0; i < arc.rows; i++) floats[arc.at + i * arc.columns + i] = 0.3;
  }

  get floats(): Float32Array {
    return this.kernels.floats();
  }

  /** Where the values of this name lie. */
  place(name: string): number {
    return this.places[name] as number;
  }

  tensor(name: string): Tensor {
    return this.tensors[name] as Tensor;
  }

  /** Adds `count` floats (a multiple of 4) to others. */
  add(to: number, from: number, count: number): void {
    this.addBytes(to * 4, from * 4, count * 4);
  }

  /** Writes the products of `count` floats (a multiple of 4) with others. */
  scale(to: number, from: number, by: number, count: number): void {
    this.scaleBytes(to * 4, from * 4, by * 4, count * 4);
  }

  /** Writes the transpose of a (rows × columns) matrix to a scratch place and returns where that is. */
  transpose(at: number, rows: number, columns: number, stride = columns): number {
    const { floats } = this;
    const to = this.place('transposed');
    for (let r = 0; r < rows; r++) {
      const from = at + r * stride;
      for (let c = 0; c < columns; c++) floats[to + c * rows + r] = floats[from + c] as number;
    }
    return to;
  }

  /** Y = X·W + b over `rows` rows; those of X are `stride` floats apart. */
  affine(
    rows: number,
    x: number,
    name: string,
    y: number,
    stride = this.tensor(`${name}.weights`).rows,
  ): void {
    const weights = this.tensor(`${name}.weights`);
    const bias = this.tensor(`${name}.bias`);
    const n = weights.columns;
    for (let row = 0; row < rows; row++) this.floats.copyWithin(y + row * n, bias.at, bias.at + n);
    this.kernels.multiply(rows, n, weights.rows, x, stride, weights.at, n, y, n);
  }

  /** Adds the gradients of W and b of an affine map. */
  weightsBack(
    rows: number,
    x: number,
    name: string,
    dy: number,
    stride = this.tensor(`${name}.weights`).rows,
  ): void {
    const weights = this.tensor(`${name}.weights`);
    const bias = this.tensor(`${name}.bias`);
    const [k, n] = [weights.rows, weights.columns];
    for (let row = 0; row < rows; row++) this.add(bias.gradient, dy + row * n, n);
    const turned = this.transpose(x, rows, k, stride);
    this.kernels.multiply(k, n, rows, turned, rows, dy, n, weights.gradient, n);
  }

  /** Adds the gradient of X of an affine map. */
  inputsBack(
    rows: number,
    name: string,
    dy: number,
    dx: number,
    stride = this.tensor(`${name}.weights`).rows,
  ): void {
    const { at, rows: k, columns: n } = this.tensor(`${name}.weights`);
    const turned = this.transpose(at, k, n);
    this.kernels.multiply(rows, k, n, dy, n, turned, k, dx, stride);
  }

  /** Both of these; the gradient of X is written, not added. */
  affineBack(rows: number, x: number, name: string, dy: number, dx: number): void {
    this.weightsBack(rows, x, name, dy);
    this.floats.fill(0, dx, dx + rows * this.tensor(`${name}.weights`).rows);
    this.inputsBack(rows, name, dy, dx);
  }
}
