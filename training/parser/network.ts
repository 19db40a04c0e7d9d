import type { Kernels } from '../../src/language/parser/kernels/index.ts';
import { type NetworkShape, paddedRelations } from '../../src/language/parser/shape.ts';
import { Random } from '../random.ts';
import { Adam } from './adam.ts';
import { Encoder } from './encoder.ts';
import { Batch, CHOICES, type Example } from './example.ts';
import { arcLoss, relationLoss } from './losses.ts';
import type { DropoutRates } from './plan.ts';
import { type Tensor, Workspace } from './workspace.ts';

/** Sums of losses over the tokens of a batch. */
export interface BatchLoss {
  arcLoss: number;
  relationLoss: number;
  tokens: number;
}

/** The network with everything that learning needs. Call `forward`, then `backward`, then `update`. */
export class TrainableNetwork {
  readonly shape: NetworkShape;
  private readonly workspace: Workspace;
  private readonly encoder: Encoder;
  private readonly adam: Adam;
  private batch = new Batch([]);

  /** For batches of at most `capacity` rows. */
  constructor(shape: NetworkShape, seed: number, capacity: number) {
    const random = new Random(seed);
    this.shape = shape;
    this.workspace = new Workspace(shape, capacity, random);
    this.encoder = new Encoder(shape, this.workspace, random);
    this.adam = new Adam(this.workspace);
  }

  get kernels(): Kernels {
    return this.workspace.kernels;
  }

  get tensors(): Readonly<Record<string, Tensor>> {
    return this.workspace.tensors;
  }

  /** Runs the sentences through the layers. Dropout where rates are given. */
  forward(examples: readonly Example[], rates?: DropoutRates): void {
    const { workspace } = this;
    const { arc, relation } = this.shape;
    this.batch = new Batch(examples);
    const { total } = this.batch;
    if (total > workspace.capacity) throw new RangeError('the batch is too large');
    this.encoder.forward(this.batch, rates);
    const projected = workspace.place('projected');
    workspace.affine(total, workspace.place('top'), 'project', projected);
    const { floats } = workspace;
    const stride = 2 * arc + 2 * relation;
    for (let row = 0; row < total; row++) {
      const from = projected + row * stride;
      for (let at = from; at < from + 2 * arc; at++) {
        if ((floats[at] as number) < 0) floats[at] = 0.1 * (floats[at] as number);
      }
    }
    workspace.affine(total, projected, 'arc', workspace.place('q'), stride);
  }

  /** Scores of every arc of one sentence of the batch: rows × `stride`, governor by column. */
  arcScores(sentence: number): { scores: Float32Array; stride: number } {
    const { workspace } = this;
    const { floats, kernels } = workspace;
    const { arc, relation } = this.shape;
    const { rows } = this.batch.examples[sentence] as Example;
    const start = this.batch.starts[sentence] as number;
    const stride = Math.ceil(rows / 8) * 8;
    const width = 2 * arc + 2 * relation;
    const governors = workspace.place('governors');
    floats.fill(0, governors, governors + stride * arc);
    for (let row = 0; row < rows; row++) {
      const from = workspace.place('projected') + (start + row) * width + arc;
      for (let k = 0; k < arc; k++) floats[governors + k * stride + row] = floats[from + k] as number;
    }
    const scores = workspace.place('scores');
    floats.fill(0, scores, scores + rows * stride);
    const q = workspace.place('q') + start * arc;
    kernels.multiply(rows, stride, arc, q, arc, governors, stride, scores, stride);
    return { scores: floats.subarray(scores, scores + rows * stride), stride };
  }

  /** Scores of every relation for given governors: (rows of the batch) × padded relations. */
  relationScores(heads: Int32Array): Float32Array {
    const { workspace, batch } = this;
    const { floats } = workspace;
    const { arc, relation } = this.shape;
    const width = 2 * arc + 2 * relation;
    const [own, hidden] = [workspace.place('projected') + 2 * arc, workspace.place('hidden')];
    batch.each(({ rows }, start) => {
      for (let row = start; row < start + rows; row++) {
        const head = start + Math.max(heads[row] as number, 0);
        for (let k = 0; k < relation; k++) {
          const sum =
            (floats[own + row * width + k] as number) + (floats[own + head * width + relation + k] as number);
          floats[hidden + row * relation + k] = sum > 0 ? sum : 0;
        }
      }
    });
    const logits = workspace.place('logits');
    workspace.affine(batch.total, hidden, 'relation', logits);
    return floats.subarray(logits, logits + batch.total * paddedRelations(this.shape));
  }

