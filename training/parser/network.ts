import { SLOTS, FORM_SLOTS, WORD_SLOT } from '../../src/language/parser/features.ts';
import { createKernels, type Exported, type Kernels } from '../../src/language/parser/kernels/index.ts';
import { type NetworkShape, paddedRelations, tensorsOf } from '../../src/language/parser/shape.ts';
import { LEARNING_KERNELS } from './kernels.ts';
import { Random } from '../random.ts';

/** A sentence ready for training. Row 0 is the artificial root. */
export interface Example {
  /** Tokens and the root. */
  rows: number;
  features: Int32Array;
  /** Up to `CHOICES` governors of each row, −1 where there are fewer, and how likely each is. */
  heads: Int32Array;
  headWeights: Float32Array;
  /** Up to `CHOICES` relations to the first governor, and how likely each is. */
  relations: Int32Array;
  relationWeights: Float32Array;
}

export const CHOICES = 3;

/** Shares of what is left out in training: words, affixes and tags of tokens; units of the layers. */
export interface DropoutRates {
  word: number;
  affix: number;
  tag: number;
  input: number;
  layer: number;
  project: number;
}

interface Tensor {
  rows: number;
  columns: number;
  at: number;
  gradient: number;
  /** Running means of the gradient and of its square. */
  first: number;
  second: number;
}

/** The network with everything that learning needs: gradients, moments and the values of one batch. */
export class TrainableNetwork {
  readonly shape: NetworkShape;
  readonly kernels: Kernels;
  readonly tensors: Record<string, Tensor> = {};
  private readonly random: Random;
  private readonly capacity: number;
  private readonly slots: Record<string, number> = {};
  private readonly add: Exported;
  private readonly scale: Exported;
  private readonly touched: Uint8Array;
  private steps = 0;
  private examples: readonly Example[] = [];
  private starts: number[] = [];
  private total = 0;
  private rates: DropoutRates | undefined;
  /** Addresses of the dropout masks in use, in the order of their making. */
  private masks: number[] = [];
  private keptFeatures = new Int32Array(0);

  constructor(shape: NetworkShape, seed: number, capacity: number) {
    this.shape = shape;
    this.kernels = createKernels(LEARNING_KERNELS);
    this.add = this.kernels.more('add');
    this.scale = this.kernels.more('scale');
    this.random = new Random(seed);
    this.capacity = capacity;
    this.touched = new Uint8Array(shape.vocabulary);
    for (const { name, rows, columns } of tensorsOf(shape)) {
      const size = rows * columns;
      this.tensors[name] = {
        rows,
        columns,
        at: this.kernels.reserve(size),
        gradient: this.kernels.reserve(size),
        first: this.kernels.reserve(size),
        second: this.kernels.reserve(size),
      };
    }
    const width = 2 * shape.units;
    const projected = 2 * shape.arc + 2 * shape.relation;
    const reserve = (name: string, columns: number): void => {
      this.slots[name] = this.kernels.reserve((capacity + 8) * columns);
    };
    for (let layer = 0; layer <= shape.layers; layer++) reserve(`x${layer}`, width);
    for (let layer = 0; layer < shape.layers; layer++) {
      reserve(`in${layer}`, width);
      reserve(`u${layer}`, 3 * width);
      reserve(`c${layer}`, width);
    }
    reserve('top', width);
    reserve('p', projected);
    reserve('dp', projected);
    reserve('q', shape.arc);
    reserve('dq', shape.arc);
    reserve('z', shape.relation);
    reserve('dz', shape.relation);
    reserve('logits', paddedRelations(shape));
    reserve('dx', width);
    reserve('din', width);
    reserve('du', 3 * width);
    this.slots['carry'] = this.kernels.reserve(width);
    this.slots['settings'] = this.kernels.reserve(8);
    this.slots['masks'] = this.kernels.reserve((shape.layers + 2) * capacity * width);
    this.slots['scores'] = this.kernels.reserve(512 * 520);
    this.slots['dscores'] = this.kernels.reserve(512 * 520);
    this.slots['small'] = this.kernels.reserve(520 * Math.max(shape.arc, shape.relation));
    this.slots['transposed'] = this.kernels.reserve(
      Math.max((capacity + 8) * Math.max(width, projected), 3 * width * width, width * projected),
    );
    this.initialise();
  }

