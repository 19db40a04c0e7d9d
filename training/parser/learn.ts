import type { Vocabulary } from '../../src/language/parser/features.ts';
import { type ParserModel, parserModel } from '../../src/language/parser/model.ts';
import type { Example } from './example.ts';
import type { TrainableNetwork } from './network.ts';
import type { NetworkPlan } from './plan.ts';
import { Random } from '../random.ts';

/** Groups examples into batches of at most `size` rows: of similar length, in random order. */
export function batchesOf(examples: readonly Example[], size: number, random: Random): Example[][] {
  const order = examples.map((example) => ({ example, key: example.rows + random.next() * 8 }));
  order.sort((a, b) => a.key - b.key);
  const batches: Example[][] = [];
  let batch: Example[] = [];
  let rows = 0;
  for (const { example } of order) {
    if (rows + example.rows > size && batch.length > 0) {
      batches.push(batch);
      [batch, rows] = [[], 0];
    }
    batch.push(example);
    rows += example.rows;
  }
  if (batch.length > 0) batches.push(batch);
  random.shuffle(batches);
  return batches;
}

/**
 * Trains the network. `examplesOf` gives the examples of an epoch (from 1), which may differ from epoch to epoch;
 * `report` hears the mean losses after each.
 */
export function learn(
  network: TrainableNetwork,
  plan: Pick<NetworkPlan, 'epochs' | 'batchRows' | 'rate' | 'rates' | 'seed'>,
  examplesOf: (epoch: number) => readonly Example[],
  report: (epoch: number, losses: { arc: number; relation: number }) => void,
): void {
  const random = new Random(plan.seed);
  let step = 0;
  let progress = 0;
  for (let epoch = 1; epoch <= plan.epochs; epoch++) {
    const batches = batchesOf(examplesOf(epoch), plan.batchRows, random);
    let [arc, relation, count] = [0, 0, 0];
    for (const batch of batches) {
      network.forward(batch, plan.rates);
      const { arcLoss, relationLoss, tokens } = network.backward();
      [arc, relation, count] = [arc + arcLoss, relation + relationLoss, count + tokens];
      step++;
      progress += 1 / (batches.length * plan.epochs);
      const fall = Math.max(0.5 * (1 + Math.cos(Math.PI * Math.min(progress, 1))), 0.005);
      network.update(plan.rate * Math.min(1, step / 200) * fall);
    }
    report(epoch, { arc: arc / count, relation: relation / count });
  }
}

/** The weights as they are kept: what training leaves, without what only training needs. */
export function modelOf(
  network: TrainableNetwork,
  vocabulary: Vocabulary,
  relations: readonly string[],
): ParserModel {
  return parserModel(network.shape, vocabulary, relations, (name) => {
    const { at, rows, columns } = network.tensors[name] as { at: number; rows: number; columns: number };
    return network.kernels.floats().slice(at, at + rows * columns);
  });
}
