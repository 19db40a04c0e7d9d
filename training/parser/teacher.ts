import { parentPort, workerData } from 'node:worker_threads';
import type { Token } from '../../src/core/index.ts';
import type { HashTable } from '../../src/language/numerics/hash-table.ts';
import { Vocabulary } from '../../src/language/parser/features.ts';
import { FeatureReader, toExample } from './examples.ts';
import { learn } from './learn.ts';
import { TrainableNetwork } from './network.ts';
import { type Opinion, opinionOf } from './opinions.ts';
import type { NetworkPlan } from './plan.ts';

/** What a teacher is told. */
export interface TeacherTask {
  plan: NetworkPlan;
  /** The vocabulary's table. */
  features: HashTable;
  relations: readonly string[];
  sentences: readonly Token[][];
  /** Sentences that the teacher is to have opinions about. */
  raw: readonly Token[][];
}

/** What a teacher says: how its training goes, and its opinions at the end. */
export type TeacherNews =
  { kind: 'epoch'; epoch: number; arc: number; relation: number } | { kind: 'opinions'; opinions: Opinion[] };

/** Trains one network in this thread and gives its opinions of the raw sentences. */
function teach(
  { plan, features, relations, sentences, raw }: TeacherTask,
  say: (news: TeacherNews) => void,
): void {
  const vocabulary = new Vocabulary(features);
  const reader = new FeatureReader(vocabulary);
  const relationOf = new Map(relations.map((name, index) => [name, index]));
  const { units, layers, arc, relation } = plan;
  const network = new TrainableNetwork(
    { vocabulary: vocabulary.size, units, layers, arc, relation, relations: relations.length },
    plan.seed,
    2 * plan.batchRows,
  );
  const examples = sentences.map((sentence) => toExample(sentence, reader, relationOf));
  learn(
    network,
    plan,
    () => examples,
    (epoch, losses) => say({ kind: 'epoch', epoch, ...losses }),
  );
  say({
    kind: 'opinions',
    opinions: raw.map((sentence) => opinionOf(network, toExample(sentence, reader, relationOf))),
  });
}

if (parentPort !== null) {
  const port = parentPort;
  teach(workerData as TeacherTask, (news) => port.postMessage(news));
}