  private initialise(): void {
    const floats = this.kernels.floats();
    for (const [name, { at, rows, columns }] of Object.entries(this.tensors)) {
      const scale = name === 'embeddings' ? 0.12 : Math.sqrt(3 / rows);
      const zero =
        name.endsWith('bias') ||
        name.endsWith('peephole') ||
        name === 'relation.weights' ||
        name === 'arc.weights';
      for (let i = 0; i < rows * columns; i++)
        floats[at + i] = zero ? 0 : (this.random.next() * 2 - 1) * scale;
    }
    const arc = this.tensors['arc.weights'] as Tensor;
    for (let i = 0; i < arc.rows; i++) floats[arc.at + i * arc.columns + i] = 0.3;
  }

  private slot(name: string): number {
    return this.slots[name] as number;
  }

  private tensor(name: string): Tensor {
    return this.tensors[name] as Tensor;
  }

  /** A fresh dropout mask: where it lies. */
  private mask(size: number, rate: number): number {
    const floats = this.kernels.floats();
    const at = this.slot('masks') + this.masks.length * size;
    const kept = 1 / (1 - rate);
    for (let i = at; i < at + size; i++) floats[i] = this.random.next() < rate ? 0 : kept;
    this.masks.push(at);
    return at;
  }

  /** Writes the transpose of a (rows × columns) matrix to the scratch place and returns where that is. */
  private transpose(at: number, rows: number, columns: number, stride = columns): number {
    const floats = this.kernels.floats();
    const to = this.slot('transposed');
    for (let r = 0; r < rows; r++) {
      const from = at + r * stride;
      for (let c = 0; c < columns; c++) floats[to + c * rows + r] = floats[from + c] as number;
    }
    return to;
  }

  /** Y = X·W + b over the batch's rows. */
  private affine(x: number, name: string, y: number): void {
    const weights = this.tensor(`${name}.weights`);
    const bias = this.tensor(`${name}.bias`);
    const floats = this.kernels.floats();
    const n = weights.columns;
    for (let row = 0; row < this.total; row++) floats.copyWithin(y + row * n, bias.at, bias.at + n);
    this.kernels.multiply(this.total, n, weights.rows, x, weights.rows, weights.at, n, y, n);
  }

  /** Gradients of an affine map: adds to those of W and b, and writes that of X unless `dx` is −1. */
  private affineBack(x: number, name: string, dy: number, dx: number): void {
    const weights = this.tensor(`${name}.weights`);
    const bias = this.tensor(`${name}.bias`);
    const floats = this.kernels.floats();
    const [k, n] = [weights.rows, weights.columns];
    for (let row = 0; row < this.total; row++) {
      this.add(bias.gradient * 4, (dy + row * n) * 4, n * 4);
    }
    const turned = this.transpose(x, this.total, k);
    this.kernels.multiply(k, n, this.total, turned, this.total, dy, n, weights.gradient, n);
    if (dx >= 0) {
      const back = this.transpose(weights.at, k, n);
      floats.fill(0, dx, dx + this.total * k);
      this.kernels.multiply(this.total, k, n, dy, n, back, k, dx, k);
    }
  }

  /** Runs the sentences through the layers. Dropout where rates are given. */
  forward(examples: readonly Example[], rates?: DropoutRates): void {
    const { units, layers } = this.shape;
    const width = 2 * units;
    this.examples = examples;
    this.rates = rates;
    this.starts = [];
    this.total = 0;
    for (const example of examples) {
      this.starts.push(this.total);
      this.total += example.rows;
    }
    if (this.total > this.capacity) throw new Error('the batch is too large');
    this.masks = [];
    this.embed();
    for (let layer = 0; layer < layers; layer++) {
      this.dropRows(this.slot(`x${layer}`), this.slot(`in${layer}`), width, rates?.layer ?? 0);
      this.affine(this.slot(`in${layer}`), `layer${layer}`, this.slot(`u${layer}`));
      this.recur(layer);
    }
    this.dropRows(this.slot(`x${layers}`), this.slot('top'), width, rates?.project ?? 0);
    this.affine(this.slot('top'), 'project', this.slot('p'));
    const floats = this.kernels.floats();
    const { arc, relation } = this.shape;
    const stride = 2 * arc + 2 * relation;
    const p = this.slot('p');
    for (let row = 0; row < this.total; row++) {
      const at = p + row * stride;
      for (let c = 0; c < 2 * arc; c++)
        if ((floats[at + c] as number) < 0) floats[at + c] = 0.1 * (floats[at + c] as number);
    }
    // Q = dependents · arc weights + bias
    const weights = this.tensor('arc.weights');
    const bias = this.tensor('arc.bias');
    const q = this.slot('q');
    for (let row = 0; row < this.total; row++) floats.copyWithin(q + row * arc, bias.at, bias.at + arc);
    this.kernels.multiply(this.total, arc, arc, p, stride, weights.at, arc, q, arc);
  }