  /** Losses of the batch and, into the gradients, how their mean changes with every weight. */
  backward(): BatchLoss {
    const { workspace, batch } = this;
    const { floats } = workspace;
    const { arc, relation } = this.shape;
    const dprojected = workspace.place('dprojected');
    floats.fill(0, dprojected, dprojected + batch.total * (2 * arc + 2 * relation));
    const arcs = this.arcsBack();
    const relations = this.relationsBack();
    workspace.affineBack(batch.total, workspace.place('top'), 'project', dprojected, workspace.place('dx'));
    this.encoder.backward(batch, this.adam.touched);
    return { arcLoss: arcs, relationLoss: relations, tokens: batch.tokens };
  }

  /** From the scores of arcs back to the vectors of governors and dependents. */
  private arcsBack(): number {
    const { workspace, batch } = this;
    const { floats, kernels } = workspace;
    const { arc, relation } = this.shape;
    const stride = 2 * arc + 2 * relation;
    const [p, dp] = [workspace.place('projected'), workspace.place('dprojected')];
    const [q, dq, d] = [workspace.place('q'), workspace.place('dq'), workspace.place('dscores')];
    floats.fill(0, dq, dq + batch.total * arc);
    let loss = 0;
    batch.each((example, start, index) => {
      const { rows } = example;
      const { scores, stride: columns } = this.arcScores(index);
      loss += arcLoss(example, scores, columns, floats, d, 1 / batch.tokens);
      // Scores are Q·Hᵀ, so that dQ = dS·H and dH = dSᵀ·Q.
      const [h, dh] = [p + start * stride + arc, dp + start * stride + arc];
      kernels.multiply(rows, arc, rows, d, columns, h, stride, dq + start * arc, arc);
      const turned = workspace.transpose(d, rows, rows, columns);
      kernels.multiply(rows, arc, rows, turned, rows, q + start * arc, arc, dh, stride);
    });
    workspace.weightsBack(batch.total, p, 'arc', dq, stride);
    workspace.inputsBack(batch.total, 'arc', dq, dp, stride);
    for (let row = 0; row < batch.total; row++) {
      for (let at = row * stride; at < row * stride + 2 * arc; at++) {
        if ((floats[p + at] as number) < 0) floats[dp + at] = 0.1 * (floats[dp + at] as number);
      }
    }
    return loss;
  }

  /** From the scores of relations to the first governors back to the vectors of both ends. */
  private relationsBack(): number {
    const { workspace, batch } = this;
    const { floats } = workspace;
    const { arc, relation, relations } = this.shape;
    const stride = 2 * arc + 2 * relation;
    const heads = new Int32Array(batch.total).fill(-1);
    batch.each((example, start) => {
      for (let row = 1; row < example.rows; row++)
        heads[start + row] = example.heads[row * CHOICES] as number;
    });
    this.relationScores(heads);
    const columns = paddedRelations(this.shape);
    const [logits, hidden] = [workspace.place('logits'), workspace.place('hidden')];
    let loss = 0;
    batch.each((example, start) => {
      loss += relationLoss(example, floats, logits + start * columns, columns, relations, 1 / batch.tokens);
    });
    const dhidden = workspace.place('dhidden');
    workspace.affineBack(batch.total, hidden, 'relation', logits, dhidden);
    const own = workspace.place('dprojected') + 2 * arc;
    batch.each(({ rows }, start) => {
      for (let row = start; row < start + rows; row++) {
        if ((heads[row] as number) < 0) continue;
        const [from, to] = [own + row * stride, own + (start + (heads[row] as number)) * stride + relation];
        for (let k = 0; k < relation; k++) {
          if ((floats[hidden + row * relation + k] as number) <= 0) continue;
          const change = floats[dhidden + row * relation + k] as number;
          floats[from + k] = (floats[from + k] as number) + change;
          floats[to + k] = (floats[to + k] as number) + change;
        }
      }
    });
    return loss;
  }

  /** One step of learning at this rate; clears the gradients. */
  update(rate: number): void {
    this.adam.step(rate);
  }
}
