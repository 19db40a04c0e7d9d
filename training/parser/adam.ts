import type { Tensor, Workspace } from './workspace.ts';

/** Decay of the running means of the gradient and of its square. */
const [FIRST, SECOND] = [0.9, 0.95];
/** Gradients longer than this are shortened to it. */
const LONGEST = 5;

/** Adam (Kingma & Ba 2015) over the weights of a network. */
export class Adam {
  private readonly workspace: Workspace;
  /** Rows of the embedding table that the batch has touched: only these move. */
  readonly touched: Uint8Array;
  private steps = 0;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.touched = new Uint8Array(workspace.tensor('embeddings').rows);
  }

  /** One step at this learning rate; clears the gradients. */
  step(rate: number): void {
    const { floats, kernels } = this.workspace;
    this.steps++;
    const correction = Math.sqrt(1 - SECOND ** this.steps) / (1 - FIRST ** this.steps);
    const spans = this.spans();
    let norm = 0;
    for (const { tensor, from, to } of spans) {
      for (let i = tensor.gradient + from; i < tensor.gradient + to; i++) norm += (floats[i] as number) ** 2;
    }
    norm = Math.sqrt(norm);
    const shrink = norm > LONGEST ? LONGEST / norm : 1;
    const settings = this.workspace.place('settings');
    floats.set([1 - FIRST, 1 - SECOND, FIRST, SECOND, shrink, -rate * correction], settings);
    const move = kernels.more('adam');
    for (const { tensor, from, to } of spans) {
      const [weights, gradient] = [(tensor.at + from) * 4, (tensor.gradient + from) * 4];
      const [first, second] = [(tensor.first + from) * 4, (tensor.second + from) * 4];
      move(weights, gradient, first, second, (to - from) * 4, settings * 4);
    }
  }

  /** Everything that has a gradient; forgets which rows were touched. */
  private spans(): { tensor: Tensor; from: number; to: number }[] {
    return Object.entries(this.workspace.tensors).flatMap(([name, tensor]) => {
      const { rows, columns } = tensor;
      if (name !== 'embeddings') return [{ tensor, from: 0, to: rows * columns }];
      const touched: { tensor: Tensor; from: number; to: number }[] = [];
      for (let row = 0; row < rows; row++) {
        if (this.touched[row] === 1) touched.push({ tensor, from: row * columns, to: (row + 1) * columns });
      }
      this.touched.fill(0);
      return touched;
    });
  }
}