  private embed(): void {
    const width = 2 * this.shape.units;
    const floats = this.kernels.floats();
    const x = this.slot('x0');
    const table = this.tensor('embeddings').at;
    floats.fill(0, x, x + this.total * width);
    const rates = this.rates;
    this.keptFeatures = new Int32Array(this.total * SLOTS).fill(-1);
    for (let s = 0; s < this.examples.length; s++) {
      const { rows, features } = this.examples[s] as Example;
      const start = this.starts[s] as number;
      const mask = rates === undefined ? -1 : this.mask(width, rates.input);
      for (let row = 0; row < rows; row++) {
        const to = x + (start + row) * width;
        const dropWord = rates !== undefined && row > 0 && this.random.next() < rates.word;
        const dropAffix = rates !== undefined && row > 0 && this.random.next() < rates.affix;
        const dropTag = rates !== undefined && row > 0 && this.random.next() < rates.tag;
        for (let slot = 0; slot < SLOTS; slot++) {
          const feature = features[row * SLOTS + slot] as number;
          if (feature < 0) continue;
          if (slot === WORD_SLOT ? dropWord : slot < FORM_SLOTS ? dropAffix : dropTag) continue;
          this.keptFeatures[(start + row) * SLOTS + slot] = feature;
          const from = table + feature * width;
          this.add(to * 4, from * 4, width * 4);
        }
        if (mask >= 0) this.scale(to * 4, to * 4, mask * 4, width * 4);
      }
    }
  }

  /** Copies rows with one dropout mask for each sentence. */
  private dropRows(from: number, to: number, width: number, rate: number): void {
    const floats = this.kernels.floats();
    if (rate === 0) {
      floats.copyWithin(to, from, from + this.total * width);
      return;
    }
    for (let s = 0; s < this.examples.length; s++) {
      const mask = this.mask(width, rate);
      const start = this.starts[s] as number;
      const { rows } = this.examples[s] as Example;
      for (let row = start; row < start + rows; row++) {
        this.scale((to + row * width) * 4, (from + row * width) * 4, mask * 4, width * 4);
      }
    }
  }

  /** Both directions of one layer of simple recurrent units over every sentence. */
  private recur(layer: number): void {
    const { units } = this.shape;
    const width = 2 * units;
    const [x, u, c, y] = [
      this.slot(`x${layer}`),
      this.slot(`u${layer}`),
      this.slot(`c${layer}`),
      this.slot(`x${layer + 1}`),
    ];
    const peephole = this.tensor(`layer${layer}.peephole`).at;
    for (let s = 0; s < this.examples.length; s++) {
      const start = this.starts[s] as number;
      const { rows } = this.examples[s] as Example;
      for (let direction = 0; direction < 2; direction++) {
        const column = direction * units;
        const places = {
          x: x + start * width + column,
          y: y + start * width + column,
          c: c + start * width + column,
          u: u + start * 3 * width + 3 * column,
          peephole: peephole + 2 * column,
        };
        this.kernels.recur(rows, units, places, direction === 1);
      }
    }
  }

  /** Scores of every arc of one sentence of the batch: rows × `stride`, governor by column. */
  arcScores(sentence: number): { scores: Float32Array; stride: number } {
    const { arc, relation } = this.shape;
    const { rows } = this.examples[sentence] as Example;
    const start = this.starts[sentence] as number;
    const floats = this.kernels.floats();
    const stride = Math.ceil(rows / 8) * 8;
    const width = 2 * arc + 2 * relation;
    const small = this.slot('small');
    floats.fill(0, small, small + stride * arc);
    for (let row = 0; row < rows; row++) {
      const from = this.slot('p') + (start + row) * width + arc;
      for (let k = 0; k < arc; k++) floats[small + k * stride + row] = floats[from + k] as number;
    }
    const scores = this.slot('scores');
    floats.fill(0, scores, scores + rows * stride);
    this.kernels.multiply(
      rows,
      stride,
      arc,
      this.slot('q') + start * arc,
      arc,
      small,
      stride,
      scores,
      stride,
    );
    return { scores: floats.subarray(scores, scores + rows * stride), stride };
  }

