import { FORM_SLOTS, SLOTS, WORD_SLOT } from '../../src/language/parser/features.ts';
import type { NetworkShape } from '../../src/language/parser/shape.ts';
import type { Random } from '../random.ts';
import type { Batch } from './example.ts';
import type { DropoutRates } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** Embeddings and recurrent layers in training: forwards from features to `top`, backwards from `dx` to the table. */
export class Encoder {
  private readonly width: number;
  private readonly layers: number;
  private readonly workspace: Workspace;
  private readonly random: Random;
  private rates: DropoutRates | undefined;
  /** Where the dropout masks in use lie, in the order of their making. */
  private masks: number[] = [];
  /** Features that were not dropped: `SLOTS` for each row. */
  private kept = new Int32Array(0);

  constructor(shape: NetworkShape, workspace: Workspace, random: Random) {
    this.width = 2 * shape.units;
    this.layers = shape.layers;
    this.workspace = workspace;
    this.random = random;
  }

  forward(batch: Batch, rates: DropoutRates | undefined): void {
    const { workspace, layers } = this;
    this.rates = rates;
    this.masks = [];
    this.embed(batch);
    for (let layer = 0; layer < layers; layer++) {
      const [x, input] = [workspace.place(`x${layer}`), workspace.place(`in${layer}`)];
      this.dropRows(batch, x, input, rates?.layer ?? 0);
      workspace.affine(batch.total, input, `layer${layer}`, workspace.place(`u${layer}`));
      this.recur(batch, layer);
    }
    this.dropRows(batch, workspace.place(`x${layers}`), workspace.place('top'), rates?.project ?? 0);
  }

  /** From the gradient of `top` in dx to those of all weights; marks the embedding rows that it reaches. */
  backward(batch: Batch, touched: Uint8Array): void {
    const { workspace, width, rates } = this;
    const [dx, din, du] = [workspace.place('dx'), workspace.place('din'), workspace.place('du')];
    this.undrop(batch, dx, rates?.project ?? 0);
    for (let layer = this.layers - 1; layer >= 0; layer--) {
      this.recurBack(batch, layer);
      workspace.affineBack(batch.total, workspace.place(`in${layer}`), `layer${layer}`, du, din);
      this.undrop(batch, din, rates?.layer ?? 0);
      workspace.add(dx, din, batch.total * width);
    }
    this.embedBack(batch, touched);
  }

  /** A fresh dropout mask: where it lies. */
  private mask(rate: number): number {
    const { floats } = this.workspace;
    const at = this.workspace.place('masks') + this.masks.length * this.width;
    const kept = 1 / (1 - rate);
    for (let i = at; i < at + this.width; i++) floats[i] = this.random.next() < rate ? 0 : kept;
    this.masks.push(at);
    return at;
  }

  private embed(batch: Batch): void {
    const { workspace, width, random, rates } = this;
    const x = workspace.place('x0');
    const table = workspace.tensor('embeddings').at;
    workspace.floats.fill(0, x, x + batch.total * width);
    this.kept = new Int32Array(batch.total * SLOTS).fill(-1);
    batch.each(({ rows, features }, start) => {
      const mask = rates === undefined ? -1 : this.mask(rates.input);
      for (let row = 0; row < rows; row++) {
        const to = x + (start + row) * width;
        const learning = rates !== undefined && row > 0;
        const dropWord = learning && random.next() < rates.word;
        const dropAffix = learning && random.next() < rates.affix;
        const dropTag = learning && random.next() < rates.tag;
        for (let slot = 0; slot < SLOTS; slot++) {
          const feature = features[row * SLOTS + slot] as number;
          if (feature < 0) continue;
          if (slot === WORD_SLOT ? dropWord : slot < FORM_SLOTS ? dropAffix : dropTag) continue;
          this.kept[(start + row) * SLOTS + slot] = feature;
          workspace.add(to, table + feature * width, width);
        }
        if (mask >= 0) workspace.scale(to, to, mask, width);
      }
    });
  }

  private embedBack(batch: Batch, touched: Uint8Array): void {
    const { workspace, width } = this;
    const dx = workspace.place('dx');
    if (this.rates !== undefined) this.undrop(batch, dx, 1);
    const table = workspace.tensor('embeddings').gradient;
    for (let row = 0; row < batch.total; row++) {
      for (let slot = 0; slot < SLOTS; slot++) {
        const feature = this.kept[row * SLOTS + slot] as number;
        if (feature < 0) continue;
        touched[feature] = 1;
        workspace.add(table + feature * width, dx + row * width, width);
      }
    }
  }

  /** Copies rows with one dropout mask for each sentence. */
  private dropRows(batch: Batch, from: number, to: number, rate: number): void {
    const { workspace, width } = this;
    if (rate === 0) {
      workspace.floats.copyWithin(to, from, from + batch.total * width);
      return;
    }
    batch.each(({ rows }, start) => {
      const mask = this.mask(rate);
      for (let at = start * width; at < (start + rows) * width; at += width) {
        workspace.scale(to + at, from + at, mask, width);
      }
    });
  }

  /** Applies the latest masks, sentence by sentence, to a gradient, and forgets them; nothing at a rate of 0. */
  private undrop(batch: Batch, at: number, rate: number): void {
    if (rate === 0) return;
    const { workspace, width } = this;
    const masks = this.masks.splice(this.masks.length - batch.examples.length);
    batch.each(({ rows }, start, index) => {
      for (let row = start; row < start + rows; row++) {
        workspace.scale(at + row * width, at + row * width, masks[index] as number, width);
      }
    });
  }

  /** Both directions of one layer of simple recurrent units over every sentence. */
  private recur(batch: Batch, layer: number): void {
    const { workspace, width } = this;
    const units = width / 2;
    const place = (name: string): number => workspace.place(name);
    const peephole = workspace.tensor(`layer${layer}.peephole`).at;
    batch.each(({ rows }, start) => {
      for (const column of [0, units]) {
        const at = start * width + column;
        const places = {
          x: place(`x${layer}`) + at,
          y: place(`x${layer + 1}`) + at,
          c: place(`c${layer}`) + at,
          u: place(`u${layer}`) + 3 * at,
          peephole: peephole + 2 * column,
        };
        workspace.kernels.recur(rows, units, places, column > 0);
      }
    });
  }

  /** Gradient through one layer: reads dx (of its output), writes du, and turns dx into that of the skipped input. */
  private recurBack(batch: Batch, layer: number): void {
    const { workspace, width } = this;
    const units = width / 2;
    const { at: peephole, gradient } = workspace.tensor(`layer${layer}.peephole`);
    const carry = workspace.place('carry');
    const run = workspace.kernels.more('recurBack');
    const bytes = (name: string, at: number): number => (workspace.place(name) + at) * 4;
    batch.each(({ rows }, start) => {
      for (const column of [0, units]) {
        // Backwards through time: the first direction from its last row, the other from its first.
        const [last, sign] = column === 0 ? [start + rows - 1, -4] : [start, 4];
        const at = last * width + column;
        workspace.floats.fill(0, carry, carry + units);
        run(
          rows,
          units * 4,
          bytes(`x${layer}`, at),
          bytes(`u${layer}`, 3 * at),
          bytes(`c${layer}`, at),
          bytes('dx', at),
          bytes('du', 3 * at),
          (peephole + 2 * column) * 4,
          (gradient + 2 * column) * 4,
          carry * 4,
          width * sign,
          3 * width * sign,
        );
      }
    });
  }
}