  /** Scores of every relation for given governors: (rows of the batch) × padded relations. */
  relationScores(heads: Int32Array): Float32Array {
    const { arc, relation } = this.shape;
    const width = 2 * arc + 2 * relation;
    const floats = this.kernels.floats();
    const [p, z, logits] = [this.slot('p') + 2 * arc, this.slot('z'), this.slot('logits')];
    for (let s = 0; s < this.examples.length; s++) {
      const start = this.starts[s] as number;
      const { rows } = this.examples[s] as Example;
      for (let row = start; row < start + rows; row++) {
        const head = start + Math.max(heads[row] as number, 0);
        for (let k = 0; k < relation; k++) {
          const sum =
            (floats[p + row * width + k] as number) + (floats[p + head * width + relation + k] as number);
          floats[z + row * relation + k] = sum > 0 ? sum : 0;
        }
      }
    }
    this.affine(z, 'relation', logits);
    return floats.subarray(logits, logits + this.total * paddedRelations(this.shape));
  }

  /** Loss of the batch and, into the gradients, how it changes with every weight. */
  backward(): { arcLoss: number; relationLoss: number; tokens: number } {
    const { arc, relation, relations, layers, units } = this.shape;
    const floats = this.kernels.floats();
    const width = 2 * units;
    const stride = 2 * arc + 2 * relation;
    const [p, dp, q, dq] = [this.slot('p'), this.slot('dp'), this.slot('q'), this.slot('dq')];
    floats.fill(0, dp, dp + this.total * stride);
    floats.fill(0, dq, dq + this.total * arc);
    const tokens = this.total - this.examples.length;
    const scale = 1 / tokens;
    let arcLoss = 0;
    let relationLoss = 0;
    const heads = new Int32Array(this.total).fill(-1);
    for (let s = 0; s < this.examples.length; s++) {
      const example = this.examples[s] as Example;
      const { rows } = example;
      const start = this.starts[s] as number;
      const { scores, stride: columns } = this.arcScores(s);
      // Softmax over governors; a token never governs itself.
      const d = this.slot('dscores');
      floats.fill(0, d, d + columns * rows);
      for (let row = 1; row < rows; row++) {
        const base = row * columns;
        heads[start + row] = example.heads[row * CHOICES] as number;
        let top = -Infinity;
        for (let h = 0; h < rows; h++)
          if (h !== row && (scores[base + h] as number) > top) top = scores[base + h] as number;
        let sum = 0;
        for (let h = 0; h < rows; h++) {
          if (h === row) continue;
          const e = Math.exp((scores[base + h] as number) - top);
          floats[d + base + h] = e;
          sum += e;
        }
        let mass = 0;
        for (let choice = 0; choice < CHOICES; choice++)
          mass += example.headWeights[row * CHOICES + choice] as number;
        for (let h = 0; h < rows; h++)
          floats[d + base + h] = ((floats[d + base + h] as number) / sum) * mass * scale;
        for (let choice = 0; choice < CHOICES; choice++) {
          const head = example.heads[row * CHOICES + choice] as number;
          if (head < 0) break;
          const weight = example.headWeights[row * CHOICES + choice] as number;
          arcLoss += weight * (Math.log(sum) + top - (scores[base + head] as number));
          floats[d + base + head] = (floats[d + base + head] as number) - weight * scale;
        }
      }
      // S = Q·Hᵀ: dQ = dS·H and dH = dSᵀ·Q.
      this.kernels.multiply(
        rows,
        arc,
        rows,
        d,
        columns,
        p + start * stride + arc,
        stride,
        dq + start * arc,
        arc,
      );
      const turned = this.transpose(d, rows, rows, columns);
      this.kernels.multiply(
        rows,
        arc,
        rows,
        turned,
        rows,
        q + start * arc,
        arc,
        dp + start * stride + arc,
        stride,
      );
    }
    // Q = D·U + b
    {
      const weights = this.tensor('arc.weights');
      const bias = this.tensor('arc.bias');
      for (let row = 0; row < this.total; row++) {
        this.add(bias.gradient * 4, (dq + row * arc) * 4, arc * 4);
      }
      const turned = this.transpose(p, this.total, arc, stride);
      this.kernels.multiply(arc, arc, this.total, turned, this.total, dq, arc, weights.gradient, arc);
      const back = this.transpose(weights.at, arc, arc);
      this.kernels.multiply(this.total, arc, arc, dq, arc, back, arc, dp, stride);
    }
    for (let row = 0; row < this.total; row++) {
      const at = row * stride;
      for (let c = 0; c < 2 * arc; c++)
        if ((floats[p + at + c] as number) < 0) floats[dp + at + c] = 0.1 * (floats[dp + at + c] as number);
    }
    // Relations.
    this.relationScores(heads);
    const padded = paddedRelations(this.shape);
    const [logits, z, dz] = [this.slot('logits'), this.slot('z'), this.slot('dz')];
    for (let s = 0; s < this.examples.length; s++) {
      const example = this.examples[s] as Example;
      const start = this.starts[s] as number;
      for (let row = 0; row < example.rows; row++) {
        const base = logits + (start + row) * padded;
        let mass = 0;
        for (let choice = 0; choice < CHOICES; choice++)
          mass += example.relationWeights[row * CHOICES + choice] as number;
        if (row === 0 || mass === 0) {
          floats.fill(0, base, base + padded);
          continue;
        }
        let top = -Infinity;
        for (let k = 0; k < relations; k++)
          if ((floats[base + k] as number) > top) top = floats[base + k] as number;
        let sum = 0;
        for (let k = 0; k < relations; k++) sum += Math.exp((floats[base + k] as number) - top);
        for (let choice = 0; choice < CHOICES; choice++) {
          const weight = example.relationWeights[row * CHOICES + choice] as number;
          if (weight > 0)
            relationLoss +=
              weight *
              (Math.log(sum) +
                top -
                (floats[base + (example.relations[row * CHOICES + choice] as number)] as number));
        }
        for (let k = 0; k < padded; k++)
          floats[base + k] =
            k < relations ? (Math.exp((floats[base + k] as number) - top) / sum) * mass * scale : 0;
        for (let choice = 0; choice < CHOICES; choice++) {
          const weight = example.relationWeights[row * CHOICES + choice] as number;
          const at = base + (example.relations[row * CHOICES + choice] as number);
          if (weight > 0) floats[at] = (floats[at] as number) - weight * scale;
        }
      }
    }
    this.affineBack(z, 'relation', logits, dz);
    for (let s = 0; s < this.examples.length; s++) {
      const start = this.starts[s] as number;
      const { rows } = this.examples[s] as Example;
      for (let row = start; row < start + rows; row++) {
        if ((heads[row] as number) < 0) continue;
        const head = start + (heads[row] as number);
        for (let k = 0; k < relation; k++) {
          if ((floats[z + row * relation + k] as number) <= 0) continue;
          const g = floats[dz + row * relation + k] as number;
          const [a, b] = [dp + row * stride + 2 * arc + k, dp + head * stride + 2 * arc + relation + k];
          floats[a] = (floats[a] as number) + g;
          floats[b] = (floats[b] as number) + g;
        }
      }
    }
    const dx = this.slot('dx');
    this.affineBack(this.slot('top'), 'project', dp, dx);
    if (this.rates !== undefined) this.undrop(dx, width, this.rates.project);
    for (let layer = layers - 1; layer >= 0; layer--) {
      this.recurBack(layer);
      const din = this.slot('din');
      this.affineBack(this.slot(`in${layer}`), `layer${layer}`, this.slot('du'), din);
      if (this.rates !== undefined) this.undrop(din, width, this.rates.layer);
      this.add(dx * 4, din * 4, this.total * width * 4);
    }
    this.embedBack();
    return { arcLoss, relationLoss, tokens };
  }

  /** Applies the latest masks, sentence by sentence, to a gradient, and forgets them. */
  private undrop(at: number, width: number, rate: number): void {
    if (rate === 0) return;
    for (let s = this.examples.length - 1; s >= 0; s--) {
      const mask = this.masks.pop() as number;
      const start = this.starts[s] as number;
      const { rows } = this.examples[s] as Example;
      for (let row = start; row < start + rows; row++) {
        this.scale((at + row * width) * 4, (at + row * width) * 4, mask * 4, width * 4);
      }
    }
  }

  /** Gradient through one layer: reads dx (of its output), writes du, and turns dx into that of the skipped input. */
  private recurBack(layer: number): void {
    const { units } = this.shape;
    const width = 2 * units;
    const floats = this.kernels.floats();
    const [x, u, c] = [this.slot(`x${layer}`), this.slot(`u${layer}`), this.slot(`c${layer}`)];
    const [dx, du] = [this.slot('dx'), this.slot('du')];
    const { at: peephole, gradient } = this.tensor(`layer${layer}.peephole`);
    const carry = this.slot('carry');
    const run = this.kernels.more('recurBack');
    for (let s = 0; s < this.examples.length; s++) {
      const start = this.starts[s] as number;
      const { rows } = this.examples[s] as Example;
      for (let direction = 0; direction < 2; direction++) {
        const column = direction * units;
        const last = start + (direction === 0 ? rows - 1 : 0);
        const sign = direction === 0 ? -4 : 4;
        const inRow = last * width + column;
        const inWide = last * 3 * width + 3 * column;
        floats.fill(0, carry, carry + units);
        run(
          rows,
          units * 4,
          (x + inRow) * 4,
          (u + inWide) * 4,
          (c + inRow) * 4,
          (dx + inRow) * 4,
          (du + inWide) * 4,
          (peephole + 2 * column) * 4,
          (gradient + 2 * column) * 4,
          carry * 4,
          width * sign,
          3 * width * sign,
        );
      }
    }
  }

  private embedBack(): void {
    const width = 2 * this.shape.units;
    const dx = this.slot('dx');
    if (this.rates !== undefined) {
      for (let s = 0; s < this.examples.length; s++) {
        const mask = this.masks[s] as number;
        const start = this.starts[s] as number;
        const { rows } = this.examples[s] as Example;
        for (let row = start; row < start + rows; row++) {
          this.scale((dx + row * width) * 4, (dx + row * width) * 4, mask * 4, width * 4);
        }
      }
    }
    const table = this.tensor('embeddings').gradient;
    for (let row = 0; row < this.total; row++) {
      const from = dx + row * width;
      for (let slot = 0; slot < SLOTS; slot++) {
        const feature = this.keptFeatures[row * SLOTS + slot] as number;
        if (feature < 0) continue;
        this.touched[feature] = 1;
        const to = table + feature * width;
        this.add(to * 4, from * 4, width * 4);
      }
    }
  }

  /** One step of Adam; embedding rows that the batch did not touch stay as they are. Clears the gradients. */
  update(rate: number, decay = 0.95, limit = 5): void {
    const floats = this.kernels.floats();
    this.steps++;
    const [b1, b2] = [0.9, decay];
    const correct = Math.sqrt(1 - b2 ** this.steps) / (1 - b1 ** this.steps);
    const spans: { tensor: Tensor; from: number; to: number }[] = [];
    const width = 2 * this.shape.units;
    for (const [name, tensor] of Object.entries(this.tensors)) {
      if (name !== 'embeddings') spans.push({ tensor, from: 0, to: tensor.rows * tensor.columns });
      else
        for (let row = 0; row < tensor.rows; row++) {
          if (this.touched[row] === 0) continue;
          this.touched[row] = 0;
          spans.push({ tensor, from: row * width, to: (row + 1) * width });
        }
    }
    let norm = 0;
    for (const { tensor, from, to } of spans) {
      for (let i = tensor.gradient + from; i < tensor.gradient + to; i++) norm += (floats[i] as number) ** 2;
    }
    norm = Math.sqrt(norm);
    const shrink = norm > limit ? limit / norm : 1;
    const settings = this.slot('settings');
    floats.set([1 - b1, 1 - b2, b1, b2, shrink, -rate * correct], settings);
    const step = this.kernels.more('adam');
    for (const { tensor, from, to } of spans) {
      const { first, second, at, gradient } = tensor;
      step(
        (at + from) * 4,
        (gradient + from) * 4,
        (first + from) * 4,
        (second + from) * 4,
        (to - from) * 4,
        settings * 4,
      );
    }
  }

  /** Start of every sentence's rows in the batch. */
  startOf(sentence: number): number {
    return this.starts[sentence] as number;
  }
}
